import { points, type Query, text, whole } from "@parindex/model";
import { z } from "zod";

const changeRow = z.strictObject({
  run_no: whole("Số thứ tự lượt chạy"),
  stage: text("Bước"),
  leaf_uid: text("Mã ổn định"),
  leaf_code: text("Mã tiêu chí"),
  rule_set_id: text("Bộ tiêu chí"),
  status: text("Tình trạng").nullable(),
  reason: text("Lý do").nullable(),
  computed: points("Điểm tính").nullable(),
  claimed: points("Điểm đơn vị nhập").nullable(),
  granted: points("Điểm thẩm định").nullable(),
  points: points("Điểm").nullable(),
});

/** A change of one cell, by run. */
export type CellChange = z.infer<typeof changeRow>;

/** Every change of a leaf's score of a unit and year, first to last; the leaf by its code or uid. */
export function cellChanges(unit: string, year: number, code: string): Query<typeof changeRow> {
  return {
    row: changeRow,
    params: [unit, BigInt(year), code],
    sql: `SELECT run_no, stage, leaf_uid, leaf_code, rule_set_id, status, reason, computed, claimed, granted, points
FROM score_change WHERE unit_id = $1 AND "year" = $2 AND (leaf_code = $3 OR leaf_uid = $3)
ORDER BY run_no, stage, leaf_uid`,
  };
}

const recordRow = z.strictObject({
  load_no: whole("Lượt nạp"),
  what: text("Loại"),
  about: text("Số liệu, tiêu chí"),
  stage: text("Bước"),
  value: text("Giá trị").nullable(),
  why: text("Lý do, ghi chú").nullable(),
  who: text("Người, bộ phận").nullable(),
  on_day: text("Ngày").nullable(),
  file: text("Tệp"),
  sha256: text("Mã băm"),
  current: z.boolean().meta({ sql: "BOOLEAN", label: "Đang dùng" }),
});

/** A record that was ever loaded for a cell, and whether it still counts. */
export type CellRecord = z.infer<typeof recordRow>;

/** Every record ever loaded about a cell: figures, claims and grants, evidence and explanations, in the order of their loads. */
export function cellRecords(
  unit: string,
  year: number,
  subjects: readonly string[],
): Query<typeof recordRow> {
  return {
    row: recordRow,
    params: [unit, BigInt(year), ` ${subjects.join(" ")} `],
    sql: `SELECT l.load_no, c.what, c.about, c.stage, c.value, c.why, c.who, c.on_day, l.source_file AS file,
  l.source_sha256 AS sha256, l.superseded_by IS NULL AS current
FROM (
  SELECT load_no, 'figure' AS what, indicator_id AS about, stage,
    coalesce(value, CAST(numerator AS VARCHAR) || '/' || CAST(denominator AS VARCHAR), declared) AS value,
    reason AS why, reported_by AS who, CAST(NULL AS VARCHAR) AS on_day, unit_id, "year"
  FROM indicator_report_all
  UNION ALL
  SELECT load_no, 'claim', leaf_uid, stage, CAST(points AS VARCHAR), coalesce(reason_code || ': ' || note, reason_code, note),
    entered_by, CAST(entered_on AS VARCHAR), unit_id, "year"
  FROM assessment_all
  UNION ALL
  SELECT load_no, 'applicability', node_uid, stage,
    CASE WHEN accepted IS NULL THEN 'claimed' WHEN accepted THEN 'accepted' ELSE 'refused' END,
    reason, who, CAST(NULL AS VARCHAR), unit_id, "year"
  FROM applicability_all
  UNION ALL
  SELECT k.load_no, 'evidence', k.leaf_uid, 'self',
    concat_ws(', ', coalesce(e.number, e.summary, k.evidence_id), k.item, k.page), e.summary, e.issuer,
    CAST(e.issued_on AS VARCHAR), k.unit_id, k."year"
  FROM evidence_link_all AS k LEFT JOIN evidence AS e ON e.unit_id = k.unit_id AND e.evidence_id = k.evidence_id
  UNION ALL
  SELECT load_no, 'explanation', leaf_uid, stage, text, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR),
    CAST(NULL AS VARCHAR), unit_id, "year"
  FROM explanation_all
) AS c JOIN load AS l ON l.load_no = c.load_no
WHERE c.unit_id = $1 AND c."year" = $2 AND contains($3, ' ' || c.about || ' ')
ORDER BY l.load_no, c.what, c.about, c.stage, c.value`,
  };
}
