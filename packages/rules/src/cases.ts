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
import type { RuleSet } from "./checked-set.ts";
import type { Rule } from "./registry.ts";
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

/** The cases of a rule set compiled alone, as scopes and facts; each with its peers in a group of its own. `group`: whose reading of the set it is. */
export function caseRows({ set, roots, ...rest }: RuleSet, parameters: Parameters, group?: string): CaseRows {
  const year = caseYear({ set, roots, ...rest });
  const numbers = new Map(
    parameters.rule_indicator.map((row) => [`${row.indicator_id} ${row.year_offset}`, row.indicator_no]),
  );
  const rows: { cases: CaseAt[] } & Omit<CaseRows, "cases"> = { cases: [], scope: [], fact: [] };
  const add = (name: string, merged: boolean): number => {
    const scope_no = rows.scope.length + 1;
    const tier = set.applies_to.tiers[0] ?? "commune";
    const stage = {
      stage: "final",
      stage_no: 4,
      edition_no: 1,
      tier,
      provisional: false,
    } as const;
    rows.scope.push({
      scope_no,
      unit_id: `case-${scope_no}`,
      year,
      province: name,
      group: name,
      merged,
      ...stage,
    });
    return scope_no;
  };
  const tell = (scope_no: number, rule: Rule, given: Given, year_offset: number): void => {
    for (const { indicator_id, ...fact } of caseFacts(rule, given, set.indicators)) {
      const indicator_no = numbers.get(`${indicator_id} ${year_offset}`);
      if (indicator_no !== undefined) rows.fact.push({ scope_no, indicator_no, ...fact });
    }
  };
  for (const { at, path } of leavesOf(roots).filter(isLeaf))
    for (const [index, said] of (at.cases ?? []).entries()) {
      if (said.given["group"] !== undefined && said.given["group"] !== group) continue;
      const { now, before, peers, merged } = partsOf(said);
      const peerGroup = `case-${rows.cases.length + 1}`;
      const scope_no = add(peerGroup, merged);
      rows.cases.push({
        scope_no,
        leaf_code: at.code,
        leaf_uid: at.uid,
        path: [...path, "cases", index],
        said,
      });
      tell(scope_no, at.rule, now, 0);
      tell(scope_no, at.rule, before, -1);
      for (const peer of peers) tell(add(peerGroup, false), at.rule, peer, 0);
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
