import { type Query, text, whole } from "@parindex/model";
import { z } from "zod";

const row = z.strictObject({
  scope_no: whole("Thứ tự"),
  edition_no: whole("Bộ và năm"),
  term_no: whole("Quy tắc"),
  a: text("Tử số").nullable(),
  b: text("Mẫu số").nullable(),
  c: text("Cỡ mẫu").nullable(),
  raw_a: text("Tử số trước khi chặn").nullable(),
  step_no: whole("Bậc").nullable(),
  truth: whole("Điều kiện").nullable(),
  not_done: whole("Không thực hiện"),
  previous_missing: whole("Thiếu năm trước"),
  merged: whole("Mới sắp xếp"),
  weight: text("Tổng trọng số").nullable(),
  weight_den: text("Mẫu số trọng số").nullable(),
  reason: text("Lý do").nullable(),
  leaf_reason: text("Lý do của tiêu chí").nullable(),
  points_e16: text("Điểm").nullable(),
});

/** What the plan saw of a rule in a case: its measure, the case it took, why there are no points. */
export type SeenTerm = z.infer<typeof row>;

/** Every rule of every case, nested ones too, in the order in which rules are compiled. */
export const seenTerms: Query<typeof row> = {
  row,
  params: [],
  sql: `WITH raw AS (
  SELECT s.scope_no, i.atom_no, SUM(i.weight * f.num_e4) AS a
  FROM scope s
  JOIN rule_input i ON i.edition_no = s.edition_no AND i.slot = 'a'
  JOIN fact f ON f.scope_no = s.scope_no AND f.indicator_no = i.indicator_no
  GROUP BY s.scope_no, i.atom_no
)
SELECT y.scope_no, r.edition_no, r.term_no, CAST(y.a AS VARCHAR) AS a, CAST(y.b AS VARCHAR) AS b, CAST(y.c AS VARCHAR) AS c,
  CAST(w.a + k.a_e4 AS VARCHAR) AS raw_a, CAST(y.step_no AS INTEGER) AS step_no, CAST(y.truth AS INTEGER) AS truth,
  CAST(y.not_done AS INTEGER) AS not_done, CAST(y.previous_missing AS INTEGER) AS previous_missing,
  CASE WHEN s.merged THEN 1 ELSE 0 END AS merged, CAST(y.weight AS VARCHAR) AS weight, CAST(y.weight_den AS VARCHAR) AS weight_den,
  t.reason, c.reason AS leaf_reason, CAST(t.points_e16 AS VARCHAR) AS points_e16
FROM (SELECT * FROM term_ready UNION ALL SELECT * FROM late_ready) AS y
JOIN scope s ON s.scope_no = y.scope_no AND s.unit_id LIKE 'case-%'
JOIN rule_term r ON r.term_no = y.term_no
JOIN (SELECT * FROM term_score UNION ALL SELECT * FROM late_score) AS t ON t.scope_no = y.scope_no AND t.term_no = y.term_no
JOIN leaf_score c ON c.scope_no = y.scope_no AND c.leaf_no = y.leaf_no
LEFT JOIN rule_atom k ON k.atom_no = r.atom_no
LEFT JOIN raw w ON w.scope_no = y.scope_no AND w.atom_no = r.atom_no
ORDER BY y.scope_no, r.term_no`,
};
