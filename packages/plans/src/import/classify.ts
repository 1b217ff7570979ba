import { type ReformAreaRule, reformAreaOf } from "../reform-area-of.ts";
import { codeCell, dottedCode, isCapital, isDotted, isUpperCase, leadingCode } from "./codes.ts";
import type { ColumnRole } from "./column.ts";
import type { DraftArea, DraftTask } from "./draft.ts";
import { oneLine } from "./lists.ts";
import type { PlanRow } from "./row.ts";

/** What is known when a row is read. */
export interface Known {
  readonly areas: readonly DraftArea[];
  readonly rules: readonly ReformAreaRule[];
}

/** The code and the words of a row that prints nothing else; null where it prints more. */
function loneOf(row: PlanRow): { code: string | null; title: string } | null {
  const { code, title, ...others } = row.own;
  if (Object.keys(others).length > 0) {
    // A merged row may keep its text in any column.
    const [only, ...more] = Object.values(others);
    if (!row.isAcross || more.length > 0 || only === undefined || title !== undefined) return null;
    return { code: codeCell(code ?? ""), title: oneLine(only) };
  }
  if (title !== undefined) {
    const own = codeCell(code ?? "");
    const found = own === null ? leadingCode(oneLine(title)) : { code: own, rest: oneLine(title) };
    return { code: found.code, title: found.rest };
  }
  if (code === undefined || codeCell(code) !== null) return null;
  const { code: found, rest } = leadingCode(oneLine(code));
  return { code: found, title: rest };
}

/** A row that names an area; null where it does not. */
export function areaOf(row: PlanRow, { areas, rules }: Known): DraftArea | null {
  const lone = loneOf(row);
  if (lone === null || lone.title === "" || Object.keys(row.inherited).length > 0) return null;
  const { code, title } = lone;
  const area: DraftArea = { kind: "area", code, title, place: row.places[0] };
  if (isDotted(code)) return null;
  if (isCapital(code) || isUpperCase(title)) return area;
  const isNamed = reformAreaOf(title, rules) !== "khac";
  const isNested = areas.some((other) => isCapital(other.code));
  return isNamed && !isNested && (code === null ? row.isAcross : /^\d+$/u.test(code)) ? area : null;
}

function rest(texts: PlanRow["own"]): Partial<Record<ColumnRole, string>> {
  const { code: _, ...others } = texts;
  return others;
}

/** A row whose only text runs over other columns than the title's. */
function loneTask(
  row: PlanRow,
  { code, title }: { readonly code: string | null; readonly title: string },
): DraftTask {
  const own = codeCell(row.own.code ?? "") ?? code;
  return {
    kind: "task",
    code: own,
    rowNumber: null,
    goalCode: null,
    texts: { title },
    inherited: {},
    isLone: true,
    isAcross: row.isAcross,
    titlePlace: row.titlePlace ?? row.places[0],
    places: [...row.places],
    doubts: row.doubts,
  };
}

/** A row of the table as a task, its codes taken off its words. */
export function taskOf(row: PlanRow): DraftTask {
  const { doubts } = row;
  const lone = loneOf(row);
  const texts = rest(row.own);
  const inherited = rest(row.inherited);
  const printed = row.own.code?.trim();
  const column = printed === undefined ? null : codeCell(printed);
  if (printed !== undefined && column === null && lone === null) {
    doubts.push(["odd_code", { place: row.places[0], text: printed }]);
    texts.title = texts.title === undefined ? printed : `${printed} ${texts.title}`;
  }
  const across = lone !== null && texts.title === undefined && lone.title !== "";
  if (across) return loneTask(row, lone);
  const title = dottedCode(texts.title ?? "");
  const goal = dottedCode(texts.goal ?? "");
  const inTitle = title.code !== null && title.code !== column;
  const code = title.code ?? column ?? lone?.code ?? null;
  if (title.code !== null) texts.title = title.rest;
  else if (lone !== null && lone.code !== null && column === null) texts.title = lone.title;
  if (goal.code !== null) texts.goal = goal.rest;
  return {
    kind: "task",
    code,
    rowNumber: inTitle ? column : null,
    goalCode: goal.code,
    texts,
    inherited,
    isLone: lone !== null && Object.keys(row.inherited).length === 0,
    isAcross: row.isAcross,
    titlePlace: row.titlePlace,
    places: [...row.places],
    doubts,
  };
}
