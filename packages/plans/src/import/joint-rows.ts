import { dottedCode } from "./codes.ts";
import type { ColumnRole } from "./column.ts";
import type { DraftTask } from "./draft.ts";
import { activityItems, productItems } from "./lists.ts";

/** The tasks that one cell holds, each beginning with a code of its own; one where it holds one. */
function partsIn(text: string, first: string | null): { code: string | null; rest: string }[] {
  const lines = text.split("\n");
  const parts: { code: string | null; rest: string }[] = [{ code: first, rest: "" }];
  for (const line of lines) {
    const { code, rest } = dottedCode(line.trim());
    const part = parts.at(-1)!;
    if (code !== null && first?.includes(".") === true) parts.push({ code, rest });
    else parts[parts.length - 1] = { ...part, rest: `${part.rest}\n${line}`.trim() };
  }
  return parts;
}

function titlesIn(task: DraftTask): { code: string | null; rest: string }[] {
  return partsIn(task.texts.title ?? "", task.code);
}

/** The rows below that share the merged cell of a title. */
function sharing(tasks: readonly DraftTask[], at: number): number {
  const place = tasks[at]?.titlePlace;
  let count = 1;
  if (place === null) return count;
  while (tasks[at + count]?.titlePlace === place) count += 1;
  return count;
}

function named(task: DraftTask, title: { code: string | null; rest: string }, isFirst: boolean): DraftTask {
  const texts = { ...task.texts, title: title.rest };
  if (isFirst) return { ...task, code: title.code, texts };
  const inherited = { ...task.inherited };
  delete inherited.title;
  return { ...task, code: title.code, texts, inherited, titlePlace: `${task.titlePlace}/${title.code}` };
}

/** Several rows beside one cell of several tasks: shared out in order, as many rows to each. */
function overRows(
  rows: readonly DraftTask[],
  titles: readonly { code: string | null; rest: string }[],
): DraftTask[] {
  const each = Math.ceil(rows.length / titles.length);
  return rows.map((row, at) => {
    const own = Math.floor(at / each);
    const title = titles[own]!;
    const about = {
      place: row.places[0],
      text: titles.map(({ code }) => code).join(", "),
      code: title.code ?? "",
    };
    row.doubts.push(["joint_rows", about]);
    if (at % each === 0) return named(row, title, at === 0);
    const { texts } = row;
    return { ...row, texts, inherited: { ...row.inherited, title: `${title.code}. ${title.rest}` } };
  });
}

type Share = (text: string) => string[];

const shares: Readonly<Partial<Record<ColumnRole, Share>>> = {
  activities: activityItems,
  products: productItems,
};

/** The text of a column for each of several tasks in one row; null where it does not part into as many. */
function shared(text: string, count: number, role: ColumnRole): string[] | null {
  const items = shares[role]?.(text) ?? [];
  if (items.length === count) return items;
  if (items.length < count) return null;
  // More products than tasks: where a blank line or an end of sentence parts them is not kept, so the first has them.
  return null;
}

/** One row beside one cell of several tasks: each has the first row's cells but the lists that part into as many. */
function overOne(row: DraftTask, titles: readonly { code: string | null; rest: string }[]): DraftTask[] {
  const parted = (["activities", "products"] as const).map((role) => {
    const text = row.texts[role];
    return [role, text === undefined ? null : shared(text, titles.length, role)] as const;
  });
  const goals = partsIn(row.texts.goal ?? "", row.goalCode);
  const hasGoals = goals.length === titles.length;
  return titles.map((title, at) => {
    const texts: Partial<Record<ColumnRole, string>> = at === 0 ? { ...row.texts } : {};
    if (hasGoals) texts.goal = goals[at]!.rest;
    for (const [role, items] of parted) if (items !== null) texts[role] = items[at]!;
    const inherited = { ...row.inherited };
    if (at > 0)
      for (const role of ["goal", "lead", "coordinating", "deadline", "funding"] as const) {
        const text = row.texts[role];
        if (text !== undefined && !(role === "goal" && hasGoals))
          inherited[role] = role === "goal" && row.goalCode !== null ? `${row.goalCode}. ${text}` : text;
      }
    const about = {
      place: row.places[0],
      text: titles.map(({ code }) => code).join(", "),
      code: title.code ?? "",
    };
    const task = {
      ...row,
      inherited,
      goalCode: hasGoals ? goals[at]!.code : at === 0 ? row.goalCode : null,
      rowNumber: at === 0 ? row.rowNumber : null,
    };
    return named({ ...task, texts, doubts: [...row.doubts, ["joint_rows", about]] }, title, at === 0);
  });
}

/** Rows whose title cell holds several tasks, one row a task. */
export function jointRows(tasks: readonly DraftTask[]): DraftTask[] {
  const result: DraftTask[] = [];
  for (let at = 0; at < tasks.length; at += 1) {
    const task = tasks[at]!;
    const titles = titlesIn(task);
    const rows = sharing(tasks, at);
    if (titles.length === 1) result.push(task);
    else if (rows === 1) result.push(...overOne(task, titles));
    else {
      result.push(...overRows(tasks.slice(at, at + rows), titles));
      at += rows - 1;
    }
  }
  return result;
}
