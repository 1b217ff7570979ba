import { type Issue, issue, stages, type Stage, text, type Tier, tiers, whole } from "@parindex/model";
import {
  type Applicant,
  type Edition,
  forGroup,
  type RuleSet,
  type scopeTable,
  selectSet,
  type SetChoice,
} from "@parindex/rules";
import { tierText } from "@parindex/report";
import type { Store } from "@parindex/store";
import { z } from "zod";

const presentRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  last_stage: whole("Bước cuối"),
  tier: z.enum(tiers).meta({ sql: "VARCHAR", label: "Cấp" }),
  province: text("Tỉnh").nullable(),
  group: text("Nhóm").nullable(),
  parent_id: text("Cấp trên").nullable(),
  merged: whole("Mới sắp xếp"),
});

const stageOrder = `CASE stage ${stages.map((stage, index) => `WHEN '${stage}' THEN ${index + 1}`).join(" ")} END`;

/** Units and years about which anything was recorded, with the last stage reached. */
const present = {
  row: presentRow,
  params: [],
  sql: `SELECT p.unit_id, p.year, CAST(MAX(p.stage_no) AS INTEGER) AS last_stage, u.tier, u.province, u."group", u.parent_id,
  CASE WHEN EXISTS (
    SELECT 1 FROM unit_lineage l
    WHERE l.to_unit = p.unit_id AND EXTRACT(YEAR FROM l.on_date) BETWEEN p.year - 1 AND p.year
  ) THEN 1 ELSE 0 END AS merged
FROM (
  SELECT unit_id, year, ${stageOrder} AS stage_no FROM indicator_report
  UNION ALL SELECT unit_id, year, ${stageOrder} FROM assessment
  UNION ALL SELECT unit_id, year, ${stageOrder} FROM survey_result
  UNION ALL SELECT unit_id, year, ${stageOrder} FROM applicability
) AS p
JOIN unit u ON u.unit_id = p.unit_id
GROUP BY p.unit_id, p.year, u.tier, u.province, u."group", u.parent_id
ORDER BY p.unit_id, p.year`,
} as const;

/** Which rule set a run used for whom, and why. */
export interface SetUse {
  readonly rule_set_id: string;
  readonly year: number;
  readonly tier: Tier;
  readonly why: "named" | "official" | "provisional";
}

/** Whom to score with what. */
export interface Scopes {
  readonly editions: readonly Edition[];
  readonly scope: z.infer<typeof scopeTable.row>[];
  readonly uses: readonly SetUse[];
  /** Units and years without a rule set: what waits. */
  readonly issues: readonly Issue[];
}

/** One row a unit, year and stage, from the self score to the last stage reached, with the set that applies. */
export async function scopesOf(
  store: Store,
  ruleSets: readonly RuleSet[],
  choice: SetChoice,
): Promise<Scopes> {
  const rows = await store.run(present);
  const editions = new Map<string, Edition>();
  const uses = new Map<string, SetUse>();
  const issues = new Map<string, Issue>();
  const scope: Scopes["scope"] = [];
  for (const { unit_id, year, last_stage, tier, province, group, parent_id, merged } of rows) {
    const who: Applicant = { year, tier, province, group, issuer: parent_id };
    const selection = selectSet(ruleSets, who, choice, { file: "parindex.yaml" });
    if (selection.ruleSet === null) {
      for (const found of selection.issues)
        issues.set(JSON.stringify(found), {
          ...found,
          params: { ...found.params, cap: tierText(tier, "vi") },
        });
      continue;
    }
    const { why, provisional } = selection;
    const ruleSet = forGroup(selection.ruleSet, group);
    const { id } = selection.ruleSet.set;
    if (ruleSet === null) {
      const params = { rule_set_id: id, unit: unit_id, group: group ?? "–" };
      issues.set(unit_id, issue("rules.unit_without_group", { file: selection.ruleSet.file }, params));
      continue;
    }
    const key = `${id}/${year}/${ruleSet.byGroup === null && selection.ruleSet.byGroup !== null ? group : ""}`;
    const edition = editions.get(key) ?? { edition_no: editions.size + 1, ruleSet, year };
    editions.set(key, edition);
    uses.set(`${id}/${year}/${tier}`, { rule_set_id: id, year, tier, why });
    for (const [index, stage] of stages.slice(0, last_stage).entries())
      scope.push({
        scope_no: scope.length + 1,
        unit_id,
        year,
        stage: stage satisfies Stage,
        stage_no: index + 1,
        edition_no: edition.edition_no,
        province,
        tier,
        group,
        provisional,
        merged: merged === 1,
      });
  }
  return { editions: [...editions.values()], scope, uses: [...uses.values()], issues: [...issues.values()] };
}
