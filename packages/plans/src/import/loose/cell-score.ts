import type { ColumnRole } from "../column.ts";
import type { IsDeadline } from "./deadline-reader.ts";
import type { Unit } from "./unit.ts";

const office =
  /^(?:các\s+)?(?:phòng|sở|ban|trung tâm|ttpvhcc|văn phòng|đơn vị|cơ quan|ubnd|công an|trạm|chi cục|lãnh đạo|bộ phận|hội(?! nghị)|đoàn|ubmttq|ủy ban|uỷ ban)(?!\p{L})/iu;
const kindOfProduct =
  /^(?:Các |Số |Link )?(?:(?:K|k)ế hoạch|(?:B|b)áo cáo|(?:Q|q)uyết định|(?:C|c)ông văn|(?:B|b)iên bản|(?:T|t)hông báo|(?:T|t)ờ trình|(?:D|d)ự thảo|(?:V|v)ăn bản|(?:D|d)anh (?:mục|sách)|(?:H|h)ồ sơ|(?:C|c)hương trình|(?:Đ|đ)ề án|(?:Q|q)uy chế|(?:K|k)ết quả|(?:T|t)ỷ lệ|(?:H|h)ợp đồng|(?:N|n)ghị quyết|(?:T|t)in bài|[-+•])/u;
const opensDeadline =
  /^(?:Quý(?: I| \d|$)|Tháng(?: \d|$)|Trước ngày|Chậm nhất|Trong (?:quý|năm|tháng)|Thường(?: xuyên|$)|H[àằ]ng (?:năm|tháng|quý))/u;

/** What is known of a column beside its words: how many letters its widest lines have; infinite at first. */
export type Widths = ReadonlyMap<ColumnRole, number>;

/** What lines are shared out to. */
export interface Sharing {
  readonly columns: readonly ColumnRole[];
  readonly isDeadline: IsDeadline;
  readonly widths: Widths;
  /** Whether the lines go on with the row before a page break: any cell may be empty or begin in a sentence. */
  readonly goesOn: boolean;
  /** Whether the first line is known to be of the first column. */
  readonly isOpened?: boolean;
}

/** Whether words begin as the name of an office. */
export function isOffice(text: string): boolean {
  return office.test(text);
}

const emptyCosts: Readonly<Partial<Record<ColumnRole, number>>> = {
  goal: 6,
  title: 10,
  activities: 6,
  products: 3,
  lead: 4,
  coordinating: 2,
  deadline: 3,
};

function kindScore(role: ColumnRole, text: string, isDeadline: IsDeadline): number {
  if (role === "deadline") return isDeadline(text) ? 8 : -6;
  if (role === "lead" || role === "coordinating") return isOffice(text) ? 5 : -5;
  if (role === "products") return kindOfProduct.test(text) ? 3 : isOffice(text) ? -3 : -2;
  if (role === "note") return /^(?:nhiệm vụ )?thường xuyên$/iu.test(text) ? 3 : -4;
  if (role === "funding") return /dự toán|kinh phí|ngân sách|đồng/iu.test(text) ? 5 : -4;
  return 1;
}

const endsOpen = /(?:[-–,(/]|(?<!\p{L})(?:và|của|các|theo|về))$/iu;

/** What the last line of a cell costs: words that ask for more, or, after a page break, no end of a sentence. */
function endScore(last: string, goesOn: boolean): number {
  if (endsOpen.test(last)) return -2;
  return goesOn && !/[.;:!?)…”]$/u.test(last) ? -1 : 0;
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

/** What the spacing of lines says of where a cell begins; nothing of the first of its row. */
export function spacingScore(units: readonly Unit[], isFirst: boolean): number {
  const [first, ...rest] = units;
  const opens = isFirst || first?.opens === undefined ? 0 : first.opens ? 2 : -3;
  const inside = rest.filter(({ opens: own, text }) => own === true && !/^[-+•]/u.test(text)).length;
  return opens - inside;
}

/** How well lines read as a cell of a column. */
export function cellScore(role: ColumnRole, units: readonly Unit[], sharing: Sharing): number {
  const { isDeadline, widths, goesOn } = sharing;
  const texts = units.map(({ text }) => text);
  const [first] = texts;
  if (first === undefined) return goesOn ? 0 : -(emptyCosts[role] ?? 0);
  const isInside = !goesOn && /^(?:\p{Ll}|\p{Lu}{2,}[,:;]?(?:\s|$))/u.test(first) ? -4 : 0;
  const isWhole = (text: string): boolean => /^\p{Lu}\S*\s/u.test(text) && isOffice(text);
  const others = role === "lead" ? texts.slice(1).filter(isWhole).length * -2 : 0;
  const kind = kindScore(role, texts.join(" "), isDeadline);
  const late =
    role === "deadline" ? 0 : texts.slice(1).filter((text) => opensDeadline.test(text)).length * -2;
  const end = endScore(texts.at(-1) ?? "", goesOn);
  return (
    kind + isInside + others + late + end + wrapScore(units, widths.get(role) ?? Number.POSITIVE_INFINITY)
  );
}
