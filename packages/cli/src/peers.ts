import { type Stage, text, type Tier, tiers, whole } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";

const row = z.strictObject({
  province: text("Tỉnh").nullable(),
  tier: z.enum(tiers).meta({ sql: "VARCHAR", label: "Cấp" }),
  group: text("Nhóm").nullable(),
  units: whole("Số đơn vị"),
});

/** A group of peers scored in a run, with its size. */
export interface ScoredPeers {
  readonly province: string | null;
  readonly tier: Tier;
  readonly group: string | null;
  readonly units: number;
}

/** Who was scored together in a year at a stage: province, then tier, then group. */
export async function scoredPeers(
  store: Store,
  ask: { run_id: string; year: number; stage: Stage },
): Promise<ScoredPeers[]> {
  return store.run({
    row,
    params: [ask.run_id, BigInt(ask.year), ask.stage],
    sql: `SELECT u.province, u.tier, u."group", CAST(COUNT(*) AS INTEGER) AS units
FROM index_score i
JOIN unit u ON u.unit_id = i.unit_id
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3
GROUP BY u.province, u.tier, u."group"
ORDER BY u.province, u.tier, u."group"`,
  });
}

/** `tinh-mau-a/commune/xa`: a group as the command line names it. */
export function peersKey(
  {
    province,
    tier,
    group,
  }: { readonly province: string | null; readonly tier: string; readonly group: string | null },
  slug: (text: string) => string,
): string {
  return [province ?? "", tier, group ?? ""].map((part) => (part === "" ? "-" : slug(part))).join("/");
}
