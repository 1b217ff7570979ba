import fc from "fast-check";
import type { Rule, Written } from "../rule.ts";
import { leavesOf, type NodeAt, type RuleSetAt } from "../rule-set.ts";
import type { Unit } from "../unit.ts";
import { threshold } from "./thresholds.ts";

const numbers = ["floor", "full_from", "divide_by"] as const;

function asked(rule: Rule, own: string, other: string): Rule {
  if (rule.kind !== "ratio") return rule;
  const targets = numbers.flatMap((key, at) =>
    rule[key] === undefined ? [] : [[key, { target_of: at === 0 ? other : own }]],
  );
  // What files may write in the place of a number.
  return { ...rule, ...Object.fromEntries(targets) } as Rule;
}

function nodeWith(node: NodeAt, first: string): NodeAt {
  const { rule, criteria } = node;
  return {
    ...node,
    ...(rule === undefined ? {} : { rule: asked(rule, node.uid, first) }),
    ...(criteria === undefined ? {} : { criteria: criteria.map((one) => nodeWith(one, first)) }),
  };
}

/** A set whose ratios are drawn at assigned targets: full points at the leaf's own, the floor at the first leaf's. */
export function targeted(set: RuleSetAt): RuleSetAt {
  const [first] = leavesOf(set);
  return { ...set, areas: set.areas.map((area) => nodeWith(area, first?.uid ?? "")) };
}

/** Units with targets of most leaves; three kinds of units, so that some share all of theirs. */
export function withTargets(set: RuleSetAt, units: readonly Unit[]): fc.Arbitrary<Unit[]> {
  const uids = leavesOf(set).map(({ uid }) => uid);
  const one = fc.oneof(
    { weight: 9, arbitrary: threshold },
    { weight: 1, arbitrary: fc.constant<Written | undefined>(undefined) },
  );
  const assigned = fc
    .array(one, { minLength: uids.length, maxLength: uids.length })
    .map((values) =>
      Object.fromEntries(
        uids.flatMap((uid, at): [string, Written][] => (values[at] === undefined ? [] : [[uid, values[at]]])),
      ),
    );
  return fc
    .array(assigned, { minLength: 3, maxLength: 3 })
    .map((kinds) => units.map((unit, at) => ({ ...unit, targets: kinds[at % 3]! })));
}
