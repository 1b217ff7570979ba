/** A run of text on a page: its left end, its baseline, its width, in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const sameLine = 3;
const gap = 1.5;
const padding = 5;

interface Line {
  readonly text: string;
  readonly right: number;
  readonly firstWord: number;
}

function lineOf(runs: readonly Run[]): Line {
  const inOrder = [...runs].sort((a, b) => a.x - b.x);
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  for (const run of inOrder) {
    text += run.x - right > gap && text !== "" ? ` ${run.text}` : run.text;
    right = run.x + run.width;
  }
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  const left = inOrder[0]?.x ?? 0;
  const word = plain.split(" ")[0] ?? "";
  return { text: plain, right, firstWord: ((right - left) * word.length) / Math.max(1, plain.length) };
}

/** Runs as lines, from the top down. */
export function linesOf(runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(last[0]!.y - run.y) <= sameLine) last.push(run);
    else rows.push([run]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== "");
}

/** A cell's text, and whether a choice between a wrapped line and a new one had reasons on both sides. */
export interface CellText {
  readonly text: string;
  readonly isGuess: boolean;
}

const opensItem = /^(?:[-–•+]\s|\d+(?:\.\d+)+\.?\s)/u;
const endsPart = /[.;:!?]$/u;
// A hyphen inside a word ends a line without a space: `HĐND-` and `UBND`.
const endsInHyphen = /[\p{L}\d]-$/u;

/** How a line goes on from the text before it. */
function joint(before: string, line: string, fits: boolean): { mark: string; isGuess: boolean } {
  const isItem = opensItem.test(line);
  const isEnded = endsPart.test(before);
  if (fits || isItem) return { mark: "\n", isGuess: !(isEnded && !/^\p{Ll}/u.test(line)) };
  const isHyphen = endsInHyphen.test(before);
  return { mark: isHyphen ? "" : " ", isGuess: isHyphen || isEnded || !/^[\p{Ll}\d]/u.test(line) };
}

/** The text of a cell that ends at `right`: a line goes on in the next one unless its first word would have fitted. */
export function cellText(runs: readonly Run[], right: number): CellText | null {
  let text = "";
  let isGuess = false;
  let last: Line | null = null;
  for (const line of linesOf(runs)) {
    const fits = last !== null && last.right + line.firstWord + padding < right - padding;
    const next = last === null ? { mark: "", isGuess: false } : joint(text, line.text, fits);
    text += `${next.mark}${line.text}`;
    isGuess ||= next.isGuess;
    last = line;
  }
  return text === "" ? null : { text, isGuess };
}
