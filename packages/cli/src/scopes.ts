import { type Issue, issue, stages, type Stage, text, type Tier, tiers, whole } from "@parindex/model";
import {
  type Applicant,
  type Edition,
  forGroup,
  type RuleSet,
  type scopeTable,
  selectSet,
  stageOrder,
  type SetChoice,
} from "@parindex/rules";
import { tierText } from "@parindex/report";
import type { Store } from "@parindex/store";
import { z } from "zod";
import { baseYears } from "./base-years.ts";
import { unitTargets } from "./unit-targets.ts";

const presentRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  last_stage: whole("Bước cuối"),
  tier: z.enum(tiers).meta({ sql: "VARCHAR", label: "Cấp" }),
  province: text("Tỉnh").nullable(),
  group: text("Nhóm").nullable(),
  parent_id: text("Cấp trên").nullable(),
  silent: whole("Chưa có số liệu nào"),
  merged: whole("Mới sắp xếp"),
});

const stageNo = `MAX(${stageOrder("stage")}) AS last_stage`;

/**
 * Whom to score: units and years about which anything was recorded, with the last stage reached; and units of a
 * group whose peers have records of a year in which they stand at its end, but who have none themselves.
 */
const present = {
  row: presentRow,
  params: [],
  sql: `WITH recorded AS (
  SELECT unit_id, year, MAX(last_stage) AS last_stage
  FROM (
    SELECT unit_id, year, ${stageNo} FROM indicator_report GROUP BY unit_id, year
    UNION ALL SELECT unit_id, year, ${stageNo} FROM assessment GROUP BY unit_id, year
    UNION ALL SELECT unit_id, year, ${stageNo} FROM survey_result GROUP BY unit_id, year
    UNION ALL SELECT unit_id, year, ${stageNo} FROM applicability GROUP BY unit_id, year
  ) AS every
  GROUP BY unit_id, year
),
peers AS (
  SELECT u.tier, u.province, u."group", r.year, MAX(r.last_stage) AS last_stage
  FROM recorded r
  JOIN unit u ON u.unit_id = r.unit_id
  WHERE u."group" IS NOT NULL
  GROUP BY u.tier, u.province, u."group", r.year
),
present AS (
  SELECT unit_id, year, last_stage, 0 AS silent FROM recorded
  UNION ALL
  SELECT u.unit_id, p.year, p.last_stage, 1
  FROM unit u
  JOIN peers p ON p.tier = u.tier AND p."group" = u."group" AND COALESCE(p.province, '') = COALESCE(u.province, '')
  WHERE (u.valid_from IS NULL OR EXTRACT(YEAR FROM u.valid_from) <= p.year)
    AND (u.valid_to IS NULL OR EXTRACT(YEAR FROM u.valid_to) > p.year
      OR (EXTRACT(YEAR FROM u.valid_to) = p.year AND EXTRACT(MONTH FROM u.valid_to) = 12 AND EXTRACT(DAY FROM u.valid_to) = 31))
    AND NOT EXISTS (SELECT 1 FROM recorded r WHERE r.unit_id = u.unit_id AND r.year = p.year)
)
SELECT p.unit_id, p.year, CAST(p.last_stage AS INTEGER) AS last_stage, u.tier, u.province, u."group", u.parent_id, p.silent,
  CASE WHEN EXISTS (
    SELECT 1 FROM unit_lineage l
    WHERE l.to_unit = p.unit_id AND EXTRACT(YEAR FROM l.on_date) BETWEEN p.year - 1 AND p.year
  ) THEN 1 ELSE 0 END AS merged
FROM present p
JOIN unit u ON u.unit_id = p.unit_id
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
  const readingOf = await unitTargets(store);
  const editions = new Map<string, Edition>();
  const uses = new Map<string, SetUse>();
  const issues = new Map<string, Issue>();
  const scope: Scopes["scope"] = [];
  const onlyCompared = baseYears(ruleSets);
  if (rows.length === 0) issues.set("", issue("scope.no_figures", { file: "records/" }, {}, "warning"));
  for (const { unit_id, year, last_stage, tier, province, group, parent_id, silent, merged } of rows) {
    const who: Applicant = { year, tier, province, group, issuer: parent_id };
    const selection = selectSet(ruleSets, who, choice, { file: "parindex.yaml" });
    if (selection.ruleSet === null && onlyCompared.has(year)) continue;
    if (selection.ruleSet === null) {
      for (const found of selection.issues)
        issues.set(JSON.stringify(found), {
          ...found,
          params: { ...found.params, cap: tierText(tier, "vi") },
        });
      continue;
    }
    const { why, provisional } = selection;
    const ofGroup = forGroup(selection.ruleSet, group);
    const { id } = selection.ruleSet.set;
    if (ofGroup === null) {
      const params = { rule_set_id: id, unit: unit_id, group: group ?? "–" };
      issues.set(unit_id, issue("rules.unit_without_group", { file: selection.ruleSet.file }, params));
      continue;
    }
    if (silent === 1)
      issues.set(
        `${unit_id} ${year}`,
        issue("scope.silent_unit", { file: "records/" }, { unit: unit_id, year }, "warning"),
      );
    const { ruleSet, issues: unfit, key: targets } = readingOf(ofGroup, unit_id, year);
    for (const found of unfit) issues.set(JSON.stringify(found), found);
    if (ruleSet === null) continue;
    const key = `${id}/${year}/${selection.ruleSet.byGroup === null ? "" : group}/${targets}`;
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
