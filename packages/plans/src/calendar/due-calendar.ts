import { dateText, type Locale, numberText, reformAreaNames } from "@parindex/model";
import type { DueTask } from "../due/due-tasks.ts";
import type { ListedObligation, ObligationState } from "../obligations/obligations.ts";
import { type CalendarEvent, calendarFile } from "./calendar-file.ts";
import { dayAfter, type DueEvent, dueEvents } from "./due-events.ts";

/** What the calendar says of itself. */
export interface CalendarHead {
  readonly as_of: string;
  readonly locale: Locale;
  /** The figures are invented; said in every event. */
  readonly synthetic: boolean;
}

/** A calendar file and how many events are in it. */
export interface DueCalendar {
  readonly text: string;
  readonly events: number;
}

const words = {
  vi: {
    name: "Thời hạn kế hoạch cải cách hành chính",
    late: "Quá hạn",
    product: "Sản phẩm",
    lead: "Chủ trì",
    deadline: "Thời hạn",
    recipient: "Nơi nhận",
    before: "trước ngày",
    by: "chậm nhất ngày",
    points: "Điểm liên quan",
    synthetic: "Số liệu giả định",
    as_of: "Tính đến ngày",
  },
  en: {
    name: "Deadlines of administrative reform plans",
    late: "Late",
    product: "Product",
    lead: "Lead",
    deadline: "Deadline",
    recipient: "Recipient",
    before: "before",
    by: "by",
    points: "Points at stake",
    synthetic: "Invented figures (Số liệu giả định)",
    as_of: "As of",
  },
} as const;

function described({ task, part, due }: DueEvent, { as_of, locale, synthetic }: CalendarHead): string {
  const say = words[locale];
  const printed = part.deadline_text ?? task.deadline_text;
  const day = `${part.exclusive ? say.before : say.by} ${dateText(due)}`;
  const points = numberText(task.points_at_stake, { places: 2, locale });
  return [
    synthetic ? say.synthetic : null,
    task.unit_name,
    `${say.deadline}: ${printed === null ? day : `${printed} (${day})`}`,
    part.product === null ? null : `${say.product}: ${part.product}`,
    task.lead === null ? null : `${say.lead}: ${task.lead.replaceAll("\n", "; ")}`,
    task.points_at_stake === null ? null : `${say.points}: ${points}`,
    `${say.as_of}: ${dateText(as_of)}`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function summary({ task, part, day }: DueEvent, { as_of, locale }: CalendarHead): string {
  const code = task.code === null ? "" : `${task.code}. `;
  const late = day < as_of ? `${words[locale].late}: ` : "";
  const product = part.product === null ? "" : ` (${part.product})`;
  return `${late}${code}${task.title}${product}`;
}

function taskEvent(event: DueEvent, head: CalendarHead): CalendarEvent {
  const { reform_area } = event.task;
  return {
    uid: event.uid,
    day: event.day,
    summary: summary(event, head),
    description: described(event, head),
    category: reform_area === null ? null : reformAreaNames[reform_area][head.locale],
  };
}

const open: ReadonlySet<ObligationState> = new Set(["unreported", "not_sent", "due_soon", "upcoming"]);

function reportEvent(one: ListedObligation, { as_of, locale, synthetic }: CalendarHead): CalendarEvent {
  const say = words[locale];
  const day = one.exclusive ? dayAfter(one.due, -1) : one.due;
  const lines = [
    synthetic ? say.synthetic : null,
    one.unit_name,
    `${say.deadline}: ${one.deadline_text} (${one.exclusive ? say.before : say.by} ${dateText(one.due)})`,
    one.recipient === null ? null : `${say.recipient}: ${one.recipient}`,
    `${say.as_of}: ${dateText(as_of)}`,
  ];
  return {
    uid: `${one.obligation_id}.${one.period}@parindex`,
    day,
    summary: `${day < as_of ? `${say.late}: ` : ""}${one.title}${one.source === "plan" ? ` (${one.period})` : ""}`,
    description: lines.filter((line) => line !== null).join("\n"),
    category: null,
  };
}

/**
 * The open deadlines of tasks, and reports still to be sent, as a calendar file: an all-day event on the last day in
 * time of each. Reports that a task obliges stand as that task's. The same input gives the same bytes.
 */
export function dueCalendar(
  tasks: readonly DueTask[],
  head: CalendarHead,
  reports: readonly ListedObligation[] = [],
): DueCalendar {
  const ids = new Set(tasks.map(({ task_id }) => task_id));
  const others = reports.filter(({ obligation_id, state }) => open.has(state) && !ids.has(obligation_id));
  const events = [
    ...dueEvents(tasks).map((event) => taskEvent(event, head)),
    ...others.map((one) => reportEvent(one, head)),
  ];
  const text = calendarFile(events, { name: words[head.locale].name, as_of: head.as_of });
  return { text, events: events.length };
}
