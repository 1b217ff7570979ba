import type { Run } from "./cell-lines.ts";
import type { CutRun } from "./cut-run.ts";

const sameLine = 3;
const wordGap = 5;

/** Words of a line that stand together: nothing but a space between them. */
export interface Segment {
  readonly runs: readonly CutRun[];
  readonly left: number;
  readonly right: number;
}

/** A line of a page, its words by where wide gaps part them, and its baseline. */
export interface SpacedLine {
  readonly y: number;
  readonly segments: readonly Segment[];
}

function segmentsOf(runs: readonly Run[]): Segment[] {
  const found: { runs: Run[]; left: number; right: number }[] = [];
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    const right = run.x + run.width;
    if (last !== undefined && run.x - last.right < wordGap) {
      last.runs.push(run);
      last.right = Math.max(last.right, right);
    } else found.push({ runs: [run], left: run.x, right });
  }
  return found;
}

/** Runs as lines from the top of the page down. */
export function spacedLines(runs: readonly Run[]): SpacedLine[] {
  const lines: { y: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last !== undefined && last.y - run.y <= sameLine) last.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  return lines.map(({ y, runs: own }) => ({ y, segments: segmentsOf(own) }));
}

/** The usual step from a line to the next; infinite where there is one line only. */
export function usualStep(lines: readonly SpacedLine[]): number {
  const steps = lines
    .slice(1)
    .map(({ y }, at) => lines[at]!.y - y)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}
