import { decimalFraction, type Issue, issue, quantity, scaled, stages } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { exact, type RuleNumber } from "../number.ts";
import { leavesOf } from "../tree.ts";
import { unitFacts } from "./case-facts.ts";
import type { CaseRows } from "./case-rows.ts";
import { findNode, nodeUid } from "./find-node.ts";
import type { CaseSetting } from "./leaf-cases.ts";
import type { UnitCaseAt } from "./stored-cases.ts";

/** A unit's case and the name under which it is scored. */
export interface NamedUnitCase extends UnitCaseAt {
  readonly unit_id: string;
}

const standings = { refused: 0, claimed: 1, accepted: 2 } as const;

function e16(value: RuleNumber | undefined): string | null {
  return value === undefined ? null : scaled(exact(value), 16).toString();
}

/** Adds whole units to the rows; what is not given was not reported. */
export function addUnitCases(
  rows: CaseRows,
  units: readonly UnitCaseAt[],
  edition: { readonly edition_no: number; readonly ruleSet: RuleSet },
  { parameters, indicators, tier, year }: CaseSetting,
): NamedUnitCase[] {
  const { edition_no, ruleSet } = edition;
  const numbers = new Map(
    parameters.rule_indicator.map((row) => [`${row.indicator_id} ${row.year_offset}`, row.indicator_no]),
  );
  const leafNumbers = new Map(
    parameters.rule_leaf
      .filter((leaf) => leaf.edition_no === edition_no)
      .map(({ node_uid, leaf_no }) => [node_uid, leaf_no]),
  );
  const under = (name: string): number[] => {
    const node = findNode(ruleSet, name);
    return leavesOf(node === undefined ? [] : [node]).flatMap(({ at }) => leafNumbers.get(at.uid) ?? []);
  };
  return units.map((one) => {
    const { unit } = one;
    const scope_no = rows.scope.length + 1;
    const unit_id = `unit-${scope_no}`;
    const stage = unit.stage ?? "final";
    rows.scope.push({
      scope_no,
      edition_no,
      unit_id,
      year,
      stage,
      stage_no: stages.indexOf(stage) + 1,
      province: unit.ranked_with ?? unit_id,
      tier,
      group: unit.group ?? null,
      provisional: unit.provisional ?? false,
      merged: unit.merged ?? false,
    });
    for (const [offset, given] of [
      [0, { ...unit.given, ...unit.survey }],
      [-1, unit.previous ?? {}],
    ] as const)
      for (const { indicator_id, ...fact } of unitFacts(given, indicators)) {
        const indicator_no = numbers.get(`${indicator_id} ${offset}`);
        if (indicator_no !== undefined) rows.fact.push({ scope_no, indicator_no, ...fact });
      }
    for (const [name, said] of Object.entries(unit.not_applicable ?? {}))
      for (const leaf_no of under(name))
        rows.exclusion.push({ scope_no, leaf_no, standing: standings[said] });
    for (const [name, { claimed, granted, reason_code = null, not_done = false }] of Object.entries(
      unit.entered ?? {},
    ))
      for (const leaf_no of under(name))
        rows.entry.push({
          scope_no,
          leaf_no,
          claimed_e16: e16(claimed),
          granted_e16: e16(granted),
          reason_code,
          not_done: not_done ? 1 : 0,
        });
    return { ...one, unit_id };
  });
}

type Row = Readonly<Record<string, unknown>>;

/** What the run keeps of units: rows of the tables of scores, as their queries give them. */
export interface UnitOutcomes {
  readonly score: readonly Row[];
  readonly node_score: readonly Row[];
  readonly index_score: readonly Row[];
  readonly gate_score: readonly Row[];
}

function same(expected: unknown, got: unknown): boolean {
  if (expected === null || got === null || got === undefined) return expected === (got ?? null);
  const [a, b] = [quantity(expected as RuleNumber), decimalFraction(shown(got))];
  return a === null || b === null ? expected === got : a.num === b.num && a.den === b.den;
}

/** A value as a file would write it. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

/** How gates were judged, by their uid. */
function outcomesOf(rows: readonly Row[]): Row {
  return Object.fromEntries(rows.map((row) => [String(row["gate_uid"]), row["outcome"]]));
}

/** A fault for each value of a unit that came out otherwise than expected, at its place in the file. */
export function judgeUnitCases(
  ruleSet: RuleSet,
  units: readonly NamedUnitCase[],
  outcomes: UnitOutcomes,
): Issue[] {
  return units.flatMap(({ unit, unit_id, placeOf }) => {
    const { nodes = {}, leaves = {}, gates = {}, ...whole } = unit.expect;
    const own = (rows: readonly Row[]): Row[] => rows.filter((row) => row["unit_id"] === unit_id);
    const last = (rows: readonly Row[], key: string, name: string): Row =>
      rows.find((row) => row[key] === nodeUid(ruleSet, name)) ?? {};
    const compared = (expected: object, got: Row, path: readonly string[]): Issue[] =>
      Object.entries(expected)
        .filter(([key, value]) => value !== undefined && !same(value, got[key]))
        .map(([key, value]) =>
          issue("cases.unit_failed", placeOf(["expect", ...path, key]), {
            unit: unit.name,
            what: [...path.slice(1), key].join(" "),
            expected: shown(value),
            got: shown(got[key]),
          }),
        );
    return [
      ...compared(whole, own(outcomes.index_score)[0] ?? {}, []),
      ...compared(gates, outcomesOf(own(outcomes.gate_score)), ["gates"]),
      ...Object.entries(nodes).flatMap(([name, expected]) =>
        compared(expected, last(own(outcomes.node_score), "node_uid", name), ["nodes", name]),
      ),
      ...Object.entries(leaves).flatMap(([name, expected]) =>
        compared(expected, last(own(outcomes.score), "leaf_uid", name), ["leaves", name]),
      ),
    ];
  });
}
