import { decimalFraction, nfc, UsageError } from "@parindex/model";
import type { Cell } from "hucre";
import { legalText } from "./markup.ts";
import { cellStyle, type Look } from "./sheet-style.ts";

const longestText = 32_767;

/** Excel keeps 15 digits; a whole part beyond them would be another number. */
const longestWhole = 15;

function numberCell(text: string, look: Look): Partial<Cell> {
  if (decimalFraction(text) === null) throw new UsageError(`“${text}” is not a decimal number`);
  if (text.replace(/\..*/, "").replace(/\D/g, "").length > longestWhole)
    throw new UsageError(`${text} has more digits than a workbook can hold (${longestWhole})`);
  return { type: "number", value: Number(text), style: cellStyle(look, "0.00") };
}

function plainText(text: string): string {
  const clean = legalText(nfc(text)).replace(/\r\n?/g, "\n");
  if (clean.length > longestText)
    throw new UsageError(
      `A text of ${clean.length} characters does not fit in a cell (${longestText}): “${clean.slice(0, 60)}…”`,
    );
  return clean;
}

/** Excel reads `_x0041_` inside a text as a letter: the underscore is written by its own code. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** A text stays text: the text format where it begins like a formula, a run where it looks like an error value. */
function textCell(text: string, look: Look): Partial<Cell> {
  const value = escapeCodes(plainText(text));
  const style = cellStyle(look, /^[=+\-@\t|]/.test(value) ? "@" : undefined);
  if (value.startsWith("#")) return { type: "richText", value, style, richText: [{ text: value }] };
  return { type: "string", value, style };
}

/** One cell as the workbook library takes it; null is an empty cell with its look. */
export function sheetCell(content: string | { readonly number: string } | null, look: Look): Partial<Cell> {
  if (content === null || content === "") return { type: "empty", value: null, style: cellStyle(look) };
  return typeof content === "string" ? textCell(content, look) : numberCell(content.number, look);
}
