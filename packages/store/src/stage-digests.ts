import { columnsOf, oneOf, stagedRecords, stages, type Table, text, whole } from "@parindex/model";
import { z } from "zod";
import { literal, quoted } from "./identifier.ts";
import { provenanceFields } from "./provenance.ts";
import type { Store } from "./store.ts";
import { recordTables } from "./tables.ts";

const digestRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  stage: oneOf(stages, "Bước"),
  record: oneOf(stagedRecords, "Bảng"),
  row_count: whole("Số dòng"),
  sha256: text("Mã băm"),
});

/** What the records of one table, unit, year and stage say, as a hash. */
export type StageDigest = z.infer<typeof digestRow>;

/** A row as text: its filled fields by name, so that a field added later changes nothing. */
function line({ row }: Table): string {
  const fields = columnsOf(row).filter(({ name }) => !provenanceFields.has(name));
  const said = fields.map(({ name }) => `${literal(`${name}=`)} || CAST(r.${quoted(name)} AS VARCHAR)`);
  return `concat_ws(chr(31), ${said.join(", ")})`;
}

/**
 * The records of units, years and stages as hashes of their content, one row a table, none being a hash of nothing.
 * `keys` is SQL that gives unit_id, year and stage.
 */
export function stageDigests(store: Store, keys: string): Promise<StageDigest[]> {
  const tables = recordTables.filter(({ name }) => stagedRecords.some((one) => one === name));
  const parts = tables.map(
    (table) => `SELECT k.unit_id, k.year, k.stage, ${literal(table.name)} AS record,
  CAST(count(r.unit_id) AS INTEGER) AS row_count,
  sha256(coalesce(string_agg(${line(table)}, chr(10) ORDER BY ${line(table)}) FILTER (WHERE r.unit_id IS NOT NULL), '')) AS sha256
FROM (SELECT DISTINCT unit_id, year, stage FROM (${keys}) AS asked) AS k
LEFT JOIN ${quoted(table.name)} AS r ON r.unit_id = k.unit_id AND r.year = k.year AND r.stage = k.stage
GROUP BY k.unit_id, k.year, k.stage`,
  );
  const sql = `SELECT * FROM (${parts.join("\nUNION ALL\n")}) AS d ORDER BY unit_id, year, stage, record`;
  return store.run({ sql, params: [], row: digestRow });
}
