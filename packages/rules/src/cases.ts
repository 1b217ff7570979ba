import {
  decimalText,
  fraction,
  type Issue,
  issue,
  quantity,
  type RowOf,
  scaled,
  type YamlFile,
} from "@parindex/model";
import { caseFacts } from "./case-facts.ts";
import type { Parameters } from "./compile/parameters.ts";
import type { factTable, scopeTable } from "./parameters.ts";
import type { RuleSet } from "./read-rule-set.ts";
import { kindOf } from "./registry.ts";
import type { RuleCase } from "./rule-set.ts";
import { isLeaf, leavesOf } from "./tree.ts";

/** A case of a leaf, with the scope number under which it is scored. */
export interface CaseAt {
  readonly scope_no: number;
  readonly leaf_code: string;
  readonly leaf_uid: string;
  readonly path: readonly PropertyKey[];
  readonly said: RuleCase;
}

/** Rows that make every case of a set a unit of its own, scored by the same plan as real ones. */
export interface CaseRows {
  readonly cases: readonly CaseAt[];
  readonly scope: RowOf<typeof scopeTable>[];
  readonly fact: RowOf<typeof factTable>[];
}

/** The year in which a set's cases are scored: its last. */
export function caseYear({ set }: RuleSet): number {
  return Math.max(...set.applies_to.years, 2000);
}

/** The cases of a rule set compiled alone, as scopes and facts. */
export function caseRows(ruleSet: RuleSet, parameters: Parameters): CaseRows {
  const numbers = new Map(
    parameters.rule_indicator.map(({ indicator_id, indicator_no }) => [indicator_id, indicator_no]),
  );
  const rows: { cases: CaseAt[] } & Omit<CaseRows, "cases"> = { cases: [], scope: [], fact: [] };
  for (const leaf of leavesOf(ruleSet.roots).filter(isLeaf))
    for (const [index, said] of (leaf.at.cases ?? []).entries()) {
      const scope_no = rows.cases.length + 1;
      rows.cases.push({
        scope_no,
        leaf_code: leaf.at.code,
        leaf_uid: leaf.at.uid,
        path: [...leaf.path, "cases", index],
        said,
      });
      rows.scope.push({
        scope_no,
        unit_id: `case-${scope_no}`,
        year: caseYear(ruleSet),
        stage: "final",
        stage_no: 4,
        edition_no: 1,
        province: null,
        tier: ruleSet.set.applies_to.tiers[0] ?? "commune",
        group: null,
        provisional: false,
      });
      for (const { indicator_id, ...fact } of caseFacts(
        leaf.at.rule,
        kindOf(leaf.at.rule),
        said.given,
        ruleSet.set.indicators,
      )) {
        const indicator_no = numbers.get(indicator_id);
        if (indicator_no !== undefined) rows.fact.push({ scope_no, indicator_no, ...fact });
      }
    }
  return rows;
}

/** What the plan gave for a case: status and points as an integer count of 10^-16. */
export interface CaseOutcome {
  readonly scope_no: number;
  readonly status: string;
  readonly reason: string | null;
  readonly points_e16: string | null;
}

function agrees({ expect }: RuleCase, got: CaseOutcome): boolean {
  if (expect.status !== undefined && expect.status !== got.status) return false;
  if (expect.reason !== undefined && !reasonFits(expect.reason, got.reason)) return false;
  if (expect.points === undefined) return true;
  return got.points_e16 === scaled(quantity(expect.points) ?? fraction(0n), 16).toString();
}

/** `declared` stands for any reason that a unit gave itself. */
function reasonFits(expected: string, got: string | null): boolean {
  return expected === got || (expected === "declared" && got === "declared_not_applicable");
}

function shown(points_e16: string | null): string {
  return points_e16 === null
    ? "–"
    : decimalText(BigInt(points_e16), 16)
        .replace(/\.?0+$/, "")
        .replace(".", ",");
}

/** A fault for each case that the plan scored otherwise than expected, at its place in the file. */
export function judgeCases({ cases }: CaseRows, outcomes: readonly CaseOutcome[], yaml: YamlFile): Issue[] {
  const byScope = new Map(outcomes.map((outcome) => [outcome.scope_no, outcome]));
  return cases.flatMap(({ scope_no, leaf_code, path, said }) => {
    const got = byScope.get(scope_no);
    if (got !== undefined && agrees(said, got)) return [];
    return [
      issue("rules.case_failed", yaml.placeOf(path), {
        code: leaf_code,
        given: JSON.stringify(said.given),
        expected: JSON.stringify(said.expect),
        got:
          got === undefined
            ? "–"
            : `${got.status}${got.reason === null ? "" : ` (${got.reason})`}, ${shown(got.points_e16)}`,
      }),
    ];
  });
}

/** The outcome of each case, from the leaf it belongs to. */
export const caseOutcomesSql = `SELECT c.scope_no, c.status, c.reason, CAST(c.points_e16 AS VARCHAR) AS points_e16, l.node_uid AS leaf_uid
FROM leaf_score c
JOIN rule_leaf l ON l.leaf_no = c.leaf_no
ORDER BY c.scope_no, c.leaf_no`;
