/** Text on one line. */
export function oneLine(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

function bare(item: string): string {
  return oneLine(item)
    .replace(/^[-–•+*]\s*/u, "")
    .replace(/(?<!\.)[;.]$|;$/u, "")
    .trim();
}

function cutAt(text: string, marks: RegExp): string[] {
  return text
    .split(marks)
    .map(bare)
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
}

const bulleted = /^\s*[-–•+]\s*\P{Ll}/u;
const numbered = /^\s*\d{1,2}(?:\.\d{1,3})*[.)]?\s+\p{Lu}/u;

const productWords =
  "kế hoạch|báo cáo|quyết định|công văn|biên bản|thông báo|giấy mời|tờ trình|dự thảo|văn bản|hội nghị|danh mục|hồ sơ|chương trình|đề án|quy chế|các";
const productCut = new RegExp(`,\\s+(?=(?:${productWords})(?!\\p{L}))`, "iu");
const startsWithProduct = new RegExp(`^(?:${productWords})(?!\\p{L})`, "iu");

/** Whether a text is cut at a semicolon before a small letter: the next product, or more words of the same. */
export function isCutInside(text: string): boolean {
  const pieces = text.split(";").slice(1);
  return pieces.some((piece) => /^\s*\p{Ll}/u.test(piece) && !startsWithProduct.test(piece.trim()));
}

function commaItems(text: string): string[] {
  const pieces = text.split(productCut);
  // A comma or colon inside a piece says that the others may be no ends either.
  const isList =
    pieces.length > 1 && pieces.every((piece) => startsWithProduct.test(piece) && !/[(),:]/u.test(piece));
  return isList ? pieces : [text];
}

/** Text of several lines: a list where its lines open with a bullet or a number, else one text that wraps. */
function lineItems(text: string, opens: RegExp): string[] | null {
  const lines = text.split("\n");
  if (!lines.some((line) => opens.test(line))) return null;
  const items: string[] = [];
  for (const line of lines) {
    if (items.length === 0 || opens.test(line)) items.push(line);
    else items.push(`${items.pop()} ${line}`);
  }
  return items;
}

/** Products: items of a bulleted list; else cut at `;`, at lines, and at commas before another kind of document. */
export function productItems(text: string): string[] {
  if (bulleted.test(text)) {
    const lines = text.replaceAll(/([;.])?\s+[-–•+]\s+(?=\p{Lu})/gu, "$1\n- ");
    return (lineItems(lines, /^\s*[-–•+]\s*/u) ?? [text]).map(bare).filter((item) => item !== "");
  }
  return cutAt(text, /;|\n/u).flatMap(commaItems).map(bare);
}

/** Activities: numbered or bulleted items, else one. */
export function activityItems(text: string): string[] {
  const items = lineItems(text, numbered) ?? lineItems(text, bulleted) ?? text.split("\n");
  return items.map(bare).filter((item) => item !== "");
}

const officeWords =
  "các|sở|phòng|văn phòng|ban|trung tâm|ttpvhcc|công an|ủy ban|uỷ ban|ubnd|hđnd|ubmttq|mặt trận|trường|trưởng|lãnh đạo|giám đốc|đoàn|hội|chi cục|cục|kho bạc|thuế|bộ phận|bộ chỉ huy|trạm|thanh tra|tổ|đội|quỹ|đảng ủy";
const officeCut = new RegExp(
  `\\s*[;\\n]\\s*|\\s+và\\s+(?=(?:phòng|sở|các|ban|trung tâm|đơn vị|cơ quan)(?:,|\\s))|,\\s+(?=(?:${officeWords})(?!\\p{L})(?!\\s*,)\\s*(?:\\p{L}|$))`,
  "iu",
);

/** A comma stands between two offices where another one begins after it: not in `Các phòng, trạm thuộc Trung tâm`. */
function officesOf(line: string): string[] {
  const pieces = line.split(officeCut);
  const cut: string[] = [];
  for (const piece of pieces) {
    const isSmall =
      /^(?:trung tâm|trạm|trường|ban|tổ|đội|hội|phòng|bộ phận) (?:xã|phường|thuộc|trực thuộc|của|liên quan)/u.test(
        piece,
      );
    if (isSmall && cut.length > 0) cut.push(`${cut.pop()}, ${piece}`);
    else cut.push(piece);
  }
  return cut;
}

/** A line that only opens the name of an office goes on in the next one. */
const opensName =
  /(?<=(?:^|\n)\s*(?:phòng|văn phòng|trung tâm|sở|ban|chi cục|bộ phận)|(?:[-–,]|\svà))\s*\n\s*/giu;

/** Offices: cut at `;`, at lines that begin another office, and at commas before one. */
export function officeItems(text: string): string[] {
  const joined = text.replaceAll(/\n(?=\s*\p{Ll})/gu, " ").replaceAll(opensName, " ");
  return officesOf(joined)
    .map(bare)
    .map((item) => item.replace(/,$/u, ""))
    .filter((item) => /\p{L}/u.test(item));
}
