import type { GridCell } from "@parindex/model";
import { type ColumnRole, columnRoleOf, plainHeading } from "./column.ts";

type Row = readonly GridCell[];

/** A table's heading: what each column holds (null: unknown words or none), and how many rows it takes. */
export interface Heading {
  readonly roles: readonly (ColumnRole | null)[];
  readonly texts: readonly string[];
  readonly height: number;
}

const fewestRoles = 3;

function textsOf(row: Row): string[] {
  return row.map(({ text }) => plainHeading(text ?? ""));
}

/** A heading of two rows: the lower word decides where it is known (`Đơn vị thực hiện` over `Chủ trì`, `Phối hợp`). */
function joined(upper: Row, lower: Row): string[] {
  const wholes = new Map([...upper, ...lower].map(({ place, text }) => [place, text]));
  const above = upper.map(({ text, part_of }) => plainHeading(text ?? wholes.get(part_of ?? "") ?? ""));
  const width = Math.max(above.length, lower.length);
  return Array.from({ length: width }, (_, at) => {
    const under = plainHeading(lower[at]?.text ?? "");
    if (under !== "" && columnRoleOf(under) !== null) return under;
    return `${above[at] ?? ""} ${under}`.trim();
  });
}

const namesPerson = /^người thực hiện/u;

/** The first column of a role has it; a second one is left unknown, so that it is doubted and not merged. */
function rolesOf(texts: readonly string[]): (ColumnRole | null)[] {
  const taken = new Set<ColumnRole>();
  const hasOffice = texts.some((text) => columnRoleOf(text) === "lead" && !namesPerson.test(text));
  const found = texts.map((text) => {
    const role = text === "" ? null : columnRoleOf(text);
    if (role === null || taken.has(role)) return null;
    if (role === "lead" && hasOffice && namesPerson.test(text)) return null;
    taken.add(role);
    return role;
  });
  if (taken.has("title")) return found;
  const stand = found.includes("activities") ? "activities" : "goal";
  return found.map((role) => (role === stand ? "title" : role));
}

function isHeading(texts: readonly string[], roles: readonly (ColumnRole | null)[]): boolean {
  const known = roles.filter((role) => role !== null);
  const filled = texts.filter((text) => text !== "").length;
  const asks = ["lead", "deadline", "products"].some((role) => known.includes(role as ColumnRole));
  return known.includes("title") && asks && known.length >= fewestRoles && known.length * 2 >= filled;
}

function headingOf(texts: readonly string[], height: number): Heading | null {
  const roles = rolesOf(texts);
  return isHeading(texts, roles) ? { roles, texts, height } : null;
}

/** How many columns a heading names. */
function known({ roles }: Heading): number {
  return roles.filter((role) => role !== null).length;
}

// No cell of a heading is as long as this; a row of tasks mostly has one that is.
const longestCell = 200;

/** The heading that begins at a row; null where the row is none. */
export function headingAt(rows: readonly Row[], at: number): Heading | null {
  const row = rows[at];
  if (row === undefined || row.some(({ text }) => text !== null && text.length > longestCell)) return null;
  const one = headingOf(textsOf(row), 1);
  const next = rows[at + 1];
  const isNumbered = next?.some(({ text }) => /\d/u.test(text ?? "")) ?? true;
  const isUpper = textsOf(row).filter((text) => columnRoleOf(text) !== null).length > 1;
  const two = !isUpper || isNumbered || next === undefined ? null : headingOf(joined(row, next), 2);
  if (two === null || next === undefined) return one;
  // A row of tasks may stand before a heading that is whole by itself.
  const lower = headingOf(textsOf(next), 1);
  if (lower !== null && known(lower) >= known(two)) return one;
  return one === null || known(two) > known(one) ? two : one;
}

/** Whether a row repeats a heading, as it does on the next page. */
export function repeatsHeading(row: Row, heading: Heading): boolean {
  const texts = textsOf(row).filter((text) => text !== "");
  const own = heading.texts.filter((text) => text !== "");
  return texts.length > 1 && texts.join("|") === own.join("|");
}

/** Whether a row only numbers the columns: `(1) (2) (3)`, `A B 1 2`. */
export function numbersColumns(row: Row): boolean {
  const texts = row.flatMap(({ text }) => text ?? []);
  return (
    texts.length >= fewestRoles &&
    texts.every((text) => /^(?:\(?(?:\d{1,2}|[A-H])\)?\s*)+(?:=.*)?$/u.test(text.trim()))
  );
}
