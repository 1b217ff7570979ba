import { type Form, nfc, UsageError } from "@parindex/model";
import { choiceLists } from "./form-lists.ts";
import { formSheet } from "./form-sheet.ts";
import { sheetNames } from "./sheet-name.ts";
import { plainSize } from "./sheet-style.ts";
import { loadTextWidth } from "./text-width.ts";
import type { WorkbookOptions } from "./workbook-bytes.ts";

/**
 * A form to fill in as an .xlsx file: locked but for what it asks, drop-downs where words are given, the same bytes
 * for the same form. Protection carries no password: it guards against slips, and readers check the cells again.
 */
export async function formBytes(
  form: Form,
  options: Pick<WorkbookOptions, "date"> = {},
): Promise<Uint8Array> {
  if (form.sheets.length === 0) throw new UsageError("A form needs at least one sheet");
  const day = new Date(`${options.date ?? "2000-01-01"}T00:00:00Z`);
  const [{ cellRef, writeXlsx }, textWidth] = await Promise.all([import("hucre"), loadTextWidth()]);
  const names = sheetNames(form.sheets.map(({ name }) => name));
  const lists = choiceLists(form);
  const sheets = form.sheets.map((sheet, at) =>
    formSheet(sheet, { name: names[at] ?? "", lists, textWidth, cellRef }),
  );
  return writeXlsx({
    sheets: lists.sheet === null ? sheets : [...sheets, lists.sheet],
    defaultFont: { name: "Times New Roman", size: plainSize },
    properties: { title: nfc(form.title), creator: "parindex", created: day, modified: day },
  });
}
