import type { ColumnRole } from "../column.ts";
import type { Unit } from "./unit.ts";

const phrases: readonly (readonly [role: ColumnRole, words: string])[] = [
  ["code", "s?tt|số tt|số thứ tự"],
  ["goal", "mục tiêu(?: *\\/ *chỉ tiêu)?|chỉ tiêu"],
  [
    "title",
    "(?:lĩnh vực,? *)?(?:nội dung|nhiệm vụ|công việc)(?:(?:, *| *\\/ *| +)(?:nội dung|nhiệm vụ|công việc))*(?: thực hiện)?",
  ],
  ["activities", "(?:nội dung )?hoạt động|giải pháp"],
  ["products", "(?:kết quả|sản phẩm)(?: *[/,] *(?:kết quả|sản phẩm))?(?: đầu ra)?"],
  ["coordinating", "(?:(?:đơn vị|cơ quan|bộ phận) )?phối hợp"],
  ["lead", "(?:đơn vị|cơ quan|bộ phận) (?:chủ trì|thực hiện|phụ trách)|chủ trì"],
  ["deadline", "(?:thời gian|thời hạn)(?: (?:thực hiện|hoàn thành))?"],
  ["funding", "kinh phí(?: thực hiện)?(?: *\\([^)]*\\))?"],
  ["note", "ghi chú"],
];

/** A column of a loose heading, and the number that its words begin with: 3 of `3- Hoạt động`. */
export interface LooseColumn {
  readonly role: ColumnRole;
  readonly text: string;
  readonly number: string | null;
}

/** Columns in their order, told by the words of a heading; null where other words stand among them. */
function columnsOf(text: string): LooseColumn[] | null {
  const found: LooseColumn[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const number = /^(\d{1,2}) *[-–.)] */u.exec(rest);
    rest = rest.slice(number?.[0].length ?? 0);
    const next = phrases
      .map(([role, words]) => ({ role, text: new RegExp(`^(?:${words})(?!\\p{L})`, "iu").exec(rest)?.[0] }))
      .find((one) => one.text !== undefined);
    if (next?.text === undefined || found.some(({ role }) => role === next.role)) return null;
    found.push({ role: next.role, text: next.text, number: number?.[1] ?? null });
    rest = rest.slice(next.text.length).trim();
  }
  return found;
}

/** A heading whose columns stand one after another in lines of text: its columns, and how many lines it takes. */
export interface LooseHeading {
  readonly columns: readonly LooseColumn[];
  readonly height: number;
}

const longest = 24;
const asked = ["code", "title", "lead", "deadline"] as const;

/** The heading that begins at a line; null where none does, or where it has columns that words cannot tell apart. */
export function looseHeadingAt(units: readonly Unit[], at: number): LooseHeading | null {
  if (!/^s?tt(?!\p{L})/iu.test(units[at]?.text ?? "")) return null;
  let best: LooseHeading | null = null;
  for (let height = 1; height <= longest && at + height <= units.length; height += 1) {
    const columns = columnsOf(
      units
        .slice(at, at + height)
        .map(({ text }) => text)
        .join(" "),
    );
    if (columns !== null && asked.every((role) => columns.some((one) => one.role === role)))
      best = { columns, height };
  }
  return best;
}
