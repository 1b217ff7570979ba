import { type Issue, issue, text, whole } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";
import { recordPlace } from "./record-place.ts";

const row = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  name: text("Mã"),
  rule_set_id: text("Bộ tiêu chí"),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

/** Records that name a node, and the field that names it. */
const named = [
  ["assigned_target", "leaf_uid"],
  ["assessment", "leaf_uid"],
  ["applicability", "node_uid"],
  ["evidence_link", "leaf_uid"],
  ["explanation", "leaf_uid"],
] as const;

const editions = `SELECT DISTINCT s.unit_id, s.year, e.rule_set_id
  FROM scope s
  JOIN rule_edition e ON e.edition_no = s.edition_no`;

function strayNodes(table: string, field: string): string {
  return `SELECT r.unit_id, r.year, r.${field} AS name, e.rule_set_id, r.source_file, r.source_place
FROM ${table} r
JOIN (${editions}) AS e ON e.unit_id = r.unit_id AND e.year = r.year
LEFT JOIN rule_node n ON n.rule_set_id = e.rule_set_id AND n.node_uid = r.${field}
WHERE n.node_uid IS NULL
ORDER BY r.source_file, r.source_place`;
}

const strayFigures = `SELECT r.unit_id, r.year, r.indicator_id AS name, e.rule_set_id, r.source_file, r.source_place
FROM indicator_report r
JOIN (${editions}) AS e ON e.unit_id = r.unit_id AND e.year = r.year
LEFT JOIN indicator i ON i.rule_set_id = e.rule_set_id AND i.indicator_id = r.indicator_id
WHERE i.indicator_id IS NULL
ORDER BY r.source_file, r.source_place`;

/** Answers of a question that the unit's set weighs, but not this answer: it would not count. */
const strayAnswers = `WITH weighed AS (
  SELECT DISTINCT e.rule_set_id, e.year, n.indicator_id
  FROM rule_input i
  JOIN rule_edition e ON e.edition_no = i.edition_no
  JOIN rule_indicator n ON n.indicator_no = i.indicator_no
  WHERE n.indicator_id LIKE 'survey.%.answer.%'
)
SELECT r.unit_id, r.year, r.answer AS name, e.rule_set_id, r.source_file, r.source_place
FROM survey_result r
JOIN (${editions}) AS e ON e.unit_id = r.unit_id AND e.year = r.year
LEFT JOIN survey_question q ON q.year = r.year AND q.question = r.question
WHERE r.answer IS NOT NULL AND q.question IS NULL
  AND EXISTS (SELECT 1 FROM weighed w WHERE w.rule_set_id = e.rule_set_id AND w.year = e.year AND w.indicator_id LIKE 'survey.' || r.question || '.answer.%')
  AND NOT EXISTS (SELECT 1 FROM weighed w WHERE w.rule_set_id = e.rule_set_id AND w.year = e.year AND w.indicator_id = 'survey.' || r.question || '.answer.' || r.answer)
ORDER BY r.source_file, r.source_place`;

/** Records about criteria or figures that the unit's own rule set of that year does not have. */
export async function scopeIssues(store: Store): Promise<Issue[]> {
  const found: Issue[] = [];
  const ask = async (sql: string, code: string, severity: Issue["severity"]): Promise<void> => {
    for (const { source_file, source_place, ...params } of await store.run({ sql, params: [], row }))
      found.push(issue(code, recordPlace(source_file, source_place), params, severity));
  };
  for (const [table, field] of named) await ask(strayNodes(table, field), "scope.stray_node", "error");
  await ask(strayAnswers, "scope.stray_answer", "error");
  await ask(strayFigures, "scope.stray_figure", "warning");
  return found;
}
