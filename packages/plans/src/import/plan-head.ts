import type { GridCell, Tier } from "@parindex/model";
import { oneLine } from "./lists.ts";

/** What a document says of the plan before its tables; null where it does not. */
export interface PlanHead {
  readonly title: string | null;
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly issuer: string | null;
  readonly theme: string | null;
  readonly year: number | null;
  /** The places of the lines that went into it. */
  readonly used: readonly string[];
}

const titleLine =
  /^(?:kế hoạch|khung nhiệm vụ|danh mục|nội dung, nhiệm vụ|nhiệm vụ|chương trình|phân công|biểu phân công)(?!\p{L})/iu;
const numberLine = /^số\s*:?\s*(\d+[\p{L}\d]*\/[\p{Lu}\d&-]+)/iu;
const dateLine = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const planYear = /năm\s+(20\d\d)/iu;
const offices =
  /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|sở|phòng|trung tâm|ban quản lý|chi cục|văn phòng|trường)\s+\p{L}[\p{L}\s,&-]{2,80}$/iu;

interface Line {
  readonly text: string;
  readonly place: string;
}

/** The title: a line that only says what the paper is goes on in the next one. */
function titleOf(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ text }) => titleLine.test(text) && text.length <= 200);
  if (from < 0) return [];
  const [first, next] = [lines[from]!, lines[from + 1]];
  const isShort = first.text.split(" ").length <= 4;
  return isShort && next !== undefined && next.text.length <= 250 && !/^\(|[.;:]$/u.test(next.text)
    ? [first, next]
    : [first];
}

/** A line in capitals before one that is not: `KẾ HOẠCH` is `Kế hoạch`. */
function sentence(text: string): string {
  return text === text.toUpperCase() ? `${text.slice(0, 1)}${text.slice(1).toLowerCase()}` : text;
}

function isoDate([, day = "", month = "", year = ""]: RegExpExecArray): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

function firstOf<T>(
  lines: readonly Line[],
  find: (text: string) => T | null,
): { value: T; place: string } | null {
  for (const { text, place } of lines) {
    const value = find(text);
    if (value !== null) return { value, place };
  }
  return null;
}

const holder =
  /(?:của|tại)\s+((?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|sở|trung tâm|chi cục|ban quản lý)\s+\p{L}.{2,80}?)\s+năm\s+20\d\d/iu;

/** The year that the first lines name without the word for it; none where they name several. */
function loneYear(texts: readonly string[]): string | undefined {
  const years = new Set(texts.flatMap((text) => text.match(/(?<![\d/.-])20\d\d(?![\d/])/gu) ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

/** What the text before and between a plan's tables says of the plan itself. */
export function planHead(cells: readonly GridCell[]): PlanHead {
  const lines = cells.flatMap(({ text, place }) => (text === null ? [] : [{ text: oneLine(text), place }]));
  const title = titleOf(lines);
  const before = lines.slice(0, 60);
  const number = firstOf(before, (text) => numberLine.exec(text)?.[1] ?? null);
  const issued = firstOf(before, (text) => {
    const found = /^(?:.{0,40},\s*)?ngày/iu.test(text) ? dateLine.exec(text) : null;
    return found === null ? null : isoDate(found);
  });
  const issuer = firstOf(before, (text) => (offices.test(text) && !titleLine.test(text) ? text : null));
  const theme = firstOf(lines, (text) => /chủ đề[^:“"]{0,40}[:\s]\s*[“"](.+?)[”"]/iu.exec(text)?.[1] ?? null);
  const words = title.map(({ text }, at) => (title.length > 1 && at === 0 ? sentence(text) : text)).join(" ");
  const said = planYear.exec(words)?.[1] ?? firstOf(lines, (text) => planYear.exec(text)?.[1] ?? null)?.value;
  const year = said ?? loneYear(lines.slice(0, 10).map(({ text }) => text));
  return {
    title: words === "" ? null : words,
    number: number?.value ?? null,
    issued_on: issued?.value ?? null,
    issuer: issuer?.value ?? holder.exec(words)?.[1] ?? null,
    theme: theme?.value ?? null,
    year: year === undefined ? null : Number(year),
    used: title.map(({ place }) => place),
  };
}

const tierWords: readonly (readonly [Tier, RegExp])[] = [
  ["service_unit", /trung tâm|trường|bệnh viện|ban quản lý|viện(?!\p{L})/iu],
  ["commune", /(?:^|\s)(?:xã|phường|đặc khu|cấp xã)(?!\s*hội)(?!\p{L})/iu],
  ["sub_department", /chi cục/iu],
  ["department", /(?:^|\s)sở(?!\p{L})/iu],
  ["province", /tỉnh|thành phố/iu],
  ["ministry", /(?:^|\s)bộ(?!\p{L})/iu],
];

/** The tier that the words of an issuer or title name first; null where they name none. */
export function tierOf(words: string): Tier | null {
  let best: { tier: Tier; at: number } | null = null;
  for (const [tier, pattern] of tierWords) {
    const at = pattern.exec(words)?.index;
    if (at !== undefined && (best === null || at < best.at)) best = { tier, at };
  }
  return best?.tier ?? null;
}
