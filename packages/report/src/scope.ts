import type { Locale, QueryParam, Stage, Tier } from "@parindex/model";
import { tierText } from "./code-words.ts";

/** Units that are ranked together; null is a province or group that is not stated. */
export interface Peers {
  readonly province: string | null;
  readonly tier: Tier;
  readonly group: string | null;
}

/** One run, year and stage. */
export interface RunScope {
  readonly run_id: string;
  readonly year: number;
  readonly stage: Stage;
}

/** One run, year and stage of the units that are ranked together. */
export interface PeersScope extends RunScope {
  readonly peers: Peers;
}

/** One run, year and stage of one unit. */
export interface UnitScope extends RunScope {
  readonly unit_id: string;
}

/** The parameters `$1, $2, $3` of a run, year and stage. */
export function runParams(scope: RunScope): QueryParam[] {
  return [scope.run_id, BigInt(scope.year), scope.stage];
}

/** The parameters of a group, for `peersCondition`. */
export function peersParams(peers: Peers): QueryParam[] {
  return [peers.province ?? "", peers.tier, peers.group ?? ""];
}

/** The condition that `unit AS u` is of a group whose three parameters begin at `first`. */
export function peersCondition(first: number): string {
  return `coalesce(u.province, '') = $${first}
  AND u.tier = $${first + 1}
  AND coalesce(u."group", '') = $${first + 2}`;
}

/** What people call a group: `Tỉnh Mẫu A – xã, phường, đặc khu – nhóm 1`. */
export function peersText(peers: Peers, locale: Locale): string {
  const group = peers.group === null ? null : `${locale === "vi" ? "nhóm" : "group"} ${peers.group}`;
  return [peers.province, tierText(peers.tier, locale), group].filter((part) => part !== null).join(" – ");
}
