import { fraction, quantity, readYaml } from "@parindex/model";
import type { Explanation, Locale } from "@parindex/model";
import {
  type CellSeen,
  duckdb,
  explainedCell,
  explainedInputs,
  explainedTerms,
  explanation,
  inputSteps,
  readRuleSet,
} from "@parindex/rules";
import type { Store } from "@parindex/store";
import { stringify } from "yaml";
import type { Facts, Figure } from "./figures.ts";
import { leavesOf, type RuleSetAt } from "./rule-set.ts";
import type { Unit } from "./unit.ts";

type Change = NonNullable<Explanation["gain"]>["changes"][number];

/** The set as the product reads it. */
function readSet(set: RuleSetAt): CellSeen["ruleSet"] {
  const { ruleSet } = readRuleSet(readYaml(stringify(set, { aliasDuplicateObjects: false }), "thu.yaml"), "");
  if (ruleSet === null) throw new TypeError("the set has faults");
  return ruleSet;
}

/** Explains every scored leaf of units that lost points from the tables that the plan has just filled. */
export async function explainAll(
  store: Store,
  { set, units }: { set: RuleSetAt; units: readonly Unit[] },
  locale: Locale = "vi",
): Promise<{ unit: Unit; told: Explanation }[]> {
  const ruleSet = readSet(set);
  for (const { table, sql } of inputSteps(duckdb).filter((step) => step.table === "procedure_fact"))
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
  const told: { unit: Unit; told: Explanation }[] = [];
  for (const unit of units) {
    const at = { unit_id: unit.id, year: unit.year, stage: unit.stage };
    const inputs = Map.groupBy(await store.run(explainedInputs(at)), ({ leaf_uid }) => leaf_uid);
    for (const index of leavesOf(set).keys()) {
      const key = { ...at, leaf_code: String(index + 1) };
      const [cell] = await store.run(explainedCell(key));
      if (cell?.status !== "scored" || cell.points_e16 === cell.max_e16) continue;
      const terms = await store.run(explainedTerms(key));
      const own = inputs.get(cell.leaf_uid) ?? [];
      const seen = { key, unit_name: unit.id, ruleSet, cell, inputs: own, terms, targets: [] };
      told.push({ unit, told: explanation(seen, locale) });
    }
  }
  return told;
}

function figureOf(was: Figure | undefined, text: string): Figure {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { state: "date", day: text };
  if (text === "yes" || text === "no") return { state: "value", value: fraction(text === "yes" ? 1n : 0n) };
  const value = quantity(text);
  if (value === null) return { state: "option", option: text };
  const denominator = was?.state === "value" ? was.denominator : undefined;
  return { state: "value", value, ...(denominator === undefined ? {} : { denominator }) };
}

/** A unit's figures with exactly these changes. */
export function withChanges(facts: Facts, changes: readonly Pick<Change, "indicator_id" | "to">[]): Facts {
  const to = changes.map(({ indicator_id, to: text }) => [indicator_id, figureOf(facts[indicator_id], text)]);
  return { ...facts, ...Object.fromEntries(to) };
}
