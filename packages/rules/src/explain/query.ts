import { big, flag, oneOf, type Query, type Stage, stages, statuses, text, whole } from "@parindex/model";
import { z } from "zod";
import { periodOrder, stageOrder } from "../plan/facts.ts";

/** One cell to explain. */
export interface CellKey {
  readonly unit_id: string;
  readonly year: number;
  readonly stage: Stage;
  readonly leaf_code: string;
}

const cellRow = z.strictObject({
  edition_no: whole("Bản áp dụng"),
  rule_set_id: text("Mã bộ tiêu chí"),
  leaf_uid: text("Mã ổn định"),
  status: oneOf(statuses, "Tình trạng"),
  reason: text("Lý do").nullable(),
  max_e16: big("Tối đa").nullable(),
  computed_e16: big("Tính").nullable(),
  claimed_e16: big("Nhập").nullable(),
  granted_e16: big("Thẩm định").nullable(),
  points_e16: big("Điểm").nullable(),
});

const termRow = z.strictObject({
  term_no: whole("Thứ tự"),
  parent_no: whole("Thuộc").nullable(),
  item_no: whole("Phần"),
  max_e4: big("Tối đa").nullable(),
  a: big("Tử số").nullable(),
  b: big("Mẫu số").nullable(),
  truth: whole("Điều kiện").nullable(),
  step_no: whole("Bậc").nullable(),
  points_e16: big("Điểm trước làm tròn").nullable(),
  reason: text("Lý do").nullable(),
  merged: flag("Sáp nhập"),
  best_e12: big("Giá trị tốt nhất trong nhóm").nullable(),
});

const inputRow = z.strictObject({
  leaf_uid: text("Mã ổn định"),
  indicator_id: text("Mã số liệu"),
  year: whole("Năm"),
  year_offset: whole("Cách năm chấm"),
  value: text("Giá trị").nullable(),
  num_e4: big("Số").nullable(),
  den_e4: big("Mẫu").nullable(),
  option: text("Lựa chọn").nullable(),
  state: text("Tình trạng").nullable(),
  source_file: text("Tệp").nullable(),
  source_place: text("Vị trí").nullable(),
  of_tasks: text("Nhiệm vụ").nullable(),
});

const scope = "(SELECT * FROM scope WHERE unit_id = $1 AND year = CAST($2 AS INTEGER) AND stage = $3)";

function paramsOf({ unit_id, year, stage, leaf_code }: CellKey): [string, string, string, string] {
  return [unit_id, String(year), stage, leaf_code];
}

/** The cell as the run saw it, from the tables that the plan filled. No row: not scored. */
export function explainedCell(key: CellKey): Query<typeof cellRow> {
  return {
    row: cellRow,
    params: paramsOf(key),
    sql: `SELECT e.edition_no, e.rule_set_id, l.node_uid AS leaf_uid, c.status, c.reason, l.max_e16,
  c.computed_e16, c.claimed_e16, c.granted_e16, c.points_e16
FROM ${scope} AS s
JOIN rule_edition e ON e.edition_no = s.edition_no
JOIN rule_leaf l ON l.edition_no = s.edition_no
JOIN leaf_score c ON c.scope_no = s.scope_no AND c.leaf_no = l.leaf_no
WHERE l.node_code = $4
ORDER BY l.leaf_no`,
  };
}

/** The rule of a cell and the rules inside it, as the run measured and scored them. */
export function explainedTerms(key: CellKey): Query<typeof termRow> {
  return {
    row: termRow,
    params: paramsOf(key),
    sql: `SELECT r.term_no, r.parent_no, r.item_no, r.max_e4, y.a, y.b, y.truth, y.step_no, t.points_e16, t.reason, s.merged, y.best_e12
FROM ${scope} AS s
JOIN rule_leaf l ON l.edition_no = s.edition_no AND l.node_code = $4
JOIN rule_term r ON r.leaf_no = l.leaf_no
LEFT JOIN (SELECT * FROM term_score UNION ALL SELECT * FROM late_score) AS t ON t.scope_no = s.scope_no AND t.term_no = r.term_no
LEFT JOIN (SELECT * FROM term_ready UNION ALL SELECT * FROM late_ready) AS y ON y.scope_no = s.scope_no AND y.term_no = r.term_no
ORDER BY r.term_no`,
  };
}

/** The inputs in force of a cell, or of every leaf of a unit, each with the file and place it came from. */
export function explainedInputs(
  key: Omit<CellKey, "leaf_code"> & { readonly leaf_code?: string },
): Query<typeof inputRow> {
  return {
    row: inputRow,
    params: [key.unit_id, String(key.year), key.stage, key.leaf_code ?? null],
    sql: `WITH asked AS (SELECT * FROM ${scope} AS s),
wanted AS (
  SELECT DISTINCT s.scope_no, s.unit_id, s.year + n.year_offset AS year, n.year_offset, s.stage_no, l.leaf_no, l.node_uid AS leaf_uid,
    n.indicator_no, n.indicator_id
  FROM asked s
  JOIN rule_leaf l ON l.edition_no = s.edition_no AND (CAST($4 AS VARCHAR) IS NULL OR l.node_code = $4)
  JOIN rule_atom a ON a.leaf_no = l.leaf_no
  JOIN rule_input i ON i.atom_no = a.atom_no
  JOIN rule_indicator n ON n.indicator_no = i.indicator_no
),
found AS (
  SELECT w.leaf_no, w.indicator_no, r.value, r.source_file, r.source_place, ${stageOrder("r.stage")} AS stage_no, 0 AS procedural,
    ROW_NUMBER() OVER (PARTITION BY w.leaf_no, w.indicator_no ORDER BY ${stageOrder("r.stage")} DESC, ${periodOrder} DESC, r.source_file, r.source_place) AS pick
  FROM wanted w
  JOIN indicator_report r ON r.unit_id = w.unit_id AND r.year = w.year AND r.indicator_id = w.indicator_id
  WHERE w.year_offset < 0 OR ${stageOrder("r.stage")} <= w.stage_no
  UNION ALL
  SELECT w.leaf_no, w.indicator_no, NULL, p.source_file, p.source_place, 1, 1, 1
  FROM wanted w
  JOIN asked s ON s.scope_no = w.scope_no
  JOIN rule_edition e ON e.edition_no = s.edition_no
  JOIN indicator i ON i.rule_set_id = e.rule_set_id AND i.indicator_id = w.indicator_id
  JOIN procedure_fact p ON p.unit_id = w.unit_id AND p.year = w.year AND p.source = i.source
  UNION ALL
  SELECT w.leaf_no, w.indicator_no, NULL, q.source_file, q.source_place, ${stageOrder("q.stage")}, 0,
    ROW_NUMBER() OVER (PARTITION BY w.leaf_no, w.indicator_no ORDER BY ${stageOrder("q.stage")} DESC, q.source_file, q.source_place) AS pick
  FROM wanted w
  JOIN survey_result q ON q.unit_id = w.unit_id AND q.year = w.year
    AND (w.indicator_id IN ('survey.' || q.question || '.percent', 'survey.' || q.question || '.mean', 'survey.' || q.question || '.sample')
      OR w.indicator_id = 'survey.' || q.question || '.answer.' || q.answer)
  LEFT JOIN survey_question k ON k.year = q.year AND k.question = q.question
  WHERE ${stageOrder("q.stage")} <= w.stage_no AND k.question IS NULL
  UNION ALL
  SELECT w.leaf_no, w.indicator_no, NULL, t.source_file, t.source_place, ${stageOrder("t.stage")}, 0,
    ROW_NUMBER() OVER (PARTITION BY w.leaf_no, w.indicator_no ORDER BY ${stageOrder("t.stage")} DESC) AS pick
  FROM wanted w
  JOIN survey_tally t ON t.unit_id = w.unit_id AND t.year = w.year AND w.indicator_id = 'survey.' || t.question || '.' || t.part
  WHERE ${stageOrder("t.stage")} <= w.stage_no
),
sourced AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY leaf_no, indicator_no ORDER BY stage_no DESC, procedural DESC) AS first
  FROM found
  WHERE pick = 1
),
planned AS (
  SELECT w.leaf_no, w.indicator_no, p.source_file, p.of_tasks
  FROM wanted w
  JOIN asked s ON s.scope_no = w.scope_no
  JOIN rule_edition e ON e.edition_no = s.edition_no
  JOIN indicator i ON i.rule_set_id = e.rule_set_id AND i.indicator_id = w.indicator_id
  JOIN plan_fact p ON p.unit_id = w.unit_id AND p.year = w.year AND p.source = i.source
)
SELECT w.leaf_uid, w.indicator_id, w.year, w.year_offset, r.value, f.num_e4, f.den_e4, f.option, f.state,
  CASE WHEN p.source_file IS NULL OR r.stage_no > 1 THEN r.source_file ELSE p.source_file END AS source_file,
  CASE WHEN p.source_file IS NULL OR r.stage_no > 1 THEN r.source_place END AS source_place,
  CASE WHEN r.stage_no > 1 THEN NULL ELSE p.of_tasks END AS of_tasks
FROM wanted w
LEFT JOIN (
  SELECT * FROM fact
  UNION ALL
  SELECT * FROM late_fact t WHERE NOT EXISTS (SELECT 1 FROM fact f WHERE f.scope_no = t.scope_no AND f.indicator_no = t.indicator_no)
) AS f ON f.scope_no = w.scope_no AND f.indicator_no = w.indicator_no
LEFT JOIN sourced r ON r.leaf_no = w.leaf_no AND r.indicator_no = w.indicator_no AND r.first = 1
LEFT JOIN planned p ON p.leaf_no = w.leaf_no AND p.indicator_no = w.indicator_no
ORDER BY w.leaf_no, w.indicator_no`,
  };
}

const entryRow = z.strictObject({
  stage: oneOf(stages, "Bước"),
  points: text("Điểm"),
  reason_code: text("Mã lý do").nullable(),
  note: text("Ghi chú").nullable(),
  entered_by: text("Ai nhập").nullable(),
  entered_on: text("Ngày nhập").nullable(),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

/** Points that persons entered for a leaf up to a stage, with their reasons and places. */
export function explainedEntries(key: CellKey): Query<typeof entryRow> {
  return {
    row: entryRow,
    params: paramsOf(key),
    sql: `SELECT a.stage, CAST(a.points AS VARCHAR) AS points, a.reason_code, a.note, a.entered_by,
  CAST(a.entered_on AS VARCHAR) AS entered_on, a.source_file, a.source_place
FROM ${scope} AS s
JOIN rule_leaf l ON l.edition_no = s.edition_no AND l.node_code = $4
JOIN assessment a ON a.unit_id = s.unit_id AND a.year = s.year AND a.leaf_uid = l.node_uid
WHERE ${stageOrder("a.stage")} <= s.stage_no
ORDER BY ${stageOrder("a.stage")}, a.source_file, a.source_place`,
  };
}

/** Points that a person entered. */
export type EntryRow = z.infer<typeof entryRow>;
/** A cell as the plan saw it. */
export type CellRow = z.infer<typeof cellRow>;
/** A rule of a cell as the run measured it. */
export type TermRow = z.infer<typeof termRow>;
/** An input in force with its place. */
export type InputRow = z.infer<typeof inputRow>;
