import { type Block, dateText, type Locale, noNumber, numberText } from "@parindex/model";
import { type DueState, type DueTask, dueQuery, dueTasks } from "@parindex/plans";
import type { OpenRun } from "./open-workspace.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** What is asked of the plans: on which day, how far ahead, of whom. */
export interface DueAsk {
  readonly asOf: string;
  readonly days: number;
  readonly locale: Locale;
  readonly unit?: string | undefined;
}

const stateNames: Readonly<Record<DueState, Readonly<Record<Locale, string>>>> = {
  late: { vi: "Quá hạn", en: "Late" },
  due_soon: { vi: "Sắp đến hạn", en: "Due soon" },
  unclear: { vi: "Chưa rõ hạn", en: "Deadline unclear" },
  ongoing: { vi: "Thường xuyên", en: "Ongoing" },
  upcoming: { vi: "Chưa đến hạn", en: "Upcoming" },
  done: { vi: "Đã xong", en: "Done" },
  left_out: { vi: "Không phát sinh hoặc thôi thực hiện", en: "Left out" },
};

/** What people call the state of a task. */
export function dueStateText(state: DueState, locale: Locale): string {
  return stateNames[state][locale];
}

/** Every task of the workspace's plans and how it stands. */
export async function dueOf(
  { store }: Pick<OpenRun, "store">,
  { asOf, days, unit }: DueAsk,
): Promise<DueTask[]> {
  return dueTasks(await store.run(dueQuery({ as_of: asOf, unit_id: unit ?? null })), { as_of: asOf, days });
}

const titles = {
  vi: [
    "Tình trạng",
    "Đơn vị",
    "Mã",
    "Nhiệm vụ",
    "Chủ trì",
    "Thời hạn",
    "Đến hạn",
    "Còn (ngày)",
    "Điểm liên quan",
  ],
  en: ["State", "Unit", "Code", "Task", "Lead", "Deadline", "Due", "Days left", "Points at stake"],
} as const;

/** The tasks that ask for something: late, due soon, unclear. */
export function isPressing({ state }: DueTask): boolean {
  return state === "late" || state === "due_soon" || state === "unclear";
}

/** Tasks as a table, in the order they were given. */
export function dueTable(tasks: readonly DueTask[], { asOf, days, locale }: DueAsk): TableBlock {
  const day = dateText(asOf);
  return {
    kind: "table",
    caption:
      locale === "en"
        ? `Tasks late, due within ${days} days or unclear on ${day}`
        : `Nhiệm vụ quá hạn, đến hạn trong ${days} ngày, chưa rõ hạn, tính đến ngày ${day}`,
    columns: titles[locale].map((title, at) => ({ title, align: at >= 7 ? "right" : "left" })),
    rows: tasks.map((task) => [
      dueStateText(task.state, locale),
      task.unit_name ?? noNumber,
      task.code ?? noNumber,
      task.title,
      (task.lead ?? noNumber).replaceAll("\n", "; "),
      task.deadline_text ?? noNumber,
      dateText(task.due),
      task.days_left === null ? noNumber : String(task.days_left),
      numberText(task.points_at_stake, { places: 2, locale }),
    ]),
  };
}

/** What the report says of the plans; null where the workspace has none. */
export async function dueBlock(
  run: OpenRun,
  told: { asOf: string; locale: Locale },
): Promise<TableBlock | null> {
  if (run.workspace.plans.length === 0) return null;
  const ask = { ...told, days: 30 };
  return dueTable((await dueOf(run, ask)).filter(isPressing), ask);
}
