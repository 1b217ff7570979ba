import type { CellGuess, GridCell } from "@parindex/model";
import { columnLetters } from "../docx/table.ts";
import { cellText, type Run } from "./cell-lines.ts";
import { type CutRun, cutAtEdges } from "./cut-run.ts";
import type { Ruling, Rulings } from "./page-lines.ts";

const near = 2.5;

/** Where lines stand, those close together taken as one. */
function edgesOf(rulings: readonly Ruling[]): number[] {
  const edges: number[] = [];
  for (const { at } of [...rulings].sort((a, b) => a.at - b.at))
    if (edges.length === 0 || at - edges.at(-1)! > near) edges.push(at);
  return edges;
}

/** Whether a line stands at an edge beside a point. */
function isWalled(rulings: readonly Ruling[], edge: number, point: number): boolean {
  return rulings.some(({ at, from, to }) => Math.abs(at - edge) <= near && from <= point && point <= to);
}

function between(edges: readonly number[], value: number): number {
  return edges.findIndex((edge, at) => value >= edge && value < (edges[at + 1] ?? Number.NEGATIVE_INFINITY));
}

function filledCell(place: string, runs: readonly CutRun[], right: number): GridCell {
  const found = cellText(runs, right);
  if (found === null) return { text: null, place };
  const guesses: CellGuess[] = found.isGuess ? ["lines"] : [];
  if (runs.some(({ isCut }) => isCut === true)) guesses.push("edge");
  return { text: found.text.normalize("NFC"), place, ...(guesses.length === 0 ? {} : { guesses }) };
}

/** A ruled table of a page: its rows of cells, its top and bottom; null where nothing is ruled. */
export interface PageTable {
  readonly rows: GridCell[][];
  readonly top: number;
  readonly bottom: number;
}

/** Cells rebuilt from drawn lines: boxes without a line between them are one merged cell. */
export function pageTable(runs: readonly Run[], rulings: Rulings, name: string): PageTable | null {
  const xs = edgesOf(rulings.down);
  // Where a page cuts a row, no line ends it, but the lines between its columns do.
  const ends = rulings.down.flatMap(({ from, to }) => [from, to]);
  const [foot, head] = [Math.min(...ends), Math.max(...ends)];
  const ys = edgesOf([...rulings.across, { at: foot, from: 0, to: 0 }, { at: head, from: 0, to: 0 }]);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 2 || height < 1 || width * height > 20_000) return null;
  const middle = (edges: readonly number[], at: number): number => (edges[at]! + edges[at + 1]!) / 2;
  // Rows are counted from the top of the page, edges from its foot.
  const owner: number[] = Array.from({ length: width * height }, (_, at) => at);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [y, x] = [height - 1 - row, middle(xs, column)];
      const at = row * width + column;
      const isLeftOpen = column > 0 && !isWalled(rulings.down, xs[column]!, middle(ys, y));
      const isAboveOpen = row > 0 && !isWalled(rulings.across, ys[y + 1]!, x);
      if (isAboveOpen) owner[at] = owner[at - width]!;
      else if (isLeftOpen) owner[at] = owner[at - 1]!;
    }
  const held = new Map<number, CutRun[]>();
  const pieces = runs.flatMap((run) => {
    const walls = xs.filter((edge) => isWalled(rulings.down, edge, run.y + 2));
    return cutAtEdges(run, walls);
  });
  for (const run of pieces) {
    const column = between(xs, run.x + Math.min(run.width, 4) / 2);
    const y = between(ys, run.y + 2);
    if (column < 0 || y < 0) continue;
    const own = owner[(height - 1 - y) * width + column]!;
    held.set(own, [...(held.get(own) ?? []), run]);
  }
  const rightOf = new Map<number, number>();
  for (const [at, own] of owner.entries())
    rightOf.set(own, Math.max(rightOf.get(own) ?? 0, xs[(at % width) + 1]!));
  const place = (at: number): string => `${name}!${columnLetters(at % width)}${Math.floor(at / width) + 1}`;
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): GridCell => {
      const at = row * width + column;
      const own = owner[at]!;
      if (own !== at) return { text: null, place: place(at), part_of: place(own) };
      return filledCell(place(at), held.get(at) ?? [], rightOf.get(at)!);
    }),
  );
  return { rows, top: ys.at(-1)!, bottom: ys[0]! };
}
