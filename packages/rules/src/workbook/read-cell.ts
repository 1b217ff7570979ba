import {
  closest,
  decimalFraction,
  decimalText,
  type GridCell,
  type Issue,
  issue,
  nfc,
  type Place,
  readYaml,
  scaled,
} from "@parindex/model";
import type { CellForm, CodeWords } from "./cell-form.ts";
import { unknownNumber } from "./write-cell.ts";

/** What a cell says: a value, nothing (undefined), or why it cannot be read. */
export interface CellRead {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

const nothing: CellRead = { value: undefined, issues: [] };

function said(value: unknown): CellRead {
  return { value, issues: [] };
}

function fault(code: string, place: Place, params: Issue["params"]): CellRead {
  return { value: undefined, issues: [issue(code, place, params)] };
}

/** A percentage as its cell holds it, not as its format rounds it: 0.805 is 80.5%. */
function percentText(number: string): string {
  const exact = decimalFraction(number);
  if (exact === null) return number;
  const text = decimalText(scaled({ num: exact.num * 100n, den: exact.den }, 12), 12);
  return `${text.replace(/\.?0+$/, "")}%`;
}

function readNumber(cell: GridCell, text: string, place: Place): CellRead {
  if (cell.number !== undefined)
    return said(text.endsWith("%") ? percentText(cell.number) : Number(cell.number));
  if (text.toLowerCase() === unknownNumber) return said(null);
  return text.startsWith("{") || text.includes("by_group") ? readStructure(text, place) : said(text);
}

function readCode(cell: GridCell, text: string, place: Place): CellRead {
  if (cell.number === undefined || /^\d+$/.test(cell.number)) return said(text);
  return fault("rules.sheet_code_number", place, { text });
}

function readStructure(text: string, place: Place): CellRead {
  const { value, issues } = readYaml(text, place.file);
  return {
    value: issues.length > 0 ? undefined : value,
    issues: issues.map((one) => issue(one.code, place, one.params)),
  };
}

function codeOf(text: string, words: CodeWords): string | null {
  const same = (one: string): boolean => nfc(one).toLowerCase() === text.toLowerCase();
  return Object.keys(words).find((code) => same(code) || same(words[code] ?? "")) ?? null;
}

function readWord(text: string, words: CodeWords, place: Place): CellRead {
  const code = codeOf(text, words);
  if (code !== null) return said(code);
  const known = Object.values(words);
  const near = closest(text, known);
  return fault(near === null ? "rules.sheet_word" : "rules.sheet_word_near", place, {
    text,
    near: near ?? "",
    known: known.join("; "),
  });
}

function readLines(text: string, form: Extract<CellForm, { kind: "lines" }>, place: Place): CellRead {
  const { words, whole } = form;
  if (whole === true && text.toLowerCase() === unknownNumber) return said([]);
  const lines = text.split(/\r?\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const parts = whole === true ? lines.flatMap((line) => line.split(/[\s,;]+/).filter(Boolean)) : lines;
  if (whole === true) return said(parts.map((one) => (/^\d+$/.test(one) ? Number(one) : one)));
  if (words === undefined) return said(parts);
  const read = parts.map((one) => readWord(one, words, place));
  return { value: read.map(({ value }) => value), issues: read.flatMap(({ issues }) => issues) };
}

function readDay({ date }: GridCell, text: string): CellRead {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (date !== undefined || year === undefined || month === undefined) return said(date ?? text);
  return said(`${year}-${month.padStart(2, "0")}-${day?.padStart(2, "0")}`);
}

/** The value of a cell as rule files write it; what is in doubt is left for the shape of a rule set to judge. */
export function readCell(cell: GridCell | undefined, form: CellForm, place: Place): CellRead {
  const text = nfc(cell?.text ?? "").trim();
  if (cell === undefined || text === "" || form.kind === "shown") return nothing;
  switch (form.kind) {
    case "number":
      return readNumber(cell, text, place);
    case "whole":
      return said(cell.number === undefined ? text : Number(cell.number));
    case "code":
      return readCode(cell, text, place);
    case "yaml":
      return readStructure(cell.text ?? "", place);
    case "words":
      if (form.words["true"] !== undefined) return readFlag(text, form.words, place);
      return readWord(text, form.words, place);
    case "lines":
      return readLines(text, form, place);
    case "date":
      return readDay(cell, text);
    default:
      return said(cell.text ?? "");
  }
}

function readFlag(text: string, words: CodeWords, place: Place): CellRead {
  const { value, issues } = readWord(text, words, place);
  return { value: value === undefined ? undefined : value === "true", issues };
}
