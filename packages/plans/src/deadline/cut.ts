const edges = /^[\s,;.–•+-]+|[\s,;.–-]+$/gu;

/** A piece without the bullets and marks around it. */
export function trimmed(text: string): string {
  return text.replace(edges, "");
}

/** Where one item ends and the next begins for certain: `;`, a new line, and bullets where the cell opens with one. */
export function itemCuts(text: string): number[] {
  const bulleted = /^\s*[-–•+]\s/u.test(text);
  const marks = bulleted ? /;|\n|\s[-–•+]\s/gu : /;|\n/gu;
  return [...text.matchAll(marks)].map(({ index }) => index);
}

/** Where an item might be cut: at every space. */
export function wordCuts(text: string): number[] {
  return [...text.matchAll(/\s+/gu)].map(({ index }) => index);
}

/** A way to cut a text, and what it costs: null where no way is allowed. */
interface Way {
  readonly cost: number;
  readonly pieces: readonly string[];
}

/** The cheapest way to cut a text at some of the given places; `costOf` a piece is null where it may not stand. */
export function cheapestCut(
  text: string,
  cuts: readonly number[],
  costOf: (piece: string) => number | null,
): readonly string[] | null {
  const ends = [...cuts, text.length];
  const ways: (Way | null)[] = [{ cost: 0, pieces: [] }];
  for (const [last, end] of ends.entries()) {
    let best: Way | null = null;
    for (let from = 0; from <= last; from += 1) {
      const before = ways[from];
      const piece = trimmed(text.slice(from === 0 ? 0 : ends[from - 1], end));
      if (before === null || before === undefined || piece === "") continue;
      const cost = costOf(piece);
      if (cost === null || (best !== null && before.cost + cost >= best.cost)) continue;
      best = { cost: before.cost + cost, pieces: [...before.pieces, piece] };
    }
    ways.push(best);
  }
  return ways.at(-1)?.pieces ?? null;
}
