import { type CutRun, cutAtEdges } from "./cut-run.ts";
import type { Segment, SpacedLine } from "./spaced-lines.ts";

/** A column of a table without drawn lines: from where to where its words reach, in points. */
export interface SpacedColumn {
  readonly left: number;
  readonly right: number;
}

const fewestSegments = 3;
const fewestLines = 3;
const fewestColumns = 4;
const mostCrossing = 0.03;

interface Edge {
  readonly at: number;
  readonly step: 1 | -1;
}

/** Where words stand in more than a few of the lines: the stretches between the gaps that run down a table. */
function stretches(segments: readonly Segment[], few: number): SpacedColumn[] {
  const edges = segments
    .flatMap(({ left, right }): Edge[] => [
      { at: left, step: 1 },
      { at: right, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step);
  const found: { left: number; right: number }[] = [];
  let depth = 0;
  for (const { at, step } of edges) {
    const before = depth;
    depth += step;
    if (before <= few && depth > few) found.push({ left: at, right: at });
    else if (before > few && depth <= few) found.at(-1)!.right = at;
  }
  return found;
}

const [sameLeft, leastIndent, leastShare] = [1.5, 15, 0.25];

/** A stretch in which many pieces of words begin at one place inside is two columns that stand close. */
function parted({ left, right }: SpacedColumn, lefts: readonly number[], many: number): SpacedColumn[] {
  const inside = lefts.filter((at) => at > left + leastIndent && at < right).sort((a, b) => a - b);
  for (const at of inside) {
    const group = inside.filter((other) => other >= at && other - at <= sameLeft);
    if (group.length >= many)
      return [{ left, right: at - sameLeft }, ...parted({ left: at, right }, lefts, many)];
  }
  return [{ left, right }];
}

/** The columns that lines of several parts share; null where there are too few to be a table. */
export function spacedColumns(lines: readonly SpacedLine[]): SpacedColumn[] | null {
  const rich = lines.filter(({ segments }) => segments.length >= fewestSegments);
  if (rich.length < fewestLines) return null;
  const few = Math.floor(rich.length * mostCrossing);
  const segments = rich.flatMap((line) => line.segments);
  const lefts = segments.flatMap(({ runs }) => runs.map(({ x }) => x));
  const many = Math.max(fewestLines, rich.length * leastShare);
  const columns = stretches(segments, few).flatMap((stretch) => parted(stretch, lefts, many));
  return columns.length < fewestColumns ? null : columns;
}

/** The columns that a part of a line reaches over, as indexes. */
export function columnsUnder({ left, right }: Segment, columns: readonly SpacedColumn[]): number[] {
  const under = columns.flatMap((column, at) => (column.left < right && column.right > left ? [at] : []));
  if (under.length > 0) return under;
  const middle = (left + right) / 2;
  const away = columns.map((column) => Math.abs((column.left + column.right) / 2 - middle));
  return [away.indexOf(Math.min(...away))];
}

const nearLeft = 3;

/** A line's parts cut where a piece of their words begins at the left edge of a column, as cells do that stand close. */
export function cutAtColumns({ y, segments }: SpacedLine, columns: readonly SpacedColumn[]): SpacedLine {
  const edges = columns.slice(1).map(({ left }) => left - nearLeft);
  // A line of few parts may be a heading that runs over the columns; one of many parts is cells.
  const isCells = segments.length >= fewestSegments;
  const cut = segments.flatMap(({ runs }) => {
    const parts: CutRun[][] = [];
    for (const run of isCells ? runs.flatMap((whole) => cutAtEdges(whole, edges)) : runs) {
      const begins = columns.some(({ left }, at) => at > 0 && Math.abs(left - run.x) <= nearLeft + 1);
      if (parts.length === 0 || begins) parts.push([]);
      parts.at(-1)!.push(run);
    }
    return parts.map((own) => ({
      runs: own,
      left: own[0]!.x,
      right: Math.max(...own.map(({ x, width }) => x + width)),
    }));
  });
  return { y, segments: cut };
}
