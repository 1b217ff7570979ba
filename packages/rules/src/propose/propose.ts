import { caseYear } from "../cases/case-rows.ts";
import { figuresOf } from "../cases/given-faults.ts";
import type { CaseFileRead } from "../cases/read-case-file.ts";
import type { LeafCase } from "../cases/stored-cases.ts";
import type { RuleSet } from "../checked-set.ts";
import { exact } from "../number.ts";
import { kindOf, nest } from "../registry.ts";
import type { RuleCase } from "../rule-set.ts";
import { usesOf } from "../target-uses.ts";
import { isLeaf, type Leaf, leavesOf } from "../tree.ts";
import type { Candidate } from "./condition-cases.ts";
import { termCases } from "./term-cases.ts";

/** A value with its keys in order, so that the same figures read the same however they are written. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, one]) => [key, ordered(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

function sameGiven(leaf: Leaf, { given, targets = {} }: Pick<RuleCase, "given" | "targets">): string {
  return `${leaf.at.uid} ${JSON.stringify(ordered([given, targets]))}`;
}

/** The targets by which a leaf's rule is asked: what stands for each until one is assigned. */
function exampleTargets({ targets }: RuleSet, leaf: Leaf): Pick<RuleCase, "targets"> {
  const uses = targets === null ? [] : usesOf(leaf, targets.uses);
  if (targets === null || uses.length === 0) return {};
  return { targets: Object.fromEntries(uses.map((use) => [use.uid, targets.example(use)])) };
}

function candidatesOf(ruleSet: RuleSet, leaf: Leaf): Candidate[] {
  if (kindOf(leaf.at.rule).person === true) return [];
  const year = caseYear(ruleSet);
  const max = leaf.at.max === null ? null : exact(leaf.at.max);
  const figures = { indicators: ruleSet.set.indicators, year };
  const { base, candidates } = termCases(nest.compile(leaf.at.rule, { max, year }), figures);
  const [first = ""] = figuresOf(leaf);
  const { [first]: _first, ...rest } = base;
  return [
    ...candidates,
    { name: "chưa báo cáo", given: {} },
    ...(Object.keys(rest).length === 0 ? [] : [{ name: `chưa báo cáo ${first}`, given: rest }]),
    ...(leaf.at.not_applicable === undefined
      ? []
      : [{ name: "không áp dụng", given: { ...base, [first]: { not_applicable: "lý do" } } }]),
  ];
}

/** Every case of a set that its files hold, accepted or not, by what is given. */
function knownCases({ roots }: RuleSet, files: readonly CaseFileRead[]): Set<string> {
  const leaves = leavesOf(roots).filter(isLeaf);
  const besideRules = leaves.flatMap((leaf) => (leaf.at.cases ?? []).map((said) => sameGiven(leaf, said)));
  const inFiles = files.flatMap(({ cases }) =>
    (cases.leaves ?? []).flatMap(({ leaf: name, ...said }) =>
      leaves.filter(({ at }) => at.uid === name || at.code === name).map((leaf) => sameGiven(leaf, said)),
    ),
  );
  return new Set([...besideRules, ...inFiles]);
}

function proposedFor(
  ruleSet: RuleSet,
  seen: Set<string>,
  groupOf: (leaf: Leaf) => string | null,
): LeafCase[] {
  const place = { file: ruleSet.file };
  return leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .flatMap((leaf) =>
      candidatesOf(ruleSet, leaf).flatMap(({ name, given }): LeafCase[] => {
        const group = groupOf(leaf);
        const own = {
          given: group === null ? given : { ...given, group },
          ...exampleTargets(ruleSet, leaf),
        };
        const same = sameGiven(leaf, own);
        if (seen.has(same)) return [];
        seen.add(same);
        return [{ leaf, said: { name, ...own, expect: {} }, place }];
      }),
    );
}

/** Cases proposed for a set, to be scored under the reading that they belong to. */
export interface ProposedReading {
  readonly ruleSet: RuleSet;
  readonly cases: readonly LeafCase[];
}

/**
 * Cases at every bound of every rule that no case of the set's files stands at, without what they are to give; a leaf
 * that groups read otherwise is asked once a group.
 */
export function proposedCases(ruleSet: RuleSet, files: readonly CaseFileRead[]): ProposedReading[] {
  const seen = knownCases(ruleSet, files);
  if (ruleSet.byGroup === null) return [{ ruleSet, cases: proposedFor(ruleSet, seen, () => null) }];
  const readings = [...ruleSet.byGroup];
  const told = ({ at: { rule, max } }: Leaf): string => JSON.stringify([rule, max]);
  const texts = readings.map(
    ([, one]) =>
      new Map(
        leavesOf(one.roots)
          .filter(isLeaf)
          .map((leaf) => [leaf.at.uid, told(leaf)]),
      ),
  );
  return readings.map(([group, reading]) => ({
    ruleSet: reading,
    cases: proposedFor(reading, seen, ({ at }) =>
      new Set(texts.map((one) => one.get(at.uid))).size === 1 ? null : group,
    ),
  }));
}
