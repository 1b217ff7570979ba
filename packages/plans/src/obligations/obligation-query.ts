import { obligationTable, type Query, type RowOf, sentReportTable, unitTable } from "@parindex/model";
import { z } from "zod";
import type { DueScope } from "../due/due-query.ts";

const { source_file: _file, source_sha256: _hash, ...own } = obligationTable.row.shape;
const sent = sentReportTable.row.shape;

const obligationShape = z.strictObject({
  ...own,
  unit_name: unitTable.row.shape.name.nullable(),
  is_reported: z.boolean().meta({ sql: "BOOLEAN", label: "Đã báo" }),
  submitted_on: sent.submitted_on,
  document: sent.document,
});

/** An obliged report and when it was sent; `is_reported` is false where nobody said whether it was. */
export type ObligationRow = RowOf<{ row: typeof obligationShape }>;

const columns = Object.keys(own)
  .map((name) => `o.${name}`)
  .join(", ");

/** Every obliged report with what is known of its sending on a day, in the order of their days. */
export function obligationQuery({
  as_of,
  unit_id = null,
  year = null,
}: DueScope): Query<typeof obligationShape> {
  return {
    sql: `SELECT ${columns}, u.name AS unit_name, s.obligation_id IS NOT NULL AS is_reported,
  s.submitted_on, s.document
FROM obligation o
LEFT JOIN unit u ON u.unit_id = o.unit_id
LEFT JOIN sent_report s ON s.obligation_id = o.obligation_id AND s.period = o.period
  AND (s.submitted_on IS NULL OR s.submitted_on <= CAST($1 AS DATE))
WHERE (CAST($2 AS VARCHAR) IS NULL OR o.unit_id = CAST($2 AS VARCHAR))
  AND (CAST($3 AS INTEGER) IS NULL OR o.year = CAST($3 AS INTEGER))
ORDER BY o.unit_id, o.due, o.obligation_id, o.period`,
    params: [as_of, unit_id, year === null ? null : BigInt(year)],
    row: obligationShape,
  };
}
