import type { Place, YamlFile } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { RuleCase } from "../rule-set.ts";
import { isLeaf, type Leaf, leavesOf } from "../tree.ts";
import type { UnitCase } from "./case-file.ts";
import { findNode } from "./find-node.ts";
import { likeUnits } from "./like-units.ts";
import type { CaseFileRead } from "./read-case-file.ts";

/** A stored case of one leaf. */
export interface LeafCase {
  readonly leaf: Leaf;
  readonly said: RuleCase;
  readonly place: Place;
}

/** A stored case of a whole unit. */
export interface UnitCaseAt {
  readonly unit: UnitCase;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Every stored case of a set: beside its rules, and in its case files; what nobody accepted is only counted. */
export interface StoredCases {
  readonly leaves: readonly LeafCase[];
  readonly units: readonly UnitCaseAt[];
  readonly unaccepted: number;
}

function besideRules({ roots }: RuleSet, yaml: YamlFile): LeafCase[] {
  return leavesOf(roots)
    .filter(isLeaf)
    .flatMap((leaf) =>
      (leaf.at.cases ?? []).map((said, index) => ({
        leaf,
        said,
        place: yaml.placeOf([...leaf.path, "cases", index]),
      })),
    );
}

function inFile(ruleSet: RuleSet, { cases, yaml }: CaseFileRead): LeafCase[] {
  return (cases.leaves ?? []).flatMap(({ leaf: name, accepted, ...said }, index) => {
    const leaf = findNode(ruleSet, name);
    if (accepted === false || leaf === undefined || !isLeaf(leaf)) return [];
    return [{ leaf, said, place: yaml.placeOf(["leaves", index]) }];
  });
}

/** The stored cases of a set as one group reads it; `group` is undefined where all groups read the same. */
export function storedCases(
  ruleSet: RuleSet,
  yaml: YamlFile,
  files: readonly CaseFileRead[],
  group?: string,
): StoredCases {
  const leaves = [...besideRules(ruleSet, yaml), ...files.flatMap((file) => inFile(ruleSet, file))];
  const units = files.flatMap(({ cases, yaml: own }) =>
    likeUnits(cases.units ?? []).flatMap((unit, at) =>
      unit.accepted === false
        ? []
        : [{ unit, placeOf: (path: readonly PropertyKey[]) => own.placeOf(["units", at, ...path]) }],
    ),
  );
  return {
    leaves: leaves.filter(({ said }) => said.given["group"] === undefined || said.given["group"] === group),
    units: units.filter(({ unit }) => group === undefined || unit.group === group),
    unaccepted: files
      .flatMap(({ cases }) => [...(cases.leaves ?? []), ...(cases.units ?? [])])
      .filter(({ accepted }) => accepted === false).length,
  };
}
