import { codeCell, isUpperCase } from "../codes.ts";
import type { ColumnRole } from "../column.ts";
import { type LooseHeading, looseHeadingAt } from "./heading-lines.ts";
import { coded, isPageNumber, type LooseRow, parted, type Piece } from "./loose-rows.ts";
import type { Unit } from "./unit.ts";

const fewest = 3;

/** The columns whose cells begin with the column's own number: `3- Hoạt động` over `3.1`, `3.2`. */
export function numberedColumns(
  units: readonly Unit[],
  { columns }: LooseHeading,
): ReadonlyMap<string, ColumnRole> {
  return new Map(
    columns.flatMap(({ role, number }) => {
      const opens = units.filter(({ text }) => number !== null && text.startsWith(`${number}.`));
      return number === null || opens.length < fewest ? [] : [[number, role] as const];
    }),
  );
}

/** How the rows of a table whose cells name their columns are told apart. */
export interface NumberedReading {
  readonly from: number;
  readonly numbered: ReadonlyMap<string, ColumnRole>;
  /** Whether the lines of a row fill its last columns too, so that the next number begins a row. */
  readonly isWhole: (row: LooseRow) => boolean;
}

function columnOf({ text }: Unit, numbered: ReadonlyMap<string, ColumnRole>): ColumnRole | null {
  const found = /^(\d{1,2})\.\d{1,3}\.?\s+\S/u.exec(text);
  return found === null ? null : (numbered.get(found[1]!) ?? null);
}

/** A heading among the rows: a Roman number or a code of no numbered column before words. */
function headingRow(unit: Unit): LooseRow | null {
  const found = coded(unit);
  if (found === null || found.rest.length === 0 || /^\d+$/u.test(found.code.text)) return null;
  return { code: found.code, units: found.rest, goesOn: false, beside: found.rest.length };
}

function opened(code: Unit | null, role: ColumnRole, roles: readonly ColumnRole[]): LooseRow {
  const merged = roles.slice(0, roles.indexOf(role));
  return { code, units: [], goesOn: false, beside: 0, from: role, fixed: new Map(), merged };
}

/** A row whose next column begins: what it has so far is the column's before. */
function nextColumn(row: LooseRow, role: ColumnRole): LooseRow {
  const fixed = new Map(row.fixed);
  if (row.from !== undefined) fixed.set(row.from, [...(fixed.get(row.from) ?? []), ...row.units]);
  return { ...row, from: role, fixed, units: [], merged: (row.merged ?? []).filter((one) => one !== role) };
}

/** The lines under a heading as rows, by the numbers that their cells begin with. */
export function numberedPieces(
  units: readonly Unit[],
  { from, numbered, isWhole }: NumberedReading,
): { pieces: Piece[]; outside: Unit[] } {
  const roles = [...numbered.values()];
  const pieces: Piece[] = [];
  const outside: Unit[] = [];
  let row: LooseRow | null = null;
  let number: Unit | null = null;
  const close = (): void => {
    if (row !== null) pieces.push(row);
    row = null;
  };
  for (let at = from; at < units.length; at += 1) {
    const unit = units[at]!;
    const current: LooseRow | null = row;
    const heading = looseHeadingAt(units, at);
    const role = columnOf(unit, numbered);
    const title = role === null ? headingRow(unit) : null;
    if (heading !== null) {
      close();
      pieces.push({ heading, place: unit.place });
      at += heading.height - 1;
    } else if (isPageNumber(units, at)) outside.push(unit);
    else if (/^\d+$/u.test(codeCell(unit.text) ?? "")) {
      close();
      if (number !== null) outside.push(number);
      number = unit;
    } else if (title !== null) {
      close();
      row = title;
    } else if (role !== null) {
      const step = current?.from === undefined ? -1 : roles.indexOf(role) - roles.indexOf(current.from);
      const isNext = current !== null && (step > 0 || (step === 0 && !isWhole(current)));
      if (!isNext) {
        close();
        row = opened(number, role, roles);
        number = null;
      } else if (role !== current.from) row = nextColumn(current, role);
      row?.units.push(...parted(unit));
    } else {
      const isTitle = current !== null && current.from === undefined && !current.goesOn;
      if (current === null || (isTitle && !isUpperCase(unit.text))) {
        close();
        row = { code: null, units: [], goesOn: true, beside: 0 };
      }
      row?.units.push(...parted(unit));
    }
  }
  close();
  if (number !== null) outside.push(number);
  return { pieces, outside };
}
