import { type Sheet, UsageError } from "@parindex/model";
import { sheetNames } from "./sheet-name.ts";
import { plainSize } from "./sheet-style.ts";
import { loadTextWidth } from "./text-width.ts";
import { writeSheet } from "./write-sheet.ts";

/** What a workbook says of itself; `date` (`YYYY-MM-DD`) stands as its day of making, so that no clock does. */
export interface WorkbookOptions {
  readonly title?: string;
  readonly date?: string;
}

/** Signed forms as an .xlsx file: numbers are numbers, texts are texts, same bytes for the same sheets. */
export async function workbookBytes(
  sheets: readonly Sheet[],
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  if (sheets.length === 0) throw new UsageError("A workbook needs at least one sheet");
  const day = new Date(`${options.date ?? "2000-01-01"}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) throw new UsageError(`“${options.date}” is not a day (YYYY-MM-DD)`);
  const [{ writeXlsx }, textWidth] = await Promise.all([import("hucre/xlsx"), loadTextWidth()]);
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet, at) => writeSheet(sheet, names[at] ?? "", textWidth));
  return writeXlsx({
    sheets: written.map(({ sheet }) => sheet),
    namedRanges: written.flatMap((each) => each.names),
    defaultFont: { name: "Times New Roman", size: plainSize },
    properties: {
      title: options.title ?? sheets[0]?.title[0] ?? "",
      creator: "parindex",
      created: day,
      modified: day,
    },
  });
}
