import type { Grid, GridCell } from "@parindex/model";
import type { ColumnRole } from "../column.ts";
import type { Widths } from "./cell-score.ts";
import { deadlineReader, type IsDeadline } from "./deadline-reader.ts";
import { type LooseHeading, looseHeadingAt } from "./heading-lines.ts";
import { lineUnits } from "./line-units.ts";
import { isTask, type LooseRow, type Piece, piecesOf, underHeadings } from "./loose-rows.ts";
import { numberedColumns, numberedPieces } from "./numbered-rows.ts";
import { inParts } from "./page-parts.ts";
import { rowCells } from "./row-cells.ts";
import { shareOut } from "./share-out.ts";
import type { Unit } from "./unit.ts";

interface Shared {
  readonly row: LooseRow;
  readonly cells: readonly Unit[][];
}

interface Columns {
  readonly columns: readonly ColumnRole[];
  readonly isDeadline: IsDeadline;
  readonly widths: Widths;
}

/** The lines of a row as cells, each part of it shared out by itself. */
function share(row: LooseRow, { columns, isDeadline, widths }: Columns): Shared {
  const { before = [], after = [], fixed = new Map<ColumnRole, Unit[]>(), from } = row;
  const part = (units: readonly Unit[], goesOn: boolean): Unit[][] =>
    shareOut(units, { columns, isDeadline, widths, goesOn });
  if (row.code !== null && from === undefined && !isTask(row, isDeadline))
    return { row, cells: columns.map((role) => (role === "title" ? row.units : [])) };
  const first = from === undefined ? 0 : columns.indexOf(from);
  const main =
    from === undefined
      ? part(row.units, row.goesOn)
      : shareOut(row.units, {
          columns: columns.slice(first),
          isDeadline,
          widths,
          goesOn: false,
          isOpened: true,
        });
  const [head, foot] = [part(before, true), part(after, true)];
  const cells = columns.map((role, at) => [
    ...head[at]!,
    ...(fixed.get(role) ?? []),
    ...(at < first ? [] : main[at - first]!),
    ...foot[at]!,
  ]);
  return { row, cells };
}

/** How wide the columns are, by their nearly longest lines. */
function widthsOf(shared: readonly Shared[], columns: readonly ColumnRole[]): Widths {
  return new Map(
    columns.map((role, at) => {
      const lengths = shared
        .flatMap(({ cells }) => cells[at]!.map(({ text }) => text.length))
        .sort((a, b) => a - b);
      return [role, lengths[Math.floor(lengths.length * 0.95)] ?? Number.POSITIVE_INFINITY] as const;
    }),
  );
}

function readPieces(
  units: readonly Unit[],
  {
    heading,
    start,
    columns,
  }: { readonly heading: LooseHeading; readonly start: number; readonly columns: Columns },
): { pieces: Piece[]; outside: Unit[] } {
  const from = start + heading.height;
  const numbered = numberedColumns(units.slice(from), heading);
  if (numbered.size > 1) {
    const [lead, deadline] = [columns.columns.indexOf("lead"), columns.columns.indexOf("deadline")];
    const isWhole = (row: LooseRow): boolean => {
      const { cells } = share(row, columns);
      return cells[lead]!.length > 0 && cells[deadline]!.length > 0;
    };
    return numberedPieces(units, { from, numbered, isWhole });
  }
  const { pieces, outside } = piecesOf(units, from);
  return { pieces: inParts(underHeadings(pieces, columns.isDeadline)), outside };
}

/** Tables rebuilt from lines that hold one cell after another, told apart by their words; null where no heading or no row is found. */
export function looseTables(grids: readonly Grid[], year: number): Grid[] | null {
  const [grid] = grids;
  if (grids.length !== 1 || grid === undefined || grid.rows.some((row) => row.length > 1)) return null;
  const units = lineUnits(grid);
  const start = units.findIndex((_, at) => looseHeadingAt(units, at) !== null);
  const heading = start < 0 ? null : looseHeadingAt(units, start);
  if (heading === null) return null;
  const columns = heading.columns.map(({ role }) => role).filter((role) => role !== "code");
  const isDeadline = deadlineReader(year);
  const narrow: Columns = { columns, isDeadline, widths: new Map() };
  const first = readPieces(units, { heading, start, columns: narrow }).pieces;
  const rows = first.filter((piece): piece is LooseRow => !("heading" in piece));
  const widths = widthsOf(
    rows.map((row) => share(row, narrow)),
    columns,
  );
  const wide: Columns = { columns, isDeadline, widths };
  const { pieces, outside } = readPieces(units, { heading, start, columns: wide });
  const headingRow = (place: string): GridCell[] => heading.columns.map(({ text }) => ({ text, place }));
  const toRow = rowCells(heading, widths);
  const tableRows = pieces.map((piece): GridCell[] =>
    "heading" in piece ? headingRow(piece.place) : toRow(piece, share(piece, wide).cells),
  );
  const line = ({ text, place }: Unit): GridCell[] => [{ text, place }];
  const { file, name } = grid;
  return [
    { file, name, kind: "text", rows: units.slice(0, start).map(line) },
    { file, name, kind: "table", is_rebuilt: true, rows: [headingRow(units[start]!.place), ...tableRows] },
    { file, name, kind: "text", rows: outside.map(line) },
  ];
}
