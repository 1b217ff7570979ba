import type { Run } from "./cell-lines.ts";

const slack = 4;

/** A run, and whether it is only a piece of the one that the page holds. */
export interface CutRun extends Run {
  readonly isCut?: boolean;
}

/** How wide a text is beside others: a page tells the width of a whole run only. */
function bulk(text: string): number {
  const narrow = text.match(/[\s.,;:'()ijlt1I-]/gu)?.length ?? 0;
  const wide = text.match(/[\p{Lu}mw%&]/gu)?.length ?? 0;
  return text.length - narrow * 0.4 + wide * 0.5;
}

/** The space that an edge most likely stands at; -1 where the run has none. */
function spaceAt({ text, x, width }: Run, edge: number): number {
  const away = (at: number): number =>
    Math.abs(x + (width * bulk(text.slice(0, at + 1))) / bulk(text) - edge);
  let best = -1;
  for (const { index } of text.matchAll(/\s+/gu)) if (best < 0 || away(index) < away(best)) best = index;
  return best;
}

/** A run that runs over lines between columns, as texts of neighbouring cells do that stand close, in pieces; where it was cut is a guess. */
export function cutAtEdges(run: Run, edges: readonly number[]): CutRun[] {
  const pieces: CutRun[] = [];
  let rest: CutRun = run;
  for (const edge of edges) {
    if (edge <= rest.x + slack || edge >= rest.x + rest.width - slack) continue;
    const space = spaceAt(rest, edge);
    if (space < 0) return [...pieces, { ...rest, isCut: true }];
    const { text, x, y, width } = rest;
    pieces.push({ text: text.slice(0, space), x, y, width: edge - slack - x, isCut: true });
    rest = {
      text: text.slice(space).trim(),
      x: edge + slack,
      y,
      width: x + width - edge - slack,
      isCut: true,
    };
  }
  return [...pieces, rest];
}
