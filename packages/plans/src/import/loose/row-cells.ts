import type { GridCell } from "@parindex/model";
import type { ColumnRole } from "../column.ts";
import type { LooseHeading } from "./heading-lines.ts";
import type { LooseRow } from "./loose-rows.ts";
import type { Widths } from "./cell-score.ts";
import type { Unit } from "./unit.ts";

const opensItem = /^(?:[-+•]\s|\d{1,2}\.\d{1,3}\.?\s+\p{Lu})/u;

const lists: ReadonlySet<ColumnRole> = new Set(["activities", "products"]);
const slack = 3;

/** Whether a line opens an item of its cell: by its mark, by the blank line before it, or because its first word would have fitted above. */
function isItem(unit: Unit, before: Unit, { role, width }: { role: ColumnRole; width: number }): boolean {
  if (opensItem.test(unit.text)) return true;
  if (!lists.has(role) || !/^\p{Lu}\p{Ll}/u.test(unit.text) || unit.isInside === true) return false;
  const word = unit.text.split(" ")[0] ?? "";
  const fits = before.text.length + 1 + word.length < width - slack;
  return unit.opens === true || (unit.opens === false && fits);
}

function cellOf(units: readonly Unit[], column: { role: ColumnRole; width: number }): GridCell {
  let text = "";
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1];
    const mark = before === undefined || /[\p{L}\d]-$/u.test(before.text) ? "" : " ";
    text += `${before !== undefined && isItem(unit, before, column) ? "\n" : mark}${unit.text}`;
  }
  return { text, place: units[0]!.place, guesses: ["words"] };
}

/** Gives rows as cells of a grid, in order; a merged cell is a part of the last one of its column in the area. */
export function rowCells(
  { columns }: LooseHeading,
  widths: Widths,
): (row: LooseRow, cells: readonly Unit[][]) => GridCell[] {
  const roles = columns.map(({ role }) => role);
  const last = new Map<ColumnRole, string>();
  return ({ code, units, merged = [] }, cells) => {
    if (/^[IVX]+$/u.test(code?.text ?? "")) last.clear();
    const place = code?.place ?? cells.flat()[0]?.place ?? units[0]?.place ?? "";
    const own = roles.filter((role) => role !== "code");
    return roles.map((role): GridCell => {
      if (role === "code") return { text: code?.text ?? null, place };
      const found = cells[own.indexOf(role)]!;
      // Blank cells have no line: each has a place of its own, so that none hides a filled one.
      const blank: GridCell = { text: null, place: `${place}:${role}` };
      const above = last.get(role);
      if (found.length === 0)
        return merged.includes(role) && above !== undefined ? { ...blank, part_of: above } : blank;
      last.set(role, found[0]!.place);
      return cellOf(found, { role, width: widths.get(role) ?? 0 });
    });
  };
}
