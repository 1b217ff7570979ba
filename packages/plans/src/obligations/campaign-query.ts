import { date, oneOf, type Query, type RowOf, text, whole } from "@parindex/model";
import { z } from "zod";
import type { DueScope } from "../due/due-query.ts";

/** The days of an assessment that a unit has to keep: its figures end, its self score and its explanations are due. */
const campaignSteps = ["data_to", "self_due", "explain_due"] as const;

const shape = z.strictObject({
  unit_id: text("Mã đơn vị"),
  unit_name: text("Tên đơn vị"),
  year: whole("Năm"),
  step: oneOf(campaignSteps, "Mốc"),
  due: date("Đến hạn"),
  data_from: date("Số liệu từ ngày"),
  data_to: date("Số liệu đến ngày"),
  publish_on: date("Ngày công bố").nullable(),
  issuer: text("Cơ quan tổ chức"),
  source_file: text("Tệp"),
  submitted_on: date("Ngày gửi").nullable(),
});

/** A day of an assessment for one unit; `submitted_on` is when its self score was closed or its form came in, null for other days. */
export type CampaignRow = RowOf<{ row: typeof shape }>;

const dayOf = (name: (typeof campaignSteps)[number]): string =>
  `SELECT unit_id, unit_name, year, '${name}' AS step, ${name} AS due, data_from, data_to, publish_on, issuer, source_file
FROM own
WHERE nth = 1 AND ${name} IS NOT NULL`;

/** The days of assessments that each unit has to keep, by its superior's campaign or its province's. */
export function campaignQuery({ as_of, unit_id = null, year = null }: DueScope): Query<typeof shape> {
  return {
    sql: `WITH own AS (
  SELECT u.unit_id, u.name AS unit_name, c.*,
    ROW_NUMBER() OVER (PARTITION BY u.unit_id, c.year
      ORDER BY CASE WHEN c.issuer = u.parent_id THEN 0 ELSE 1 END, CASE WHEN c."group" IS NULL THEN 1 ELSE 0 END, c.issuer) AS nth
  FROM unit u
  LEFT JOIN unit p ON p.province = u.province AND p.tier = 'province'
  JOIN campaign c ON c.issuer IN (u.parent_id, p.unit_id)
    AND COALESCE(c."group", u."group", '') = COALESCE(u."group", '')
  WHERE COALESCE(EXTRACT(YEAR FROM u.valid_from), c.year) <= c.year
    AND COALESCE(EXTRACT(YEAR FROM u.valid_to), c.year) >= c.year
    AND (CAST($2 AS VARCHAR) IS NULL OR u.unit_id = CAST($2 AS VARCHAR))
    AND (CAST($3 AS INTEGER) IS NULL OR c.year = CAST($3 AS INTEGER))
), days AS (
${campaignSteps.map(dayOf).join("\nUNION ALL\n")}
), closed AS (
  SELECT unit_id, year, action, on_date,
    ROW_NUMBER() OVER (PARTITION BY unit_id, year ORDER BY turn DESC, record) AS nth
  FROM stage_lock
  WHERE stage = 'self' AND on_date <= CAST($1 AS DATE)
), came AS (
  SELECT unit_id, year, MIN(received_on) AS received_on
  FROM submission
  WHERE stage = 'self' AND period = 'Y' AND received_on <= CAST($1 AS DATE)
  GROUP BY unit_id, year
)
SELECT d.unit_id, d.unit_name, d.year, d.step, d.due, d.data_from, d.data_to, d.publish_on, d.issuer, d.source_file,
  CASE WHEN d.step = 'self_due' THEN COALESCE(m.received_on, l.on_date) END AS submitted_on
FROM days d
LEFT JOIN closed l ON l.unit_id = d.unit_id AND l.year = d.year AND l.nth = 1 AND l.action = 'lock'
LEFT JOIN came m ON m.unit_id = d.unit_id AND m.year = d.year
ORDER BY d.unit_id, d.due, d.step`,
    params: [as_of, unit_id, year === null ? null : BigInt(year)],
    row: shape,
  };
}
