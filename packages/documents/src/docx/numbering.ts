import { childOf, childrenOf, valueOf, type XmlElement } from "./xml.ts";

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
}

/** The marks that Word prints before list paragraphs and does not keep as text: `1.2.`, `a)`, `-`. */
export interface ListMarks {
  /** The mark of the next paragraph of a list; null where the list shows none. */
  next(list: string, level: number): string | null;
}

const romanParts = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  let left = count;
  let text = "";
  for (const [value, letters] of romanParts) for (; left >= value; left -= value) text += letters;
  return text;
}

function numeral(count: number, format: string): string {
  if (format === "upperRoman") return roman(count);
  if (format === "lowerRoman") return roman(count).toLowerCase();
  const letter = String.fromCodePoint(97 + ((count - 1) % 26));
  if (format === "lowerLetter") return letter;
  if (format === "upperLetter") return letter.toUpperCase();
  return format === "decimalZero" ? String(count).padStart(2, "0") : String(count);
}

function levelOf(element: XmlElement): Level {
  return {
    format: valueOf(element, "w:numFmt") ?? "decimal",
    pattern: valueOf(element, "w:lvlText") ?? "",
    start: Number(valueOf(element, "w:start") ?? 1),
  };
}

function levelsByList(root: XmlElement | null): Map<string, { scheme: string; levels: Level[] }> {
  const schemes = new Map(
    childrenOf(root, "w:abstractNum").map((scheme) => [
      scheme.attributes["w:abstractNumId"] ?? "",
      childrenOf(scheme, "w:lvl").map(levelOf),
    ]),
  );
  return new Map(
    childrenOf(root, "w:num").map((list) => {
      const scheme = valueOf(list, "w:abstractNumId") ?? "";
      const levels = [...(schemes.get(scheme) ?? [])];
      const overrides = childrenOf(list, "w:lvlOverride");
      for (const override of overrides) {
        const at = Number(override.attributes["w:ilvl"] ?? 0);
        const own = childOf(override, "w:lvl");
        const start = valueOf(override, "w:startOverride");
        const level = own === undefined ? levels[at] : levelOf(own);
        if (level !== undefined)
          levels[at] = start === undefined ? level : { ...level, start: Number(start) };
      }
      // Lists of one scheme count on together unless one starts anew.
      const id = list.attributes["w:numId"] ?? "";
      return [id, { scheme: overrides.length === 0 ? scheme : `${scheme}/${id}`, levels }];
    }),
  );
}

/** Counts the list paragraphs of a document in their order. */
export function listMarks(root: XmlElement | null): ListMarks {
  const lists = levelsByList(root);
  const counts = new Map<string, number[]>();
  return {
    next(list, level) {
      const found = lists.get(list);
      const own = found?.levels[level];
      if (found === undefined || own === undefined || own.format === "none") return null;
      if (own.format === "bullet") return "-";
      const count = counts.get(found.scheme) ?? [];
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      counts.set(found.scheme, count);
      const text = own.pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const { format = "decimal", start = 1 } = found.levels[at] ?? {};
        return numeral(count[at] ?? start, format);
      });
      return text === "" ? null : text;
    },
  };
}
