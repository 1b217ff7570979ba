import type { Grid } from "@parindex/model";
import { oneLine } from "../lists.ts";
import type { Unit } from "./unit.ts";

const [fewestBlocks, mostBlocks, leastApart] = [0.1, 0.6, 0.85];

/** What a gap before a line says of cells; null where the gaps of a text say nothing. */
type Spacing = (gap: number) => boolean | undefined;

/** Blank lines stand around cells, or between all lines but those where the next cell begins at the same height. */
function spacingOf(gaps: readonly number[]): Spacing {
  const share = gaps.filter((gap) => gap > 0).length / Math.max(1, gaps.length);
  if (share >= fewestBlocks && share <= mostBlocks) return (gap) => gap > 0;
  return (gap) => (share >= leastApart && gap === 0 ? true : undefined);
}

/** The filled lines of a text, and what the blank lines before them say. */
export function lineUnits(grid: Grid): Unit[] {
  const lines: { text: string; place: string; gap: number; opensPage: boolean }[] = [];
  let gap = 0;
  for (const row of grid.rows)
    for (const { text, place, opens_page = false } of row) {
      if (text === null) gap += 1;
      else {
        lines.push({ text: oneLine(text), place, gap, opensPage: opens_page });
        gap = 0;
      }
    }
  const spacing = spacingOf(lines.map((line) => line.gap));
  const keepsPages = spacing(1) !== undefined || spacing(0) === undefined;
  return lines.map(({ text, place, gap: before, ...line }) => {
    const opensPage = keepsPages && line.opensPage;
    const opens = opensPage ? undefined : spacing(before);
    return { text, place, ...(opens === undefined ? {} : { opens }), ...(opensPage ? { opensPage } : {}) };
  });
}
