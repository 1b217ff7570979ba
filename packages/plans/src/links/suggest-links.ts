import type { LinkLeaf, LinkTask } from "./link-queries.ts";
import { sharePercent, wordPairs } from "./word-pairs.ts";

/** A leaf that a task may feed, and how alike their texts are in whole percent. */
export interface LinkSuggestion {
  readonly task: LinkTask;
  readonly leaf: LinkLeaf;
  readonly likeness: number;
}

/** Below this many percent nothing is suggested, and no task is given more leaves than this. */
const [leastLikeness, mostLeaves] = [22, 3];

interface Known<T> {
  readonly of: T;
  /** What it is called. */
  readonly name: ReadonlySet<string>;
  /** All that it says. */
  readonly all: ReadonlySet<string>;
}

/** Pairs that stand in more than so many of the leaves' titles or texts. */
function frequent(leaves: readonly Known<LinkLeaf>[], isMany: (count: number) => boolean): string[] {
  const counts = new Map<string, number>();
  for (const { all } of leaves) for (const pair of all) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1 && isMany(count)).map(([pair]) => pair);
}

/** Pairs that stand in more than a quarter of the leaves, or in half of those of one area, tell none of them apart. */
function commonPairs(leaves: readonly Known<LinkLeaf>[]): Set<string> {
  const areas = Map.groupBy(leaves, ({ of }) => of.reform_area);
  return new Set([
    ...frequent(leaves, (count) => count * 4 > leaves.length),
    ...[...areas.values()].flatMap((own) => frequent(own, (count) => count > 2 && count * 2 >= own.length)),
  ]);
}

function told<T>({ of, name, all }: Known<T>, common: ReadonlySet<string>): Known<T> {
  const telling = (pairs: ReadonlySet<string>): Set<string> =>
    new Set([...pairs].filter((pair) => !common.has(pair)));
  return { of, name: telling(name), all: telling(all) };
}

function ofLeaf(leaf: LinkLeaf): Known<LinkLeaf> {
  const { leaf_title, scoring_text, expected_evidence } = leaf;
  const said = [leaf_title, scoring_text ?? "", expected_evidence ?? ""].join("\n");
  return { of: leaf, name: wordPairs(leaf_title), all: wordPairs(said) };
}

function ofTask(task: LinkTask): Known<LinkTask> {
  const all = wordPairs([task.title, task.products ?? ""].join("\n"));
  return { of: task, name: all, all };
}

/**
 * Half the share of the task's word pairs (title and products) that the leaf says (title, scoring text, expected
 * evidence), and half the share of the pairs of the leaf's title that the task says.
 */
function likeness(task: Known<LinkTask>, leaf: Known<LinkLeaf>): number {
  return Math.floor((sharePercent(task.all, leaf.all) + sharePercent(leaf.name, task.all)) / 2);
}

/** Headings of another area do not meet, unless one of them is of no area. */
function mayMeet(task: LinkTask, leaf: LinkLeaf): boolean {
  const areas = [task.reform_area, leaf.reform_area];
  return areas.includes(null) || areas.includes("khac") || areas[0] === areas[1];
}

/** The leaves of one unit and year that its tasks look like, the likest first; never those in `settled`. */
export function suggestLinks(
  tasks: readonly LinkTask[],
  leaves: readonly LinkLeaf[],
  settled: (task: LinkTask, leaf: LinkLeaf) => boolean,
): LinkSuggestion[] {
  const raw = leaves.map(ofLeaf);
  const common = commonPairs(raw);
  const known = raw.map((leaf) => told(leaf, common));
  return tasks.flatMap((task) => {
    const own = told(ofTask(task), common);
    return known
      .filter(({ of }) => mayMeet(task, of))
      .map((leaf) => ({ task, leaf: leaf.of, likeness: likeness(own, leaf) }))
      .filter((one) => one.likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, mostLeaves)
      .filter(({ leaf }) => !settled(task, leaf));
  });
}
