import { existsSync, readFileSync } from "node:fs";

type Row = Readonly<Record<string, string | number | null>>;

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of records with rows added at its end; what stands there is never changed. */
export function withRows(path: string, fields: readonly string[], rows: readonly Row[]): string {
  const before = existsSync(path) ? readFileSync(path, "utf8") : `${fields.join(",")}\n`;
  const added = rows.map((row) => `${fields.map((field) => cell(row[field] ?? null)).join(",")}\n`);
  return `${before.replace(/([^\n])$/, "$1\n")}${added.join("")}`;
}
