import { closest, type Issue, issue, type RowOf, waiverTable, type Words } from "@parindex/model";
import type { Store } from "@parindex/store";
import { recordPlace } from "../record-place.ts";
import { type AboutIssue, aboutIssue } from "./about-issue.ts";

/** A warning let pass. */
export type Waiver = RowOf<typeof waiverTable>;

/** All waivers among the records, in the order of their files. */
export function waiversIn(store: Store): Promise<Waiver[]> {
  const sql = "SELECT * FROM waiver ORDER BY source_file, length(source_place), source_place";
  return store.run({ sql, params: [], row: waiverTable.row });
}

const narrowing = ["unit_id", "year", "about", "file", "place"] as const;

function said(code: string, waiver: Waiver, severity: Issue["severity"], count = 0): Issue {
  const { code: of, granted_by, reason, expires_on } = waiver;
  const place = recordPlace(waiver.source_file, waiver.source_place);
  return issue(code, place, { of, granted_by, reason, expires_on, count }, severity);
}

/** Waivers that stand for no known warning, or for every one of a kind. */
export function waiverFaults(waivers: readonly Waiver[], words: Words): Issue[] {
  const known = Object.keys(words);
  return waivers.flatMap((waiver) => {
    const place = recordPlace(waiver.source_file, waiver.source_place);
    if (!known.includes(waiver.code))
      return [
        issue("waiver.unknown_code", place, { of: waiver.code, near: closest(waiver.code, known) ?? "–" }),
      ];
    if (narrowing.every((name) => waiver[name] === null)) return [said("waiver.too_wide", waiver, "error")];
    return [];
  });
}

function covers(waiver: Waiver, { code }: Issue, about: AboutIssue): boolean {
  return (
    waiver.code === code && narrowing.every((name) => waiver[name] === null || waiver[name] === about[name])
  );
}

/** Findings with the waivers applied: what still stands, and what was let pass. */
export interface Waived {
  readonly issues: readonly Issue[];
  readonly passed: readonly Issue[];
}

/**
 * Lets warnings pass that a waiver in force on a day covers; errors never. Every waiver is told itself: a note
 * where it is used or no longer needed, a warning where it has expired or stands before an error.
 */
export function applyWaivers(issues: readonly Issue[], waivers: readonly Waiver[], asOf: string): Waived {
  const live = waivers.filter(({ expires_on }) => expires_on >= asOf);
  const counts = new Map<Waiver, number>(live.map((waiver) => [waiver, 0]));
  const passed: Issue[] = [];
  const powerless = new Set<Waiver>();
  const standing = issues.filter((found) => {
    const about = aboutIssue(found);
    const by = live.filter((waiver) => covers(waiver, found, about));
    for (const waiver of by) {
      counts.set(waiver, (counts.get(waiver) ?? 0) + 1);
      if (found.severity === "error") powerless.add(waiver);
    }
    if (by.length === 0 || found.severity !== "warning") return true;
    passed.push(found);
    return false;
  });
  const told = waivers.map((waiver) => {
    const count = counts.get(waiver);
    if (count === undefined) return said("waiver.expired", waiver, "warning");
    if (powerless.has(waiver)) return said("waiver.powerless", waiver, "warning");
    return said(count === 0 ? "waiver.unused" : "waiver.used", waiver, "note", count);
  });
  return { issues: [...standing, ...told], passed };
}
