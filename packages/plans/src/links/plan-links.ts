import { pointsSum } from "../due/points-sum.ts";
import type { KnownLink, LinkLeaf, LinkTask } from "./link-queries.ts";
import { type LinkSuggestion, suggestLinks } from "./suggest-links.ts";

/** A leaf that confirmed tasks feed, and the products that will be its evidence. */
export interface FedLeaf {
  readonly leaf: LinkLeaf;
  readonly tasks: readonly LinkTask[];
}

/** How the tasks of one unit and year hang together with its leaves. */
export interface PlanLinks {
  readonly unit_id: string;
  readonly unit_name: string | null;
  readonly year: number;
  readonly suggestions: readonly LinkSuggestion[];
  readonly fed: readonly FedLeaf[];
  /** Maximum points of the leaves that some task feeds, each leaf once; null where none is known. */
  readonly points_at_stake: string | null;
  readonly leaves_without_task: readonly LinkLeaf[];
  readonly points_without_task: string | null;
  /** Tasks that no confirmed link ties to a leaf. */
  readonly tasks_without_leaf: readonly LinkTask[];
}

/** What is known of links, as the queries give it. */
export interface LinkRows {
  readonly tasks: readonly LinkTask[];
  readonly leaves: readonly LinkLeaf[];
  readonly known: readonly KnownLink[];
}

const key = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

function ofUnit(
  tasks: readonly LinkTask[],
  leaves: readonly LinkLeaf[],
  known: readonly KnownLink[],
): PlanLinks {
  const { unit_id, unit_name, year } = tasks[0]!;
  const settled = new Set(known.map(({ first_id, leaf_uid }) => key(first_id, leaf_uid)));
  const confirmed = new Set(
    known.filter((one) => one.confirmed).map(({ first_id, leaf_uid }) => key(first_id, leaf_uid)),
  );
  const feeds = (task: LinkTask, leaf: LinkLeaf): boolean => confirmed.has(key(task.first_id, leaf.leaf_uid));
  const all = leaves.map((leaf) => ({ leaf, tasks: tasks.filter((task) => feeds(task, leaf)) }));
  const fed = all.filter((one) => one.tasks.length > 0);
  const alone = all.filter((one) => one.tasks.length === 0).map(({ leaf }) => leaf);
  return {
    unit_id,
    unit_name,
    year,
    suggestions: suggestLinks(tasks, leaves, (task, leaf) => settled.has(key(task.first_id, leaf.leaf_uid))),
    fed,
    points_at_stake: pointsSum(fed.map(({ leaf }) => leaf.max)),
    leaves_without_task: alone,
    points_without_task: pointsSum(alone.map(({ max }) => max)),
    tasks_without_leaf: tasks.filter((task) => !leaves.some((leaf) => feeds(task, leaf))),
  };
}

/** The links of every unit and year that holds a plan: what is tied, what is suggested, and what stands alone. */
export function planLinks({ tasks, leaves, known }: LinkRows): PlanLinks[] {
  const groups = Map.groupBy(tasks, ({ unit_id, year }) => key(unit_id, year));
  const own = Map.groupBy(leaves, ({ unit_id, year }) => key(unit_id, year));
  return [...groups].map(([id, held]) => ofUnit(held, own.get(id) ?? [], known));
}
