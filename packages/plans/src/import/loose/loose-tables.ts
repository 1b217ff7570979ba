import type { Grid, GridCell } from "@parindex/model";
import type { ColumnRole } from "../column.ts";
import { oneLine } from "../lists.ts";
import { looseHeadingAt } from "./heading-lines.ts";
import { isTask, type LooseRow, piecesOf, underHeadings } from "./loose-rows.ts";
import { shareOut, type Widths } from "./share-out.ts";
import type { Unit } from "./unit.ts";

interface Shared {
  readonly row: LooseRow;
  readonly cells: readonly Unit[][];
}

function share(
  row: LooseRow,
  columns: readonly ColumnRole[],
  { year, widths }: { year: number; widths: Widths },
): Shared {
  if (row.code !== null && !isTask(row, year))
    return { row, cells: columns.map((role) => (role === "title" ? row.units : [])) };
  return { row, cells: shareOut(row.units, { columns, year, widths, goesOn: row.goesOn }) };
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

function cellOf(units: readonly Unit[], place: string): GridCell {
  if (units.length === 0) return { text: null, place };
  const text = units
    .map((unit, at) => (at > 0 && /^[-+•]\s/u.test(unit.text) ? `\n${unit.text}` : unit.text))
    .join(" ");
  return { text: text.replaceAll(" \n", "\n"), place: units[0]!.place, guesses: ["words"] };
}

/** Tables rebuilt from lines that hold one cell after another, told apart by their words; null where no heading or no row is found. */
export function looseTables(grids: readonly Grid[], year: number): Grid[] | null {
  const [grid] = grids;
  if (grids.length !== 1 || grid === undefined || grid.rows.some((row) => row.length > 1)) return null;
  const units = grid.rows
    .flat()
    .flatMap(({ text, place }) => (text === null ? [] : [{ text: oneLine(text), place }]));
  const start = units.findIndex((_, at) => looseHeadingAt(units, at) !== null);
  const heading = start < 0 ? null : looseHeadingAt(units, start);
  if (heading === null) return null;
  const roles = heading.columns.map(({ role }) => role);
  const columns = roles.filter((role) => role !== "code");
  const { pieces: found, outside } = piecesOf(units, start + heading.height);
  const pieces = underHeadings(found, year);
  const rows = pieces.filter((piece): piece is LooseRow => !("heading" in piece));
  const first = rows.map((row) => share(row, columns, { year, widths: new Map() }));
  const widths = widthsOf(first, columns);
  const headingRow = (place: string): GridCell[] => heading.columns.map(({ text }) => ({ text, place }));
  const tableRows = pieces.map((piece): GridCell[] => {
    if ("heading" in piece) return headingRow(piece.place);
    const { cells } = share(piece, columns, { year, widths });
    const place = piece.code?.place ?? piece.units[0]?.place ?? "";
    const code: GridCell = { text: piece.code?.text ?? null, place };
    return roles.map((role) => (role === "code" ? code : cellOf(cells[columns.indexOf(role)]!, place)));
  });
  const line = ({ text, place }: Unit): GridCell[] => [{ text, place }];
  const { file, name } = grid;
  return [
    { file, name, kind: "text", rows: units.slice(0, start).map(line) },
    { file, name, kind: "table", is_rebuilt: true, rows: [headingRow(units[start]!.place), ...tableRows] },
    { file, name, kind: "text", rows: outside.map(line) },
  ];
}
