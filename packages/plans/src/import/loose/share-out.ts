import type { ColumnRole } from "../column.ts";
import { cellScore, type Sharing, spacingScore } from "./cell-score.ts";
import type { Unit } from "./unit.ts";

const short: ReadonlySet<ColumnRole> = new Set(["lead", "coordinating", "deadline", "note"]);
const mostLines = 14;

/** The most lines that a cell of a column may take. */
function longest(role: ColumnRole): number {
  return short.has(role) ? mostLines : Number.POSITIVE_INFINITY;
}

/** Lines of a row as cells, each column some lines in order: the sharing whose cells read best as what their columns hold. */
export function shareOut(units: readonly Unit[], sharing: Sharing): Unit[][] {
  const { columns, isOpened = false } = sharing;
  let best: { score: number; cuts: readonly number[] }[] = [{ score: 0, cuts: [] }];
  const none = { score: Number.NEGATIVE_INFINITY, cuts: [] as readonly number[] };
  for (const role of columns) {
    const next: typeof best = Array.from({ length: units.length + 1 }, () => none);
    for (const [from, before] of best.entries())
      for (let to = from; to <= Math.min(units.length, from + longest(role)); to += 1) {
        if (isOpened && role === columns[0] && to === 0) continue;
        const cell = units.slice(from, to);
        const score = before.score + cellScore(role, cell, sharing) + spacingScore(cell, from === 0);
        if (score > next[to]!.score) next[to] = { score, cuts: [...before.cuts, to] };
      }
    best = next;
  }
  const { cuts } = best[units.length] ?? none;
  return columns.map((_, at) => units.slice(cuts[at - 1] ?? 0, cuts[at]));
}
