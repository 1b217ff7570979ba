import { dateText, type Locale, numberText, reformAreaNames } from "@parindex/model";
import type { DueTask } from "../due/due-tasks.ts";
import { calendarText, contentLines } from "./content-line.ts";
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
    before: "before",
    by: "by",
    points: "Points at stake",
    synthetic: "Invented figures (Số liệu giả định)",
    as_of: "As of",
  },
} as const;

const basic = (day: string): string => day.replaceAll("-", "");

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

function eventLines(event: DueEvent, head: CalendarHead): string[] {
  const { reform_area } = event.task;
  return [
    "BEGIN:VEVENT",
    `UID:${calendarText(event.uid)}`,
    `DTSTAMP:${basic(head.as_of)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(event.day)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(event.day, 1))}`,
    `SUMMARY:${calendarText(summary(event, head))}`,
    `DESCRIPTION:${calendarText(described(event, head))}`,
    ...(reform_area === null
      ? []
      : [`CATEGORIES:${calendarText(reformAreaNames[reform_area][head.locale])}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/**
 * The open deadlines of tasks as a calendar file (RFC 5545): an all-day event on the last day in time of each.
 * The same tasks on the same day give the same bytes.
 */
export function dueCalendar(tasks: readonly DueTask[], head: CalendarHead): DueCalendar {
  const events = dueEvents(tasks);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//parindex//plan due//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${calendarText(words[head.locale].name)}`,
    `X-WR-CALNAME:${calendarText(words[head.locale].name)}`,
    ...events.flatMap((event) => eventLines(event, head)),
    "END:VCALENDAR",
  ];
  return { text: contentLines(lines), events: events.length };
}
