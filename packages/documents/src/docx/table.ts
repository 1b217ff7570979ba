import { type GridCell, nfc } from "@parindex/model";
import { childOf, childrenOf, valueOf, type XmlElement } from "./xml.ts";

/** What a table needs to know of its document. */
export interface TableContext {
  /** `bang2`: the second table of the document. */
  readonly name: string;
  readonly paragraphText: (paragraph: XmlElement) => string;
}

/** Rows and cells may stand inside content controls and tracked insertions. */
function inside(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    const isWrapper = ["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"].includes(
      child.name,
    );
    return isWrapper ? inside(child, name) : [];
  });
}

/** The lines of a cell; a table inside it gives a line a row. */
function linesOf(cell: XmlElement, context: TableContext): string[] {
  return childrenOf(cell).flatMap((child) => {
    if (child.name === "w:p") return [context.paragraphText(child)];
    if (child.name === "w:tbl")
      return inside(child, "w:tr").map((row) =>
        inside(row, "w:tc")
          .flatMap((inner) => linesOf(inner, context))
          .join(" "),
      );
    return ["w:sdt", "w:sdtContent", "w:ins", "w:customXml"].includes(child.name)
      ? linesOf(child, context)
      : [];
  });
}

function cellText(cell: XmlElement, context: TableContext): string | null {
  const lines = linesOf(cell, context).map((line) => line.replaceAll(/[ \t\u00A0]+/g, " ").trim());
  const text = nfc(lines.join("\n"))
    .replaceAll(/\n{2,}/g, "\n")
    .trim();
  return text === "" ? null : text;
}

/** The letters of a column: 0 is A. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCodePoint(65 + (column % 26));
}

/** A table's rows, each merged cell's text at its first cell. */
export function tableRows(table: XmlElement, context: TableContext): GridCell[][] {
  const open = new Map<number, string>();
  return inside(table, "w:tr").map((row, at) => {
    const before = Number(valueOf(row, "w:trPr", "w:gridBefore") ?? 0);
    const placeOf = (column: number): string => `${context.name}!${columnLetters(column)}${at + 1}`;
    const cells: GridCell[] = Array.from({ length: before }, (_, column) => ({
      text: null,
      place: placeOf(column),
    }));
    for (const cell of inside(row, "w:tc")) {
      const column = cells.length;
      const merge = childOf(cell, "w:tcPr", "w:vMerge");
      const above =
        merge !== undefined && valueOf(cell, "w:tcPr", "w:vMerge") !== "restart"
          ? open.get(column)
          : undefined;
      const text = cellText(cell, context);
      if (merge === undefined) open.delete(column);
      else if (above === undefined) open.set(column, placeOf(column));
      // Text that stands hidden in a continued cell is shown all the same: nothing is lost.
      const isPart = above !== undefined && text === null;
      cells.push({ text, place: placeOf(column), ...(isPart ? { part_of: above } : {}) });
      const first = isPart ? above : placeOf(column);
      const span = Math.min(Number(valueOf(cell, "w:tcPr", "w:gridSpan") ?? 1), 63);
      for (let more = 1; more < span; more += 1)
        cells.push({ text: null, place: placeOf(column + more), part_of: first });
    }
    return cells;
  });
}
