import { columnsOf, type Grid, issue, nfc, type Place, type Table } from "@parindex/model";
import { isReportedValue } from "./conversion.ts";
import { headingOf } from "./heading.ts";
import { headingRows, type Preparation, refused, withHeading } from "./preparation.ts";
import type { RawRow } from "./record-file.ts";
import { tableNames, tableOf } from "./table-of.ts";
import { answered } from "./unanswered.ts";

type Cell = Grid["rows"][number][number];

/** A cell's text as records read it: an exact number or day where the cell holds one. */
function exactText(cell: Cell): string | null {
  if (cell.text?.trim().endsWith("%") === true) return cell.text;
  if (cell.date !== undefined) return cell.date;
  if (cell.number === undefined) return cell.text;
  // A number of three decimals is exact here, but its text alone could be read as thousands.
  return /\.\d{3}$/.test(cell.number) ? `${cell.number}0` : cell.number;
}

function gridRows(grid: Grid, textOf: (cell: Cell, at: number) => string | null): RawRow[] {
  return grid.rows
    .filter((cells) => cells.some(({ text }) => text !== null && text.trim() !== ""))
    .map((cells) => ({ cells: cells.map(textOf), line: 0, places: cells.map(({ place }) => place) }));
}

/** Fields read as the sheet shows them, so that a code such as 1.10 stays what it is. */
function shownFields(table: Table): Set<string> {
  const texts = columnsOf(table.row).filter(
    ({ sql, name }) => sql === "VARCHAR" && !isReportedValue(table, name),
  );
  return new Set(texts.map(({ name }) => name));
}

/** Reads what a worksheet is: its table and its columns. */
export function prepareGrid(grid: Grid, source_sha256: string): Preparation {
  const file = nfc(grid.file.replaceAll("\\", "/"));
  const shown = gridRows(grid, ({ text }) => text);
  if (shown.length === 0) return refused();
  const table = tableOf(grid.name);
  if (table === null)
    return refused(
      issue("load.unknown_table", { file }, { name: grid.name, known: tableNames() }, "warning"),
    );
  const placeOf = (row: RawRow, at: number): Place => ({
    file,
    cell: row.places[at] ?? row.places[0] ?? grid.name,
  });
  const { at: headingAt, columns, issues } = headingOf(shown.slice(0, headingRows), table, placeOf);
  const texts = shownFields(table);
  const rows = gridRows(grid, (cell, at) =>
    texts.has(columns[at]?.field ?? "") ? cell.text : exactText(cell),
  );
  const filled = answered(rows.slice(headingAt + 1), { table, columns, file });
  const source = { source_file: file, part: nfc(grid.name), source_sha256, table_name: table.name };
  return withHeading({ source, table, columns, content: { kind: "grid", rows: filled.rows } }, [
    ...issues,
    ...filled.issues,
  ]);
}
