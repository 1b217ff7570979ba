import { parseDeadline } from "../../deadline/parse-deadline.ts";
import type { ColumnRole } from "../column.ts";
import type { Unit } from "./unit.ts";

const office =
  /^(?:các\s+)?(?:phòng|sở|ban|trung tâm|ttpvhcc|văn phòng|đơn vị|cơ quan|ubnd|công an|trạm|chi cục|lãnh đạo|bộ phận|hội|đoàn|ubmttq|ủy ban|uỷ ban)(?!\p{L})/iu;
const kindOfProduct =
  /^(?:Các |Số |Link )?(?:(?:K|k)ế hoạch|(?:B|b)áo cáo|(?:Q|q)uyết định|(?:C|c)ông văn|(?:B|b)iên bản|(?:T|t)hông báo|(?:T|t)ờ trình|(?:D|d)ự thảo|(?:V|v)ăn bản|(?:D|d)anh (?:mục|sách)|(?:H|h)ồ sơ|(?:C|c)hương trình|(?:Đ|đ)ề án|(?:Q|q)uy chế|(?:K|k)ết quả|(?:T|t)ỷ lệ|(?:H|h)ợp đồng|(?:N|n)ghị quyết|(?:T|t)in bài|[-+•])/u;
const openTerm = /^(?:theo (?:quy định|định kỳ|yêu cầu)|khi (?:có|được)|định kỳ|sau khi)/iu;

/** What is known of a column beside its words: how many letters its widest lines have; infinite at first. */
export type Widths = ReadonlyMap<ColumnRole, number>;

interface Sharing {
  readonly columns: readonly ColumnRole[];
  readonly year: number;
  readonly widths: Widths;
  /** Whether the lines go on with the row before a page break: any cell may be empty or begin in a sentence. */
  readonly goesOn: boolean;
}

/** Whether words read as a deadline. */
export function isDeadline(text: string, year: number): boolean {
  return openTerm.test(text) || parseDeadline(text, { year }).kind !== "unparsed";
}

/** Whether words begin as the name of an office. */
export function isOffice(text: string): boolean {
  return office.test(text);
}

const emptyCosts: Readonly<Partial<Record<ColumnRole, number>>> = {
  title: 10,
  products: 3,
  lead: 4,
  coordinating: 2,
  deadline: 3,
};

function kindScore(role: ColumnRole, text: string, year: number): number {
  if (role === "deadline") return isDeadline(text, year) ? 8 : -6;
  if (role === "lead" || role === "coordinating") return isOffice(text) ? 5 : -5;
  if (role === "products") return kindOfProduct.test(text) ? 3 : isOffice(text) ? -3 : -2;
  if (role === "note") return /^(?:nhiệm vụ )?thường xuyên$/iu.test(text) ? 3 : -4;
  return role === "title" ? 1 : -4;
}

/** How well the lines of a cell stand as one text that wraps at the column's width. */
function wrapScore(units: readonly Unit[], width: number): number {
  let score = 0;
  for (const [at, { text }] of units.entries()) {
    if (text.length > width + 2) score -= 2;
    const after = units[at + 1];
    const next = after?.text;
    if (after?.isInside === true) score += 2;
    if (after?.isInside === true || next === undefined || /^[-+•]/u.test(next) || /[.;:]$/u.test(text))
      continue;
    const word = next.split(" ")[0] ?? "";
    if (Number.isFinite(width) && text.length + 1 + word.length < width - 2) score -= 1.5;
    if (/^\p{Lu}\p{Ll}/u.test(next)) score -= 0.5;
  }
  return score;
}

function cellScore(role: ColumnRole, units: readonly Unit[], { year, widths, goesOn }: Sharing): number {
  const texts = units.map(({ text }) => text);
  const [first] = texts;
  if (first === undefined) return goesOn ? 0 : -(emptyCosts[role] ?? 0);
  const isInside = !goesOn && /^(?:\p{Ll}|\p{Lu}{2,}[,:;]?(?:\s|$))/u.test(first) ? -4 : 0;
  const others = role === "lead" ? texts.slice(1).filter(isOffice).length * -2 : 0;
  const kind = kindScore(role, texts.join(" "), year);
  return kind + isInside + others + wrapScore(units, widths.get(role) ?? Number.POSITIVE_INFINITY);
}

/** Lines of a row as cells, each column some lines in order: the sharing whose cells read best as what their columns hold. */
export function shareOut(units: readonly Unit[], sharing: Sharing): Unit[][] {
  const { columns } = sharing;
  let best: { score: number; cuts: readonly number[] }[] = [{ score: 0, cuts: [] }];
  const none = { score: Number.NEGATIVE_INFINITY, cuts: [] as readonly number[] };
  for (const role of columns) {
    const next: typeof best = Array.from({ length: units.length + 1 }, () => none);
    for (const [from, before] of best.entries())
      for (let to = from; to <= units.length; to += 1) {
        const score = before.score + cellScore(role, units.slice(from, to), sharing);
        if (score > next[to]!.score) next[to] = { score, cuts: [...before.cuts, to] };
      }
    best = next;
  }
  const { cuts } = best[units.length] ?? none;
  return columns.map((_, at) => units.slice(cuts[at - 1] ?? 0, cuts[at]));
}
