import type { ListMarks } from "./numbering.ts";
import { childOf, childrenOf, textOf, valueOf, type XmlElement } from "./xml.ts";

/** What holds text that is not the document's own: deleted text, field codes, notes, the copy for older programs. */
const skipped = new Set(["w:del", "w:moveFrom", "w:instrText", "w:delText", "mc:Fallback", "w:pPr", "w:rPr"]);

const marks: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:ptab": " ",
};

/** The text below an element as a person sees it. */
function visibleText(element: XmlElement): string {
  if (element.name === "w:t") return textOf(element);
  const mark = marks[element.name];
  if (mark !== undefined) return mark;
  const parts = childrenOf(element).filter(({ name }) => !skipped.has(name));
  const text = parts.map(visibleText).join("");
  // A text box is a paragraph inside a paragraph: its text stands on lines of its own.
  return element.name === "w:txbxContent" ? `\n${text}\n` : text;
}

/** A paragraph's text with the mark of its list before it. */
export function paragraphText(
  paragraph: XmlElement,
  lists: ListMarks,
  styles: ReadonlyMap<string, XmlElement>,
): string {
  const text = visibleText(paragraph);
  const own = childOf(paragraph, "w:pPr", "w:numPr");
  const style = styles.get(valueOf(paragraph, "w:pPr", "w:pStyle") ?? "");
  const numbered = own ?? style;
  const list = valueOf(own, "w:numId") ?? valueOf(style, "w:numId");
  if (numbered === undefined || list === undefined || list === "0") return text;
  const mark = lists.next(list, Number(valueOf(numbered, "w:ilvl") ?? 0));
  return mark === null ? text : `${mark} ${text}`.trimEnd();
}
