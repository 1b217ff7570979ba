import { givenFaults } from "../cases/given-faults.ts";
import type { RuleSetCheck } from "../checked-set.ts";
import { isLeaf, leavesOf } from "../tree.ts";

/** Cases beside a rule give only figures that the rule reads. */
export const checkCases: RuleSetCheck = ({ set, roots }, yaml, uses) =>
  leavesOf(roots)
    .filter(isLeaf)
    .flatMap((leaf) =>
      (leaf.at.cases ?? []).flatMap((said, at) =>
        givenFaults(leaf, said, {
          placeOf: (path) => yaml.placeOf([...leaf.path, "cases", at, ...path]),
          declared: Object.keys(set.indicators),
          uses,
        }),
      ),
    );
