import { type Column, numberForms, type Table, twoReadings } from "@parindex/model";
import { literal } from "../identifier.ts";
import { trimmedText } from "../plain-decimal-sql.ts";

/** Words for yes and no, in lower case. */
const yesWords = ["yes", "có", "true", "x"];
const noWords = ["no", "không", "false"];

function matches(raw: string, pattern: string): string {
  return `regexp_full_match(${raw}, ${literal(pattern)})`;
}

function isOneOf(raw: string, words: readonly string[]): string {
  return `lower(${raw}) IN (${words.map(literal).join(", ")})`;
}

/** A number written by people as plain text with a point; null where it is in none of their forms. */
function plainText(raw: string): string {
  const cases = numberForms.map(({ pattern, grouping }) => {
    const bare = grouping === "" ? raw : `translate(${raw}, ${literal(grouping)}, '')`;
    return `WHEN ${matches(raw, pattern)} THEN replace(${bare}, ',', '.')`;
  });
  return `CASE ${cases.join(" ")} END`;
}

function decimal(raw: string, width: number, scale: number): string {
  const digits = `-?[0-9]{1,${width - scale}}`;
  // TRY_CAST rounds what has too many places, so the pattern refuses it first.
  const plain = scale === 0 ? digits : `${digits}(\\.[0-9]{1,${scale}}0*)?`;
  const clear = scale === 0 ? "" : ` AND NOT ${matches(raw, twoReadings)}`;
  const cast = (text: string): string => `TRY_CAST(${text} AS DECIMAL(${width},${scale}))`;
  const people = plainText(raw);
  return `CASE WHEN ${matches(raw, plain)}${clear} THEN ${cast(raw)} WHEN ${matches(people, plain)} THEN ${cast(people)} END`;
}

function date(raw: string): string {
  return [
    `CASE WHEN ${matches(raw, "[0-9]{4}-[0-9]{2}-[0-9]{2}")} THEN TRY_CAST(${raw} AS DATE)`,
    `WHEN ${matches(raw, "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")} THEN CAST(try_strptime(${raw}, '%d/%m/%Y') AS DATE) END`,
  ].join(" ");
}

function option(raw: string, options: readonly string[], names: Column["names"] = {}): string {
  const known = options.flatMap((word) => [word, names[word] ?? word].map((said) => [said, word] as const));
  const cases = known.map(([said, word]) => `WHEN ${literal(said.toLowerCase())} THEN ${literal(word)}`);
  return `CASE lower(${raw}) ${cases.join(" ")} END`;
}

function flag(raw: string): string {
  return `CASE WHEN ${isOneOf(raw, yesWords)} THEN true WHEN ${isOneOf(raw, noWords)} THEN false END`;
}

/** Whether the field holds a figure of any kind, told apart by how it is written. */
export function isReportedValue(table: Table, name: string): boolean {
  return table.name === "indicator_report" && name === "value";
}

/** What is meant as a number, however it is written. */
export const figureText = "-?[0-9.,% \u00A0\u2009\u202F]+";

/** A figure in the one form it is kept in: `943`, `2026-01-31`, `yes`, an option's id. */
function figure(raw: string): string {
  return [
    `CASE WHEN ${matches(raw, figureText)} THEN ${trimmedText(decimal(raw, 18, 4))}`,
    `WHEN ${matches(raw, "[0-9][0-9/-]*")} THEN CAST(${date(raw)} AS VARCHAR)`,
    `WHEN ${isOneOf(raw, yesWords)} THEN 'yes' WHEN ${isOneOf(raw, noWords)} THEN 'no'`,
    `ELSE ${raw} END`,
  ].join(" ");
}

/** The SQL that turns a field's raw text into its value; null where it cannot be read in exactly one way. */
export function converted(table: Table, { name, sql, options, names }: Column, raw: string): string {
  if (isReportedValue(table, name)) return figure(raw);
  if (options !== null) return option(raw, options, names);
  const [, width, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(sql) ?? [];
  if (width !== undefined) return decimal(raw, Number(width), Number(scale));
  if (sql === "INTEGER") return `TRY_CAST(${decimal(raw, 10, 0)} AS INTEGER)`;
  if (sql === "DATE") return date(raw);
  if (sql === "BOOLEAN") return flag(raw);
  return raw;
}
