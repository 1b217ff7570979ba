import { closest, type Grid, type GridCell, type Issue, issue } from "@parindex/model";
import type { FormColumn } from "./layout.ts";

/** A row of a form below its heading: the cell of each field, and the place of the first. */
export interface FormTableRow {
  readonly cells: Readonly<Record<string, GridCell>>;
  readonly place: string;
}

/** A sheet of a form as read: its rows by field, and what its heading lacks. */
export interface FormTable {
  readonly rows: readonly FormTableRow[];
  readonly issues: readonly Issue[];
}

const headingRows = 20;

function plain(text: string | null | undefined): string {
  if (!text) return "";
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** A cell that says nothing. */
export function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || cell.text === null || cell.text.trim() === "";
}

function headingAt(grid: Grid, columns: readonly FormColumn[]): number {
  const titles = new Set(columns.map(({ title }) => plain(title)));
  const hits = grid.rows
    .slice(0, headingRows)
    .map((cells) => cells.filter(({ text }) => text !== null && titles.has(plain(text))).length);
  const best = Math.max(0, ...hits);
  return best < 2 ? -1 : hits.indexOf(best);
}

/** Reads a sheet by the titles of its columns, wherever they stand; a lost column is a fault. */
export function formTable(grid: Grid, columns: readonly FormColumn[]): FormTable {
  const { file, name } = grid;
  const at = headingAt(grid, columns);
  const heading = grid.rows[at];
  if (heading === undefined)
    return { rows: [], issues: [issue("collect.no_heading", { file, cell: `${name}!A1` }, { sheet: name })] };
  const places = new Map(
    columns.map(({ field, title }) => [field, heading.findIndex(({ text }) => plain(text) === plain(title))]),
  );
  const issues = columns
    .filter(({ field }) => places.get(field) === -1)
    .map(({ title }) => {
      const seen = heading.flatMap(({ text }) => text ?? []);
      const params = { sheet: name, column: title, near: closest(title, seen) ?? "–" };
      return issue("collect.no_column", { file, cell: heading[0]?.place ?? name }, params);
    });
  const rows = grid.rows.slice(at + 1).flatMap((cells): FormTableRow[] => {
    const place = cells[0]?.place;
    if (place === undefined || cells.every(isBlank)) return [];
    const row: Record<string, GridCell> = {};
    for (const [field, column] of places)
      row[field] = cells[column] ?? { text: null, place: placeBeside(place, column) };
    return [{ cells: row, place }];
  });
  return { rows, issues };
}

/** The place of a cell of the same row that the file leaves out: `Sheet!A7` and column 2 give `Sheet!C7`. */
function placeBeside(first: string, column: number): string {
  const letter = column < 0 ? "A" : String.fromCodePoint(65 + (column % 26));
  const at = first.lastIndexOf("!") + 1;
  return first.slice(0, at) + letter + first.slice(at).replace(/^[A-Z]+/, "");
}
