import type { TextWidth } from "./text-width.ts";

/** Points that a unit of column width gives at the workbook's 11-point Times New Roman, without the padding. */
const pointsPerUnit = 5.25;
const padding = 4;
const tallest = 409;

/** What Times New Roman takes of the width of the house font: measured, and a little more. */
function serifShare(text: string): number {
  return text === text.toUpperCase() ? 1.05 : 0.97;
}

function wrappedLines(line: string, room: number, widthOf: (text: string) => number): number {
  let [count, used] = [1, 0];
  for (const word of line.split(/(?<= )/)) {
    const width = widthOf(word.trimEnd());
    if (used > 0 && used + width > room) [count, used] = [count + 1, 0];
    if (width > room) count += Math.ceil(width / room) - 1;
    used = width > room ? width % room : used + widthOf(word);
  }
  return count;
}

/** A cell whose text must be seen whole: its width in Excel's column units, its size in points. */
export interface TextBox {
  readonly text: string;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

/** The height in points that a row needs for all its wrapped texts; Excel computes none by itself for them. */
export function rowHeight(boxes: readonly TextBox[], textWidth: TextWidth): number {
  const heights = boxes.map(({ text, width, size, bold }) => {
    const room = Math.max(width * pointsPerUnit - padding, size);
    const widthOf = (part: string): number => textWidth(part, { size, bold }) * serifShare(part);
    const lines = text.split("\n").reduce((sum, line) => sum + wrappedLines(line, room, widthOf), 0);
    return lines * size * 1.3 + 3;
  });
  return Math.min(tallest, Math.ceil(Math.max(16, ...heights)));
}
