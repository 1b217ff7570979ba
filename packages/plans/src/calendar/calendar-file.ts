import { calendarText, contentLines } from "./content-line.ts";
import { dayAfter } from "./due-events.ts";

/** An all-day event. */
export interface CalendarEvent {
  /** The same whenever the calendar is made again. */
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string | null;
}

const basic = (day: string): string => day.replaceAll("-", "");

function eventLines({ uid, day, summary, description, category }: CalendarEvent, as_of: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${calendarText(uid)}`,
    `DTSTAMP:${basic(as_of)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(day, 1))}`,
    `SUMMARY:${calendarText(summary)}`,
    `DESCRIPTION:${calendarText(description)}`,
    ...(category === null ? [] : [`CATEGORIES:${calendarText(category)}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** All-day events as a calendar file (RFC 5545), by their days; stamped with the day asked for. */
export function calendarFile(
  events: readonly CalendarEvent[],
  { name, as_of }: { readonly name: string; readonly as_of: string },
): string {
  const key = ({ day, uid }: CalendarEvent): string => `${day} ${uid}`;
  const inOrder = events.toSorted((a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b)));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//parindex//plan due//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${calendarText(name)}`,
    `X-WR-CALNAME:${calendarText(name)}`,
    ...inOrder.flatMap((event) => eventLines(event, as_of)),
    "END:VCALENDAR",
  ];
  return contentLines(lines);
}
