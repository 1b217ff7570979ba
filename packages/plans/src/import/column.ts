/** What a column of a plan's table holds. */
export type ColumnRole =
  | "code"
  | "area"
  | "goal"
  | "title"
  | "activities"
  | "products"
  | "lead"
  | "coordinating"
  | "deadline"
  | "funding"
  | "note";

/** The words of headings; where a heading has several, the one that comes first in it decides. */
const headingWords: readonly (readonly [role: ColumnRole, words: RegExp])[] = [
  ["code", /^(?:tt|stt|s\.?tt|số tt|số thứ tự|mã số|mã|mã nv|mã việc|mã nhiệm vụ)$/u],
  ["area", /^(?:lĩnh vực|mảng công việc|nhóm nhiệm vụ)(?: (?:cải cách|cchc|cải cách hành chính))?$/u],
  ["coordinating", /phối hợp|phối kết hợp|tham gia|hỗ trợ thực hiện/u],
  [
    "lead",
    /chủ trì|chịu trách nhiệm|phụ trách|đầu mối|(?:đơn vị|cơ quan|bộ phận|phòng|người) thực hiện|phân công/u,
  ],
  ["deadline", /thời gian|thời hạn|thời điểm|tiến độ|(?:ngày|hạn|kỳ hạn|mốc) hoàn thành|kết thúc|^hạn$/u],
  ["funding", /kinh phí|dự toán|nguồn lực/u],
  ["note", /ghi chú/u],
  ["products", /sản phẩm|kết quả|đầu ra|minh chứng|kiểm chứng/u],
  ["title", /nhiệm vụ|nội dung|công việc|đầu việc|việc (?:cần|phải) làm|tên việc/u],
  ["goal", /mục tiêu|chỉ tiêu/u],
  ["activities", /hoạt động|giải pháp|cách thức|biện pháp/u],
];

const longestHeading = 70;

/** A heading without its own number, in small letters: `5- Chủ trì` is `chủ trì`. */
export function plainHeading(text: string): string {
  const words = text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
  return words.replace(/^(?:\(?\d{1,2}\)?\s*[-–.):]\s*)/u, "").trim();
}

/** Whether a heading names the day work begins and not the one it ends. */
function onlyBegins(heading: string): boolean {
  return /bắt đầu/u.test(heading) && !/hoàn thành|kết thúc/u.test(heading);
}

/** What the column under a heading holds; null where its words say nothing known. */
export function columnRoleOf(text: string): ColumnRole | null {
  const heading = plainHeading(text);
  if (heading.length > longestHeading || onlyBegins(heading)) return null;
  let best: { role: ColumnRole; at: number } | null = null;
  for (const [role, words] of headingWords) {
    const at = words.exec(heading)?.index;
    if (at !== undefined && (best === null || at < best.at)) best = { role, at };
  }
  return best?.role ?? null;
}
