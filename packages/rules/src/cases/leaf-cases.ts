import { decimalText, fraction, type Issue, issue, quantity, scaled } from "@parindex/model";
import type { Parameters } from "../compile/parameters.ts";
import type { Rule } from "../registry.ts";
import type { RuleCase, RuleIndicator } from "../rule-set.ts";
import { caseFacts } from "./case-facts.ts";
import type { CaseRows } from "./case-rows.ts";
import type { LeafCase } from "./stored-cases.ts";

/** Cases of one leaf and the edition that scores them; `rule` may stand in for the leaf's own. */
export interface LeafCases {
  readonly edition_no: number;
  readonly rule: Rule;
  readonly cases: readonly LeafCase[];
}

/** A case and the scope number under which it is scored. */
export interface ScopedCase extends LeafCase {
  readonly edition_no: number;
  readonly scope_no: number;
}

type Given = Readonly<Record<string, unknown>>;

/** What a case says of the year itself, of the year before, of peers and of the unit. */
function partsOf({ given }: RuleCase): {
  now: Given;
  before: Given;
  peers: readonly Given[];
  merged: boolean;
} {
  const { previous = {}, peers = [], merged = "no", group: _group, ...now } = given;
  // The words are the case's own; their figures are checked like any other when they are read.
  return {
    now,
    before: previous as Given,
    peers: peers as readonly Given[],
    merged: merged === "yes" || merged === true,
  };
}

/** What is known of a set beside its leaves. */
export interface CaseSetting {
  readonly parameters: Parameters;
  readonly indicators: Readonly<Record<string, RuleIndicator>>;
  readonly tier: string;
  readonly year: number;
}

/** Adds the cases of leaves to the rows, each with its peers in a group of its own. */
export function addLeafCases(
  rows: CaseRows,
  leaves: readonly LeafCases[],
  { parameters, indicators, tier, year }: CaseSetting,
): ScopedCase[] {
  const numbers = new Map(
    parameters.rule_indicator.map((row) => [`${row.indicator_id} ${row.year_offset}`, row.indicator_no]),
  );
  const add = (edition_no: number, name: string, merged: boolean): number => {
    const scope_no = rows.scope.length + 1;
    const stage = { stage: "final", stage_no: 4, provisional: false } as const;
    const who = { unit_id: `case-${scope_no}`, year, province: name, group: name, tier, merged };
    rows.scope.push({ scope_no, edition_no, ...who, ...stage });
    return scope_no;
  };
  const tell = (scope_no: number, rule: Rule, given: Given, year_offset: number): void => {
    for (const { indicator_id, ...fact } of caseFacts(rule, given, indicators)) {
      const indicator_no = numbers.get(`${indicator_id} ${year_offset}`);
      if (indicator_no !== undefined) rows.fact.push({ scope_no, indicator_no, ...fact });
    }
  };
  return leaves.flatMap(({ edition_no, rule, cases }) =>
    cases.map((one) => {
      const { now, before, peers, merged } = partsOf(one.said);
      const name = `case-${rows.scope.length + 1}`;
      const scope_no = add(edition_no, name, merged);
      tell(scope_no, rule, now, 0);
      tell(scope_no, rule, before, -1);
      for (const peer of peers) tell(add(edition_no, name, false), rule, peer, 0);
      return { ...one, edition_no, scope_no };
    }),
  );
}

/** What the plan gave for a case: status and points as an integer count of 10^-16. */
export interface CaseOutcome {
  readonly scope_no: number;
  readonly status: string;
  readonly reason: string | null;
  readonly points_e16: string | null;
}

/** Whether a case came out as it expects. */
export function agrees({ expect }: RuleCase, got: CaseOutcome): boolean {
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
export function judgeLeafCases(cases: readonly ScopedCase[], outcomes: readonly CaseOutcome[]): Issue[] {
  const byScope = new Map(outcomes.map((outcome) => [outcome.scope_no, outcome]));
  return cases.flatMap(({ scope_no, leaf, place, said }) => {
    const got = byScope.get(scope_no);
    if (got !== undefined && agrees(said, got)) return [];
    return [
      issue("rules.case_failed", place, {
        code: leaf.at.code,
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

/** The outcome of the one leaf of each case's edition. */
export const caseOutcomesSql = `SELECT c.scope_no, c.status, c.reason, CAST(c.points_e16 AS VARCHAR) AS points_e16
FROM leaf_score c
JOIN scope s ON s.scope_no = c.scope_no
WHERE s.unit_id LIKE 'case-%'
ORDER BY c.scope_no, c.leaf_no`;
