/** The middle of the numbers; the mean of the two middle ones where their count is even. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError("no numbers");
  return (upper + lower) / 2;
}

/** How each contender did, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle and the ends of what was measured. */
export function timingOf(times: readonly number[]): Timing {
  return { median: median(times), least: Math.min(...times), most: Math.max(...times) };
}

/** Runs every contender once to warm it up, then all of them in turn, round after round. */
export async function inTurn<Name extends string>(
  contenders: Readonly<Record<Name, () => void | Promise<void>>>,
  rounds: number,
): Promise<Readonly<Record<Name, Timing>>> {
  // Object.keys widens the names; they are exactly the record's own.
  const names = Object.keys(contenders) as Name[];
  for (const name of names) await contenders[name]();
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const from = performance.now();
      await contenders[name]();
      taken.get(name)?.push(performance.now() - from);
    }
  const timings = [...taken].map(([name, times]) => [name, timingOf(times)] as const);
  // Every name has just been given its timing.
  return Object.fromEntries(timings) as Record<Name, Timing>;
}
