import { type Ask, dateText, type FormCell, yamlText } from "@parindex/model";
import type { CellForm } from "./cell-form.ts";

/** What stands for a number that the print does not show, and for years that nobody knows. */
export const unknownNumber = "chưa rõ";

/** The longest line that lists and groups inside a structured cell are joined to. */
const cellLine = 60;

type Content = FormCell["content"];

function structured(value: unknown): string {
  return yamlText(value, { line: cellLine }).trimEnd();
}

function numberContent(value: unknown): Content {
  if (value === null) return unknownNumber;
  if (typeof value === "number") return { number: String(value) };
  return typeof value === "string" ? value : structured(value);
}

function entries(value: unknown, { words }: Extract<CellForm, { kind: "lines" }>): string {
  // A list of texts or whole numbers, as the shape of a rule set has it wherever a cell holds lines.
  return (value as readonly (string | number)[]).map((one) => words?.[String(one)] ?? String(one)).join("\n");
}

/** A single value as text. */
function plainText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A value of a checked rule set as a cell shows it; nothing said is an empty cell. */
export function cellContent(value: unknown, form: CellForm): Content {
  if (value === undefined) return null;
  if (form.kind === "number") return numberContent(value);
  if (value === null) return null;
  if (form.kind === "whole") return { number: plainText(value) };
  if (form.kind === "yaml") return structured(value);
  if (form.kind === "lines") return entries(value, form) || (form.whole === true ? unknownNumber : null);
  if (form.kind === "words") return form.words[plainText(value)] ?? plainText(value);
  return form.kind === "date" ? dateText(plainText(value)) : plainText(value);
}

/** What a cell of a form lets people write. */
export function askOf(form: CellForm): Ask | null {
  if (form.kind === "words") return { kind: "choice", options: Object.values(form.words) };
  if (form.kind === "date") return { kind: "date" };
  return form.kind === "number" || form.kind === "whole" || form.kind === "shown" ? null : { kind: "text" };
}
