import { columnsOf, type Table } from "@parindex/model";
import { quoted } from "../identifier.ts";
import type { CheckedRows } from "./check.ts";
import { currentRows } from "./current-rows.ts";

function twice(table: Table): CheckedRows {
  const key = table.key.map(quoted).join(", ");
  const columns = columnsOf(table.row);
  const given = table.key
    .filter((name) => columns.some((column) => column.name === name && !column.nullable))
    .map((name) => `${quoted(name)} IS NOT NULL`)
    .join(" AND ");
  const view = quoted(table.name);
  const order = "source_file, length(source_place), source_place";
  // Hashes find the few candidates cheaply; the window then compares the keys themselves.
  const from = `(
    SELECT *,
      row_number() OVER same AS nth,
      first_value(source_file) OVER same AS first_file,
      first_value(source_place) OVER same AS first_place
    FROM ${view}
    WHERE ${given} AND hash(${key}) IN (
      SELECT hashed FROM (SELECT hash(${key}) AS hashed FROM ${view} WHERE ${given}) AS keys
      GROUP BY hashed HAVING count(*) > 1
    )
    WINDOW same AS (PARTITION BY ${key} ORDER BY ${order})
  )`;
  const said = table.key
    .map((name) => `coalesce(CAST(${quoted(name)} AS VARCHAR), '')`)
    .join(` || ' · ' || `);
  const params = { key: said, first_file: "first_file", first_place: "first_place" };
  return currentRows(from, [{ field: table.key[0]!, fault: "nth > 1", params, say: "load.duplicate" }]);
}

/** The same key twice among the current rows, in one file or in two. */
export function duplicateChecks(tables: readonly Table[]): CheckedRows[] {
  return tables.map(twice);
}
