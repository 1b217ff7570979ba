import { fraction } from "@parindex/model";
import { exact, plus } from "../number.ts";
import type { RuleSet } from "../checked-set.ts";
import type { Node } from "../tree.ts";
import { type Target, unsaid } from "./targets.ts";

/** A sum that counts in the index: within what it is scaled back to its weight, and in which part it lies. */
export interface Block {
  readonly cell: Target;
  readonly within: Target;
  readonly part: Target | null;
}

function maxOf(leaves: readonly Node[]): string {
  const { num, den } = leaves.reduce(
    (sum, { at }) => (at.max === null ? sum : plus(sum, exact(at.max))),
    fraction(0n),
  );
  return `${num}/${den}`;
}

/** Where an area and a part cross; null where no leaf lies. */
function crossing(area: Target, part: Target | null): Target | null {
  const leaves = area.leaves.filter((leaf) => leaf.part === (part?.node_uid ?? null));
  if (leaves.length === 0) return null;
  const node_uid = `${area.node_uid}/${part?.node_uid ?? ""}`;
  return { node_kind: "cell", node_code: node_uid, node_uid, max: maxOf(leaves), leaves, ...unsaid };
}

/**
 * What the index is made of: the set, its parts or its areas, as the set says; where a part may not be held, the
 * set and its areas are cut along the parts, so that the part can be taken out of them.
 */
export function blocksOf({ set }: RuleSet, targets: readonly Target[]): Block[] {
  const parts = targets.filter(({ node_kind }) => node_kind === "part");
  const areas = targets.filter(
    ({ node_kind, leaves }) => node_kind === "area" && leaves.some(({ at }) => at.section === undefined),
  );
  const isCut = parts.some(({ if_not_held }) => if_not_held === "rescale" || if_not_held === "zero");
  const whole = (target: Target): Block => ({ cell: target, within: target, part: null });
  switch (set.not_applicable?.exclude_within) {
    case "part":
      return parts.map((part) => ({ cell: part, within: part, part }));
    case "area":
      if (!isCut) return areas.map(whole);
      return areas.flatMap((within) =>
        [...parts, null].flatMap((part) => {
          const cell = crossing(within, part);
          return cell === null ? [] : [{ cell, within, part }];
        }),
      );
    default: {
      const total = targets.filter(({ node_kind }) => node_kind === "set");
      if (!isCut) return total.map(whole);
      return total.flatMap((within) => parts.map((part) => ({ cell: part, within, part })));
    }
  }
}
