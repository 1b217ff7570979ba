import { DuckDBDecimalType, DuckDBTypeId } from "@duckdb/node-api";
import { quoted } from "../identifier.ts";
import { trimmedText } from "../plain-decimal-sql.ts";
import type { ExportColumn } from "./source.ts";

const asTheyAre = new Set([DuckDBTypeId.VARCHAR, DuckDBTypeId.BOOLEAN, DuckDBTypeId.SQLNULL]);

/** Whether a column's text may have decimal places. */
export function hasPlaces({ type, isNumber }: ExportColumn): boolean {
  return !isNumber && type instanceof DuckDBDecimalType && type.scale > 0;
}

/** A column as text that reads back to the same value: plain decimals, ISO days; a number only where its shape is one. */
export function asText(column: ExportColumn): string {
  const name = quoted(column.name);
  if (column.isNumber) return `CAST(${name} AS BIGINT)`;
  const text = `CAST(${name} AS VARCHAR)`;
  if (hasPlaces(column)) return trimmedText(name);
  return asTheyAre.has(column.type.typeId) ? name : text;
}
