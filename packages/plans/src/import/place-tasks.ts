import { codeAbove, isDotted } from "./codes.ts";
import type { DraftTask } from "./draft.ts";

/** A row of an area with its id, and the group row it stands under. */
export interface PlacedTask {
  readonly draft: DraftTask;
  readonly task_id: string;
  readonly parent: string | null;
  readonly is_group: boolean;
}

function isPlain({ texts }: DraftTask): boolean {
  return (
    texts.lead === undefined &&
    texts.products === undefined &&
    texts.deadline === undefined &&
    texts.activities === undefined
  );
}

/** Whether rows stand below a row: coded ones under its code, or rows without a code right after it. */
function hasRows(tasks: readonly DraftTask[], at: number): boolean {
  const { code } = tasks[at]!;
  const next = tasks[at + 1];
  if (next === undefined) return false;
  if (next.code === null) return next.titlePlace !== null && next.titlePlace !== tasks[at]!.titlePlace;
  if (code === null) return true;
  return tasks.some((other) => other.code?.startsWith(`${code}.`) === true) || !isKin(code, next.code);
}

/** Whether two codes number the same level: `1.2` and `1.3`, `4` and `5`. */
function isKin(code: string, other: string): boolean {
  return codeAbove(code) === codeAbove(other) || isDotted(code) !== isDotted(other);
}

/** The group that a row stands under: by its code, else the last one that its code does not number beside. */
function groupOf(code: string | null, groups: readonly PlacedTask[]): PlacedTask | undefined {
  const byCode = groups.findLast(
    ({ draft }) => draft.code !== null && code?.startsWith(`${draft.code}.`) === true,
  );
  if (byCode !== undefined || groups.length === 0) return byCode;
  const last = groups.at(-1)!;
  if (code === null || last.draft.code === null) return last;
  const isElsewhere = groups.some(
    ({ draft }) => draft.code !== null && codeAbove(draft.code) === codeAbove(code),
  );
  return isElsewhere ? undefined : last;
}

/** The rows of one area with ids, groups and parents; `start` is what every id begins with. */
export function placeTasks(tasks: readonly DraftTask[], start: string): PlacedTask[] {
  const placed: PlacedTask[] = [];
  const width = Math.max(2, String(tasks.length).length);
  for (const [at, draft] of tasks.entries()) {
    const task_id = `${start}${String(at + 1).padStart(width, "0")}`;
    const is_group = isPlain(draft) && draft.texts.title !== undefined && hasRows(tasks, at);
    const parent =
      groupOf(
        draft.code,
        placed.filter((one) => one.is_group),
      )?.task_id ?? null;
    placed.push({ draft, task_id, parent, is_group });
  }
  return placed;
}
