import type { Terms } from "./deadline.ts";

/** What a form reads: its terms, and where it lists several periods, the words and terms of each. */
export interface Reading extends Terms {
  readonly parts?: readonly (Terms & { readonly text: string })[];
}

/** One way of writing a deadline: the whole of a text, or null. `year` is the plan's. */
export type Form = (text: string, year: number) => Reading | null;

/** `đến ngày 30/7/2026`, `30 tháng 7 năm 2026`, `30-7-2026`, as a pattern with the named prefix for its groups. */
export function datePattern(name: string): string {
  const group = (part: string, digits: string): string => `(?<${name}${part}>${digits})`;
  const slashed = String.raw`\s*\/\s*${group("m1", String.raw`\d{1,2}`)}(?:\s*\/\s*${group("y1", String.raw`\d{4}`)})?`;
  const dotted = String.raw`[.-]${group("m2", String.raw`\d{1,2}`)}[.-]${group("y2", String.raw`\d{4}`)}`;
  const spelt = String.raw`\s+tháng\s+${group("m3", String.raw`\d{1,2}`)}(?:(?:\s+năm\s+|\s*\/\s*)${group("y3", String.raw`\d{4}`)})?`;
  return String.raw`${group("d", String.raw`\d{1,2}`)}(?:${slashed}|${dotted}|${spelt})`;
}

/** Day, month and year (null where not printed) that `datePattern` found under a name. */
export function dateGroups(
  groups: Readonly<Record<string, string | undefined>>,
  name: string,
): { day: number; month: number; year: number | null } {
  const one = (part: string): string | undefined =>
    groups[`${name}${part}1`] ?? groups[`${name}${part}2`] ?? groups[`${name}${part}3`];
  const year = one("y");
  return {
    day: Number(groups[`${name}d`]),
    month: Number(one("m")),
    year: year === undefined ? null : Number(year),
  };
}

/** A pattern that must take the whole text, letters of either case alike. */
export function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "iu");
}
