import { type Grid, type GridCell, type Issue, issue, nfc, type Place } from "@parindex/model";

/** A row of a sheet whose columns were found by the names in their headings. */
export interface SheetRow {
  /** The row itself, at its first column. */
  readonly place: Place;
  cell(name: string): GridCell | undefined;
  /** Where a column's cell stands, empty or not; the heading where the column is gone. */
  placeOf(name: string): Place;
}

interface RowsRead {
  readonly rows: readonly SheetRow[];
  readonly issues: readonly Issue[];
}

function columnLetters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCodePoint(65 + (at % 26));
}

/** The name that a heading ends with in brackets: `Điểm tối đa (max)`. */
function nameIn(cell: GridCell): string | null {
  return /\(([a-z0-9_.]+)\)\s*$/.exec(nfc(cell.text ?? ""))?.[1] ?? null;
}

interface Heading {
  readonly at: number;
  /** Column by name. */
  readonly columns: ReadonlyMap<string, number>;
}

function headingOf({ rows }: Grid, names: readonly string[]): Heading | null {
  for (const [at, cells] of rows.entries()) {
    const found = cells.flatMap((cell, column) => {
      const name = nameIn(cell);
      return name !== null && names.includes(name) ? [[name, column] as const] : [];
    });
    if (found.length >= Math.min(2, names.length)) return { at, columns: new Map(found.toReversed()) };
  }
  return null;
}

/** Columns with something below the heading that nothing reads. */
function unread(grid: Grid, { at, columns }: Heading): Issue[] {
  const known = new Set(columns.values());
  const filled = new Map<number, GridCell>();
  for (const cells of grid.rows.slice(at + 1))
    for (const [column, cell] of cells.entries())
      if (cell.text !== null && !known.has(column) && !filled.has(column)) filled.set(column, cell);
  return [...filled.values()].map(({ place }) =>
    issue("rules.sheet_column_unread", { file: grid.file, cell: place }, {}, "warning"),
  );
}

function rowAt(grid: Grid, at: number, { at: heading, columns }: Heading): SheetRow {
  const cells = grid.rows[at] ?? [];
  const place = (column: number, row = at): Place => ({
    file: grid.file,
    cell: `${grid.name}!${columnLetters(column)}${row + 1}`,
  });
  return {
    place: place(0),
    cell: (name) => cells[columns.get(name) ?? -1],
    placeOf: (name) => {
      const column = columns.get(name);
      return column === undefined ? place(0, heading) : place(column);
    },
  };
}

/** The rows below the heading of a sheet that say something; a column that is gone is a fault, not a blank. */
export function sheetRows(grid: Grid, names: readonly string[]): RowsRead {
  const heading = headingOf(grid, names);
  const top = { file: grid.file, cell: `${grid.name}!A1` };
  if (heading === null)
    return { rows: [], issues: [issue("rules.sheet_no_heading", top, { names: names.join(", ") })] };
  const missing = names.filter((name) => !heading.columns.has(name));
  const place = { file: grid.file, cell: `${grid.name}!A${heading.at + 1}` };
  const below = grid.rows.flatMap((cells, at) =>
    at > heading.at && cells.some(({ text }) => text !== null) ? [at] : [],
  );
  return {
    rows: below.map((at) => rowAt(grid, at, heading)),
    issues: [
      ...missing.map((name) => issue("rules.sheet_column_missing", place, { name })),
      ...unread(grid, heading),
    ],
  };
}
