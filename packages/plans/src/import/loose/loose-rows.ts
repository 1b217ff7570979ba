import { codeCell, isUpperCase } from "../codes.ts";
import type { ColumnRole } from "../column.ts";
import { type LooseHeading, looseHeadingAt } from "./heading-lines.ts";
import { mayFollow } from "./next-code.ts";
import { isOffice } from "./cell-score.ts";
import type { IsDeadline } from "./deadline-reader.ts";
import type { Unit } from "./unit.ts";

/** The lines of one row; without a code they go on with the row before a heading that a new page repeats. */
export interface LooseRow {
  readonly code: Unit | null;
  readonly units: Unit[];
  readonly goesOn: boolean;
  /** How many of its units stand on the line of its code. */
  readonly beside: number;
  /** Lines of its cells that stand before its code, and those that follow on the next page. */
  readonly before?: readonly Unit[];
  readonly after?: readonly Unit[];
  /** The column that `units` begin with, where a number of their own names it, and the lines of those before it. */
  readonly from?: ColumnRole;
  readonly fixed?: ReadonlyMap<ColumnRole, readonly Unit[]>;
  /** Columns that are merged with the row above. */
  readonly merged?: readonly ColumnRole[];
}

/** A row, or a heading that is repeated among the rows. */
export type Piece = LooseRow | { readonly heading: LooseHeading; readonly place: string };

const cellStart =
  /\s(?=(?:Nhiệm vụ thường xuyên|Thường xuyên|Trước ngày|Chậm nhất|Trong (?:[Qq]uý|[Nn]ăm|[Tt]háng)|(?<!Trong )Quý\s+[IV]|Tháng \d|H[aà]ng (?:năm|tháng|quý)|Hằng (?:năm|tháng|quý)|Theo (?:quy định|định kỳ)|(?:Các p|P)hòng |Văn phòng |Trung tâm |Công an ))/u;

/** A line may hold the end of one cell and the beginning of the next. */
export function parted({ text, place, ...unit }: Unit): Unit[] {
  return text
    .split(cellStart)
    .map((part, at) => (at > 0 ? { text: part, place, isInside: true } : { ...unit, text: part, place }));
}

/** A line that is a code or begins with one; a Roman number begins a heading in capital letters only. */
export function coded({ text, place }: Unit): { code: Unit; rest: Unit[] } | null {
  const own = codeCell(text);
  if (own !== null)
    return /^\p{L}/u.test(own) && !/^[IVX]+$/u.test(own) ? null : { code: { text: own, place }, rest: [] };
  const found = /^([IVX]+|\d{1,2}(?:\.\d{1,2})*)\.?\s+(\p{Lu}.*)$/u.exec(text);
  if (found === null || (/^[IVX]/u.test(text) && !isUpperCase(found[2]!))) return null;
  return { code: { text: found[1]!, place }, rest: [{ text: found[2]!, place }] };
}

/** Whether a line is the number of the page whose heading follows. */
export function isPageNumber(units: readonly Unit[], at: number): boolean {
  return /^\d{1,3}$/u.test(units[at]?.text ?? "") && looseHeadingAt(units, at + 1) !== null;
}

/** The lines under a heading as rows, each beginning with a code that may follow the one before. */
export function piecesOf(units: readonly Unit[], from: number): { pieces: Piece[]; outside: Unit[] } {
  const pieces: Piece[] = [];
  const outside: Unit[] = [];
  let last: string | null = null;
  let row: LooseRow | null = null;
  for (let at = from; at < units.length; at += 1) {
    const unit = units[at]!;
    const heading = looseHeadingAt(units, at);
    if (heading !== null) {
      pieces.push({ heading, place: unit.place });
      at += heading.height - 1;
      row = null;
      continue;
    }
    if (isPageNumber(units, at) || /^(?:\(\d\)\s*){3,}$/u.test(unit.text)) {
      outside.push(unit);
      continue;
    }
    const found = coded(unit);
    if (found !== null && mayFollow(found.code.text, last)) {
      last = found.code.text;
      const units = found.rest.flatMap(parted);
      row = { code: found.code, units, goesOn: false, beside: units.length };
      pieces.push(row);
    } else {
      if (row === null) pieces.push((row = { code: null, units: [], goesOn: true, beside: 0 }));
      row.units.push(...parted(unit));
    }
  }
  return { pieces, outside };
}

/** Whether words of a row name an office or a deadline. */
export function isTask({ units, after = [] }: LooseRow, isDeadline: IsDeadline): boolean {
  return [...units, ...after].some(({ text }) => isOffice(text) || isDeadline(text));
}

const fewestHeadings = 4;

/** Where words beside a code are headings all through the plan, what stands under one without a code is a row of its own. */
export function underHeadings(pieces: readonly Piece[], isDeadline: IsDeadline): Piece[] {
  const beside = pieces.filter((piece): piece is LooseRow => "units" in piece && piece.beside > 0);
  const tasks = beside.filter((row) => isTask(row, isDeadline));
  if (beside.length < fewestHeadings || tasks.length * 5 > beside.length) return [...pieces];
  return pieces.flatMap((piece) => {
    if ("heading" in piece || !tasks.includes(piece)) return [piece];
    const { beside: own, units } = piece;
    return [
      { ...piece, units: units.slice(0, own) },
      { code: null, units: units.slice(own), goesOn: false, beside: 0 },
    ];
  });
}
