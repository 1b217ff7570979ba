import { type Issue, text, type Tier, tiers } from "@parindex/model";
import { forGroup, type RuleSet, selectSet } from "@parindex/rules";
import type { Store } from "@parindex/store";
import { z } from "zod";
import type { Workspace } from "../workspace.ts";

const unitRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  name: text("Tên đơn vị"),
  tier: z.enum(tiers).meta({ sql: "VARCHAR", label: "Cấp" }),
  province: text("Tỉnh").nullable(),
  group: text("Nhóm").nullable(),
  parent_id: text("Cấp trên").nullable(),
  self_due: text("Hạn tự chấm").nullable(),
});

/** A unit that a rule set will score in a year, and the day its self score is due. */
export interface Assigned {
  readonly unit_id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly ruleSet: RuleSet;
  readonly due: string | null;
}

/** Units that exist at some time of a year, with the due day of the campaign nearest to them. */
function unitsOf(year: number) {
  return {
    row: unitRow,
    params: [BigInt(year)],
    sql: `SELECT u.unit_id, u.name, u.tier, u.province, u."group", u.parent_id, CAST(min(c.self_due) AS VARCHAR) AS self_due
FROM unit u
LEFT JOIN unit p ON p.province = u.province AND p.tier = 'province'
LEFT JOIN campaign c ON c.year = $1 AND coalesce(c."group", u."group", '') = coalesce(u."group", '')
  AND c.issuer IN (u.parent_id, p.unit_id)
WHERE coalesce(EXTRACT(YEAR FROM u.valid_from), $1) <= $1 AND coalesce(EXTRACT(YEAR FROM u.valid_to), $1) >= $1
GROUP BY u.unit_id, u.name, u.tier, u.province, u."group", u.parent_id
ORDER BY u.unit_id`,
  };
}

/** Whom to ask for what in a year; units that no set scores are left out, sets that contradict each other are faults. */
export async function assignedUnits(
  store: Store,
  { ruleSets, config }: Workspace,
  year: number,
): Promise<{ readonly units: readonly Assigned[]; readonly issues: readonly Issue[] }> {
  const units: Assigned[] = [];
  const issues = new Map<string, Issue>();
  for (const { unit_id, name, tier, province, group, parent_id, self_due } of await store.run(
    unitsOf(year),
  )) {
    const who = { year, tier, province, group, issuer: parent_id };
    const selection = selectSet(ruleSets, who, config, { file: "parindex.yaml" });
    if (selection.ruleSet === null) {
      for (const found of selection.issues)
        if (found.code !== "rules.no_set") issues.set(JSON.stringify(found), found);
      continue;
    }
    const ruleSet = forGroup(selection.ruleSet, group);
    if (ruleSet !== null) units.push({ unit_id, name, tier, ruleSet, due: self_due });
  }
  return { units, issues: [...issues.values()] };
}
