const nouns =
  "kế hoạch|báo cáo|quyết định|tờ trình|đề án|chương trình|văn bản|hồ sơ|công văn|dự toán|danh mục|quy chế|biên bản|thông báo|phương án|nghị quyết|dự thảo";
const verbs =
  "xây dựng|ban hành|lập|trình|gửi|nộp|hoàn thành|triển khai|thực hiện|tổ chức|phê duyệt|tham mưu|đăng ký";

const label = /^([^:;]{1,80}):\s+/u;
const named = new RegExp(
  `^((?:(?:${verbs})(?:,|\\s+và)?\\s+)*(?:${nouns})(?:\\s+(?:kết quả|thực hiện|tổng kết|sơ kết|năm|định kỳ))*)\\s+`,
  "iu",
);
const inside = new RegExp(`^lồng ghép (?:trong|vào|với)\\s+(?:${nouns})`, "iu");
const head = new RegExp(`(?:${nouns})`, "iu");
const start = new RegExp(`^(?:${nouns})(?!\\p{L})`, "iu");

/** What a deadline speaks of before it says when (`Báo cáo: Quý IV`): the words, and the rest. */
export interface Subject {
  readonly words: string;
  readonly rest: string;
}

/** The ways to take a subject off a text, the shortest subject first. */
export function subjectsOf(text: string): Subject[] {
  const labelled = label.exec(text);
  if (labelled !== null) return [{ words: labelled[1]!, rest: text.slice(labelled[0].length) }];
  const match = named.exec(text);
  if (match === null) return [];
  const full = match[1]!;
  const short = full.slice(0, head.exec(full)!.index + head.exec(full)![0].length);
  return [...new Set([short, full])].map((words) => ({
    words,
    rest: text.slice(words.length).trimStart(),
  }));
}

/** The kind of document that a deadline speaks of, in small letters: `báo cáo`; null where it names none. */
export function nounOf(text: string): string | null {
  const words = inside.exec(text)?.[0] ?? subjectsOf(text).at(-1)?.words ?? "";
  return head.exec(words)?.[0].toLowerCase() ?? null;
}

/** The kind of document that a product is, by its first words; null where it is another thing. */
export function nounOfProduct(product: string): string | null {
  return start.exec(product)?.[0].toLowerCase() ?? null;
}
