import { type Issue, issue, type YamlFile } from "@parindex/model";
import { caseYear } from "../cases/case-rows.ts";
import type { ScopedCase } from "../cases/leaf-cases.ts";
import type { RuleSet } from "../checked-set.ts";
import type { TermDraft } from "../kind.ts";
import { rulesIn } from "../nested.ts";
import { exact } from "../number.ts";
import { kindOf, nest } from "../registry.ts";
import { isLeaf, type Leaf, leavesOf } from "../tree.ts";
import { type Branch, branchesOf } from "./branches.ts";
import type { SeenTerm } from "./seen-terms.ts";

/** A branch that no stored case goes; of a gate with its own uid, and the code of its node or null where it is of the whole set. */
export interface Unreached {
  readonly leaf_code: string | null;
  readonly leaf_uid: string;
  readonly branch: string;
  readonly label: string;
  readonly issue: Issue;
}

/** A compiled rule and those inside it, in the order in which they become rows. */
function termsIn(term: TermDraft): TermDraft[] {
  return [term, ...(term.items ?? []).flatMap((item) => termsIn(item.term))];
}

const statusBranches: readonly { readonly what: string; readonly reasons: readonly string[] }[] = [
  { what: "not_reported", reasons: ["not_reported", "awaiting_survey"] },
];

function leafBranches(leaf: Leaf, year: number): { branch: Branch; term: number }[] {
  const max = leaf.at.max === null ? null : exact(leaf.at.max);
  const terms = termsIn(nest.compile(leaf.at.rule, { max, year }));
  const ofRules = rulesIn(leaf.at.rule, ["rule"]).flatMap(({ rule, path }, term) =>
    branchesOf(rule, terms[term] ?? { kind: rule.kind }).map((branch) => ({
      term,
      branch: { ...branch, path: [...path, ...branch.path] },
    })),
  );
  const ofStatus = kindOf(leaf.at.rule).person === true ? [] : statusBranches;
  return [
    ...ofRules,
    ...ofStatus.map(({ what, reasons }) => ({
      term: 0,
      branch: {
        what,
        label: "",
        path: ["rule"],
        reached: ({ leaf_reason }: SeenTerm) => leaf_reason !== null && reasons.includes(leaf_reason),
      },
    })),
  ];
}

/** The branches of every rule that no stored case of a leaf goes, each at its place in the set's file. */
export function unreachedBranches(
  ruleSet: RuleSet,
  yaml: YamlFile,
  cases: readonly ScopedCase[],
  seen: readonly SeenTerm[],
): Unreached[] {
  const byScope = Map.groupBy(seen, ({ scope_no }) => scope_no);
  const byLeaf = Map.groupBy(cases, ({ leaf }) => leaf.at.uid);
  return leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .flatMap((leaf) => {
      // A case with targets of its own has its own bounds; its branches are the same, in the same order.
      const gone = (byLeaf.get(leaf.at.uid) ?? []).map((one) => {
        const terms = byScope.get(one.scope_no) ?? [];
        return leafBranches(one.leaf, caseYear(ruleSet)).map(
          ({ branch, term }) => terms[term] !== undefined && branch.reached(terms[term]),
        );
      });
      return leafBranches(leaf, caseYear(ruleSet))
        .filter((_, at) => !gone.some((reached) => reached[at]))
        .map(({ branch: { what, label, path } }) => {
          const params = { code: leaf.at.code, label: label === "" ? "" : ` “${label}”` };
          const place = yaml.placeOf([...leaf.path, ...path]);
          return {
            leaf_code: leaf.at.code,
            leaf_uid: leaf.at.uid,
            branch: what,
            label,
            issue: issue(`branch.${what}`, place, params, "note"),
          };
        });
    });
}
