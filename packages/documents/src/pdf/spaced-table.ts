import type { CellGuess, GridCell } from "@parindex/model";
import { columnLetters } from "../docx/table.ts";
import { cellText, type Run } from "./cell-lines.ts";
import type { CutRun } from "./cut-run.ts";
import { columnsUnder, cutAtColumns, type SpacedColumn } from "./spaced-columns.ts";
import { type SpacedLine, usualStep } from "./spaced-lines.ts";

/** A table of a page told by the spaces between its words alone, and the lines above and below it. */
export interface SpacedTable {
  readonly above: readonly Run[];
  readonly rows: GridCell[][];
  readonly below: readonly Run[];
}

const widerStep = 1.2;
const padding = 5;

function runsOf(lines: readonly SpacedLine[]): Run[] {
  return lines.flatMap(({ segments }) => segments.flatMap(({ runs }) => runs));
}

function isPageNumber({ segments }: SpacedLine): boolean {
  return segments.length === 1 && /^\s*\d{1,3}\s*$/u.test(segments[0]!.runs.map(({ text }) => text).join(""));
}

/** Whether one part of a line runs over several columns, as a heading of rows does. */
function isAcross({ segments }: SpacedLine, columns: readonly SpacedColumn[]): boolean {
  return segments.length <= 2 && segments.some((segment) => columnsUnder(segment, columns).length > 1);
}

/** Lines as rows: a step wider than usual parts them; where none is, a filled first column begins one. */
function rowsOf(lines: readonly SpacedLine[], columns: readonly SpacedColumn[]): SpacedLine[][] {
  const wide = usualStep(lines) * widerStep;
  const hasCode = (line: SpacedLine): boolean =>
    line.segments.some((segment) => columnsUnder(segment, columns).includes(0)) && !isAcross(line, columns);
  const bySteps: SpacedLine[][] = [];
  const byCodes: SpacedLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isApart =
      before === undefined ||
      before.y - line.y > wide ||
      isAcross(line, columns) !== isAcross(before, columns);
    if (isApart) bySteps.push([]);
    bySteps.at(-1)!.push(line);
    if (isApart || hasCode(line)) byCodes.push([]);
    byCodes.at(-1)!.push(line);
  }
  const crowded = bySteps.filter((row) => row.filter(hasCode).length > 1).length;
  return crowded * 5 > bySteps.length ? byCodes : bySteps;
}

/** A cell's words before the grid is laid: the row and the column it begins in, and the last row it reaches. */
interface Block {
  readonly column: number;
  readonly runs: CutRun[];
  readonly from: number;
  to: number;
}

/** Lines of one row as several where two columns or more begin anew; the others' cells run over them. */
function partsOf(
  lines: readonly SpacedLine[],
  columns: readonly SpacedColumn[],
  wide: number,
): { readonly count: number; readonly blocks: readonly Block[] } {
  const last = new Map<number, number>();
  const restarts = lines.map(({ y, segments }) => {
    const begun = segments.flatMap((segment) => {
      const [at = 0] = columnsUnder(segment, columns);
      const before = last.get(at);
      last.set(at, y);
      return before !== undefined && before - y > wide ? [at] : [];
    });
    return new Set(begun);
  });
  const open = new Map<number, Block>();
  const blocks: Block[] = [];
  let row = 0;
  for (const [at, line] of lines.entries()) {
    const begun = restarts[at]!;
    if (begun.size > 1) row += 1;
    for (const segment of line.segments) {
      const [column = 0] = columnsUnder(segment, columns);
      const current = open.get(column);
      if (current === undefined || (begun.has(column) && begun.size > 1)) {
        const block = { column, runs: [...segment.runs], from: row, to: row };
        open.set(column, block);
        blocks.push(block);
      } else {
        current.runs.push(...segment.runs);
        current.to = row;
      }
    }
  }
  return { count: row + 1, blocks };
}

/** A cell of the words of one column. */
function filledCell(runs: readonly CutRun[], column: SpacedColumn, place: string): GridCell {
  const found = cellText(runs, column.right + padding);
  if (found === null) return { text: null, place };
  const guesses: CellGuess[] = found.isGuess ? ["spacing", "lines"] : ["spacing"];
  if (runs.some(({ isCut }) => isCut === true)) guesses.push("edge");
  return { text: found.text.normalize("NFC"), place, guesses };
}

type PlaceOf = (row: number, column: number) => string;

/** Lines whose words run over several columns, or that hold only a code and the words beside it: a heading of the rows below. */
function headingRow(
  lines: readonly SpacedLine[],
  columns: readonly SpacedColumn[],
  placeOf: PlaceOf,
): GridCell[] | null {
  const segments = lines.flatMap((line) => line.segments);
  const first = segments.map((segment) => columnsUnder(segment, columns)[0] ?? 0);
  const isLone = lines.length === 1 && first.length === 2 && first[0] === 0 && first[1] === 1;
  if (!isLone && !lines.every((line) => isAcross(line, columns))) return null;
  const start = Math.max(...first);
  return columns.map((column, at): GridCell => {
    const place = placeOf(0, at);
    const runs = segments.filter((_, n) => first[n] === at).flatMap((segment) => segment.runs);
    if (runs.length > 0) return filledCell(runs, column, place);
    return { text: null, place, ...(at > start ? { part_of: placeOf(0, start) } : {}) };
  });
}

/** Lines as rows of cells, each part of a line in the column that it stands over. */
function gridRows(
  lines: readonly SpacedLine[],
  columns: readonly SpacedColumn[],
  { placeOf, wide }: { readonly placeOf: PlaceOf; readonly wide: number },
): GridCell[][] {
  const heading = headingRow(lines, columns, placeOf);
  if (heading !== null) return [heading];
  const { count, blocks } = partsOf(lines, columns, wide);
  return Array.from({ length: count }, (_, row) =>
    columns.map((column, at): GridCell => {
      const place = placeOf(row, at);
      const own = blocks.find((block) => block.column === at && block.from <= row && block.to >= row);
      if (own === undefined) return { text: null, place };
      return own.from === row
        ? filledCell(own.runs, column, place)
        : { text: null, place, part_of: placeOf(own.from, at) };
    }),
  );
}

/** Whether every part of a line stands in one column. */
function fits({ segments }: SpacedLine, columns: readonly SpacedColumn[]): boolean {
  return segments.every((segment) => columnsUnder(segment, columns).length === 1);
}

/** The table of a page by its columns: from its first line of several parts on, or from the head of the page where `goesOn`. */
export function spacedTable(
  lines: readonly SpacedLine[],
  columns: readonly SpacedColumn[],
  { name, goesOn }: { readonly name: string; readonly goesOn: boolean },
): SpacedTable | null {
  const isRich = ({ segments }: SpacedLine): boolean => segments.length >= 3;
  const body = lines.filter((line) => !isPageNumber(line)).map((line) => cutAtColumns(line, columns));
  const numbers = lines.filter(isPageNumber);
  let from = body.findIndex(isRich);
  if (from < 0) return null;
  const wide = usualStep(body) * widerStep;
  const isNear = (at: number): boolean => body[at - 1]!.y - body[at]!.y <= wide;
  if (goesOn) from = 0;
  else while (from > 0 && isNear(from) && fits(body[from - 1]!, columns)) from -= 1;
  let to = body.findLastIndex(({ segments }) => segments.length > 1) + 1;
  while (to < body.length && isNear(to) && fits(body[to]!, columns)) to += 1;
  const rows: GridCell[][] = [];
  for (const row of rowsOf(body.slice(from, to), columns)) {
    const above = rows.length;
    const placeOf: PlaceOf = (at, column) => `${name}!${columnLetters(column)}${above + at + 1}`;
    rows.push(...gridRows(row, columns, { placeOf, wide }));
  }
  return {
    above: runsOf(body.slice(0, from)),
    rows,
    below: [...runsOf(body.slice(to)), ...runsOf(numbers)],
  };
}
