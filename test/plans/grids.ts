import type { Grid } from "../../packages/model/src/index.ts";
import { importPlan, type ImportedPlan, type ImportOptions } from "../../packages/plans/src/index.ts";

/** A table as rows of texts; `null` is a blank cell, `"<"` is merged with the left one, `"^"` with the one above. */
export type Rows = readonly (readonly (string | null)[])[];

function letters(column: number): string {
  return String.fromCodePoint(65 + column);
}

/** A grid of rows. */
export function table(rows: Rows, name = "bang1"): Grid {
  const place = (row: number, column: number): string => `${name}!${letters(column)}${row + 1}`;
  const source = (row: number, column: number): string => {
    const text = rows[row]?.[column];
    if (text === "<") return source(row, column - 1);
    return text === "^" ? source(row - 1, column) : place(row, column);
  };
  const cells = rows.map((row, at) =>
    row.map((text, column) =>
      text === "<" || text === "^"
        ? { text: null, place: place(at, column), part_of: source(at, column) }
        : { text, place: place(at, column) },
    ),
  );
  return { file: "ke-hoach.docx", name, kind: "table", rows: cells };
}

/** The text around tables. */
export function lines(texts: readonly string[], name = "loi1"): Grid {
  const rows = texts.map((text, at) => [{ text, place: `${name}/${at + 1}` }]);
  return { file: "ke-hoach.docx", name, kind: "text", rows };
}

/** A plan imported from grids. */
export function imported(grids: readonly Grid[], options: Partial<ImportOptions> = {}): ImportedPlan {
  return importPlan(grids, { file: "ke-hoach.docx", sha256: "0".repeat(64), year: 2026, ...options });
}

/** The codes of doubts without their first word. */
export function doubtCodes({ doubts }: ImportedPlan): string[] {
  return doubts.map(({ code }) => code.replace("import.", ""));
}
