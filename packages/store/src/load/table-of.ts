import type { Table } from "@parindex/model";
import { recordTables } from "../tables.ts";
import { plainName } from "./plain-name.ts";

/** The longest name that Excel gives a sheet. */
const sheetNameLength = 31;

function begins(name: string, table: string): boolean {
  const rest = name.slice(table.length);
  return name.startsWith(table) && (rest === "" || /^(_?\d|[^a-z0-9_])/.test(rest));
}

/** The one table whose Vietnamese name is this, or begins with these words and no other's does: “Số liệu”. */
function labelled(given: string): Table | null {
  const labels = recordTables.map((table) => ({ table, label: plainName(table.about.vi) }));
  const whole = labels.find(({ label }) => [label, label.slice(0, sheetNameLength).trim()].includes(given));
  const begun = labels.filter(({ label }) => given !== "" && label.startsWith(`${given} `));
  return whole?.table ?? (begun.length === 1 ? (begun[0]?.table ?? null) : null);
}

/** The record table that a file or sheet feeds by its name: the table's own, or its Vietnamese one. */
export function tableOf(name: string): Table | null {
  const given = plainName(name);
  const longest = [...recordTables].sort((a, b) => b.name.length - a.name.length);
  return longest.find((table) => begins(given, table.name)) ?? labelled(given);
}

/** The names that a file or sheet may begin with, for a message. */
export function tableNames(): string {
  return recordTables.map(({ name }) => name).join(", ");
}
