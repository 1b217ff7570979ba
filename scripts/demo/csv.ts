type Value = string | number | boolean | null;

function cell(value: Value): string {
  const text = value === null ? "" : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What every invented row says of itself. */
export const synthetic = "Số liệu giả định";

/** Records as CSV with the field names as heading, each row marked as invented; an empty list is a heading alone. */
export function csv(fields: readonly string[], rows: readonly Readonly<Record<string, Value>>[]): string {
  const line = (row: Readonly<Record<string, Value>>): string =>
    [...fields.map((field) => cell(row[field] ?? null)), synthetic].join(",");
  return [[...fields, "synthetic"].join(","), ...rows.map(line)].map((line) => `${line}\n`).join("");
}
