import { type Block, dateText, dueStateNames, type Locale, noNumber, numberText } from "@parindex/model";
import {
  dueByLead,
  type DuePart,
  dueQuery,
  type DueState,
  type DueTask,
  dueTasks,
  isPressing,
  type LeadTotals,
} from "@parindex/plans";
import type { OpenRun } from "./open-workspace.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** What is asked of the plans: on which day, how far ahead, of whom. */
export interface DueAsk {
  readonly asOf: string;
  readonly days: number;
  readonly locale: Locale;
  readonly unit?: string | undefined;
}

/** What people call the state of a task. */
export function dueStateText(state: DueState, locale: Locale): string {
  return dueStateNames[state][locale];
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

function partRow(task: DueTask, part: DuePart, locale: Locale): string[] {
  const several = task.parts.length > 1;
  return [
    dueStateText(part.state, locale),
    task.unit_name ?? noNumber,
    task.code ?? noNumber,
    several && part.product !== null ? `${task.title} (${part.product})` : task.title,
    (task.lead ?? noNumber).replaceAll("\n", "; "),
    part.deadline_text ?? noNumber,
    dateText(part.due),
    part.days_left === null ? noNumber : String(part.days_left),
    numberText(task.points_at_stake, { places: 2, locale }),
  ];
}

/** The deadlines that ask for something, one a row, in the order of their tasks. */
export function dueTable(tasks: readonly DueTask[], { asOf, days, locale }: DueAsk): TableBlock {
  const day = dateText(asOf);
  return {
    kind: "table",
    caption:
      locale === "en"
        ? `Tasks late, due within ${days} days or unclear on ${day}`
        : `Nhiệm vụ quá hạn, đến hạn trong ${days} ngày, chưa rõ hạn, tính đến ngày ${day}`,
    columns: titles[locale].map((title, at) => ({ title, align: at >= 7 ? "right" : "left" })),
    rows: tasks.flatMap((task) => task.parts.filter(isPressing).map((part) => partRow(task, part, locale))),
  };
}

const leadTitles = {
  vi: ["Đơn vị", "Chủ trì", "Quá hạn", "Sắp đến hạn", "Chưa rõ hạn", "Tất cả nhiệm vụ", "Điểm liên quan"],
  en: ["Unit", "Lead", "Late", "Due soon", "Unclear", "All tasks", "Points at stake"],
} as const;

/** Who has how much to do; only those with something late, due soon or unclear. */
export function leadTable(tasks: readonly DueTask[], locale: Locale): TableBlock {
  const count = ({ by_state }: LeadTotals, state: DueState): string =>
    String(by_state.find((one) => one.state === state)?.tasks ?? 0);
  return {
    kind: "table",
    caption: locale === "en" ? "By lead" : "Theo đơn vị, bộ phận chủ trì",
    columns: leadTitles[locale].map((title, at) => ({ title, align: at > 1 ? "right" : "left" })),
    rows: dueByLead(tasks)
      .filter(({ pressing }) => pressing > 0)
      .map((one) => [
        one.unit_name ?? noNumber,
        one.lead ?? noNumber,
        count(one, "late"),
        count(one, "due_soon"),
        count(one, "unclear"),
        String(one.tasks),
        numberText(one.points_at_stake, { places: 2, locale }),
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
  return dueTable(await dueOf(run, ask), ask);
}
