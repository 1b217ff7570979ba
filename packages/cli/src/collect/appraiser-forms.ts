import { type Form, type Stage, stages, text } from "@parindex/model";
import {
  type AppraisalRow,
  appraiserForm,
  type CorrectionRow,
  evidenceText,
  figureAsk,
  sheetEvidenceQuery,
  type SheetNode,
  sheetNodesQuery,
} from "@parindex/report";
import {
  answerLabels,
  catalogueOf,
  explainedInputs,
  figureLines,
  figureUses,
  optionLabels,
  type RuleSet,
} from "@parindex/rules";
import { z } from "zod";
import type { OpenRun } from "../open-workspace.ts";
import { untyped } from "./unit-form-file.ts";

const nobody = "Cơ quan thẩm định";
const unitRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  unit_name: text("Tên đơn vị"),
  rule_set_id: text("Mã bộ tiêu chí"),
});
const reportedRow = z.strictObject({ indicator_id: text("Mã số liệu"), value: text("Giá trị").nullable() });

/** What appraisers are asked: the stage they give, and whose scores they see (the stage before it). */
export interface AppraisalAsk {
  readonly year: number;
  readonly stage: Stage;
  readonly period: string;
  /** One body, or all of them. */
  readonly appraiser: string;
}

interface Unit {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly ruleSet: RuleSet;
}

interface Body {
  readonly rows: AppraisalRow[];
  readonly figures: CorrectionRow[];
  readonly options: Map<string, ReturnType<typeof optionLabels>[number]>;
}

function before(stage: Stage): Stage {
  return stages[Math.max(0, stages.indexOf(stage) - 1)] ?? "self";
}

async function scoredUnits({ store, scored }: OpenRun, ask: AppraisalAsk): Promise<Unit[]> {
  const sql = `SELECT i.unit_id, u.name AS unit_name, i.rule_set_id FROM index_score AS i JOIN unit AS u ON u.unit_id = i.unit_id
WHERE i.run_id = $1 AND i."year" = $2 AND i.stage = $3 ORDER BY i.unit_id`;
  const params = [scored.runId, BigInt(ask.year), before(ask.stage)];
  return (await store.run({ sql, params, row: unitRow })).flatMap(({ unit_id, unit_name, rule_set_id }) => {
    const edition = scored.scopes.editions.find(({ ruleSet }) => ruleSet.set.id === rule_set_id);
    return edition === undefined ? [] : [{ unit_id, unit_name, ruleSet: edition.ruleSet }];
  });
}

async function reportedOf(
  { store }: OpenRun,
  unit: string,
  year: number,
): Promise<Map<string, string | null>> {
  const sql = `SELECT indicator_id, coalesce(value, CAST(numerator AS VARCHAR) || '/' || CAST(denominator AS VARCHAR), declared) AS value
FROM indicator_report WHERE unit_id = $1 AND "year" = $2 AND stage = 'self' ORDER BY indicator_id, period`;
  const rows = await store.run({ sql, params: [unit, BigInt(year)], row: reportedRow });
  return new Map(rows.map(({ indicator_id, value }) => [indicator_id, value]));
}

function appraisalRow(
  { unit_id, unit_name }: Unit,
  node: SheetNode,
  told: { figures: string | null; evidence: string },
): AppraisalRow {
  return {
    unit_id,
    unit_name,
    leaf_code: node.node_code,
    leaf_uid: node.node_uid,
    title: node.title,
    scoring_text: node.scoring_text,
    max: node.max,
    figures: told.figures,
    computed: node.computed,
    claimed: node.claimed,
    before: node.points,
    evidence: told.evidence === "" ? null : told.evidence,
    explanation: node.explanation,
  };
}

async function addUnit(
  run: OpenRun,
  unit: Unit,
  ask: AppraisalAsk,
  bodies: Map<string, Body>,
): Promise<void> {
  const { unit_id, unit_name, ruleSet } = unit;
  const { rule_node, indicator } = catalogueOf(ruleSet);
  const bodyOf = new Map(rule_node.map(({ node_uid, appraised_by }) => [node_uid, appraised_by ?? nobody]));
  const key = { unit_id, year: ask.year, stage: before(ask.stage) };
  const nodes = await run.store.run(sheetNodesQuery({ run_id: run.scored.runId, ...key }));
  const figures = figureLines(ruleSet, await run.store.run(explainedInputs(key)), {
    locale: "vi",
    labels: answerLabels(ruleSet, run.workspace.questionnaires, key.year),
  });
  const evidence = Map.groupBy(await run.store.run(sheetEvidenceQuery(key)), ({ leaf_uid }) => leaf_uid);
  const reported = await reportedOf(run, unit_id, ask.year);
  const uses = figureUses(ruleSet);
  const options = optionLabels(ruleSet);
  for (const node of nodes) {
    const name = bodyOf.get(node.node_uid) ?? nobody;
    if (!node.is_leaf || node.scored_by === "survey" || (ask.appraiser !== "all" && ask.appraiser !== name))
      continue;
    const body: Body = bodies.get(name) ?? { rows: [], figures: [], options: new Map() };
    bodies.set(name, body);
    const told = {
      figures: figures.get(node.node_uid) ?? null,
      evidence: (evidence.get(node.node_uid) ?? []).map(evidenceText).join("\n"),
    };
    body.rows.push(appraisalRow(unit, node, told));
    for (const { indicator_id } of uses.filter(({ leaf_code }) => leaf_code === node.node_code)) {
      const found = indicator.find((one) => one.indicator_id === indicator_id);
      const known = body.figures.some((one) => one.unit_id === unit_id && one.indicator_id === indicator_id);
      if (found === undefined || untyped.has(found.source) || known) continue;
      const own = options.filter((one) => one.indicator_id === indicator_id);
      for (const option of own) body.options.set(`${indicator_id} ${option.option}`, option);
      body.figures.push({
        unit_id,
        unit_name,
        indicator_id,
        label: found.label,
        reported: reported.get(indicator_id) ?? null,
        ask: figureAsk(found, own),
      });
    }
  }
}

/** One workbook for each appraising body that has a leaf to appraise: all scored units, the body's leaves. */
export async function appraiserForms(
  run: OpenRun,
  ask: AppraisalAsk,
): Promise<readonly { readonly appraiser: string; readonly form: Form }[]> {
  const bodies = new Map<string, Body>();
  const units = await scoredUnits(run, ask);
  for (const unit of units) await addUnit(run, unit, ask, bodies);
  const sets = [
    ...new Set(
      units
        .map(({ ruleSet }) => ruleSet.set.notice)
        .filter((notice) => notice !== undefined && notice !== null),
    ),
  ];
  const notices = [...(run.workspace.config.synthetic === true ? ["Số liệu giả định"] : []), ...sets];
  const { year, stage, period } = ask;
  return [...bodies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([appraiser, { rows, figures, options }]) => ({
      appraiser,
      form: appraiserForm({
        appraiser,
        year,
        stage,
        period,
        notices,
        rows,
        figures,
        options: [...options.values()],
      }),
    }));
}
