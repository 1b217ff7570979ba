import { type Grid, type Issue, issue, nfc } from "@parindex/model";
import { columnLetters } from "./docx/table.ts";

/** The rows of a .csv or .tsv file, in UTF-8 or UTF-16; places are those of a sheet: `B7`. */
export async function readDelimited(text: string, file: string): Promise<{ grids: Grid[]; issues: Issue[] }> {
  const { detectDelimiter, parseCsv, stripBom } = await import("hucre/csv");
  const body = stripBom(text);
  const delimiter = /\.tsv$/i.test(file) ? "\t" : detectDelimiter(body);
  const rows = parseCsv(body, { delimiter }).map((values, row) =>
    values.map((value, column) => {
      const shown = value === null ? "" : nfc(String(value)).trim();
      return { text: shown === "" ? null : shown, place: `${columnLetters(column)}${row + 1}` };
    }),
  );
  const isBlank = rows.every((cells) => cells.every((cell) => cell.text === null));
  if (isBlank) return { grids: [], issues: [issue("document.no_text", { file })] };
  return { grids: [{ file, name: "csv", kind: "table", rows }], issues: [] };
}
