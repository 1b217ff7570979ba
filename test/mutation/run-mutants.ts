import { columnsOf, type Query, type RowOf, type Table, text, whole } from "@parindex/model";
import {
  addLeafCases,
  addUnitCases,
  agrees,
  caseOutcomesSql,
  caseSetting,
  compile,
  duckdb,
  type Edition,
  entryTable,
  exclusionTable,
  factTable,
  gateScoreQuery,
  indexScoreQuery,
  isLeaf,
  judgeUnitCases,
  type Leaf,
  leafEdition,
  leavesOf,
  type Node,
  nodeScoreQuery,
  noCaseRows,
  type Parameters,
  parameterTables,
  type RuleSet,
  scoreQuery,
  scoringSteps,
  storedCases,
} from "@parindex/rules";
import { insert, type Store } from "@parindex/store";
import { z } from "zod";
import type { RuleSetFile } from "../support/rule-set-file.ts";
import { leafMutants } from "./leaf-mutants.ts";
import { setMutants } from "./set-mutants.ts";

/** A mutant of a whole set, whole so that units can be scored by it too. */
export interface SetMutant {
  readonly name: string;
  readonly ruleSet: RuleSet;
  /** The leaf that was changed; null where the set itself was. */
  readonly leaf: Leaf | null;
  readonly what: string;
}

const outcomes = {
  sql: caseOutcomesSql,
  params: [],
  row: z.strictObject({
    scope_no: whole("Thứ tự"),
    status: text("Tình trạng"),
    reason: text("Lý do").nullable(),
    points_e16: text("Điểm").nullable(),
  }),
} satisfies Query;

async function fill(store: Store, table: Table, rows: readonly RowOf<Table>[]): Promise<void> {
  const columns = columnsOf(table.row).map(({ name, sql }) => `"${name}" ${sql}`);
  await store.execute(`CREATE OR REPLACE TABLE "${table.name}" (${columns.join(", ")})`);
  await insert(store, table, rows);
}

/** Fills the plan's tables and runs it once. */
async function runOnce(
  store: Store,
  parameters: Parameters,
  rows: ReturnType<typeof noCaseRows>,
): Promise<void> {
  const tables: Readonly<Record<string, readonly RowOf<Table>[]>> = { ...parameters, ...rows };
  for (const table of [...parameterTables, factTable, entryTable, exclusionTable])
    await fill(store, table, tables[table.name] ?? []);
  for (const { table, sql } of scoringSteps(duckdb))
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
}

/** The set with one leaf in place of the one that has its uid. */
function withLeaf(ruleSet: RuleSet, leaf: Leaf): RuleSet {
  const grown = (node: Node): Node =>
    node.at.uid === leaf.at.uid ? leaf : { ...node, children: node.children.map(grown) };
  return { ...ruleSet, roots: ruleSet.roots.map(grown) };
}

/** Every mutant of a set: one number, bound, policy, weight or switch of a leaf, or of the whole where it has an index. */
export function mutantsOfSet(ruleSet: RuleSet): SetMutant[] {
  const { id } = ruleSet.set;
  return [
    ...leavesOf(ruleSet.roots)
      .filter(isLeaf)
      .flatMap((leaf) =>
        leafMutants(leaf).map(({ what, value }) => ({
          name: `${id} ${leaf.at.code}: ${what}`,
          what,
          leaf: value,
          ruleSet: withLeaf(ruleSet, value),
        })),
      ),
    ...(ruleSet.set.status === "partial" ? [] : setMutants(ruleSet)).map(({ what, value }) => ({
      name: `${id}: ${what}`,
      what,
      leaf: null,
      ruleSet: value,
    })),
  ];
}

/** The mutants under which every stored case of a leaf still comes out as expected; one run of the plan. */
export async function afterLeafCases(
  store: Store,
  { ruleSet, yaml, files }: RuleSetFile,
  mutants: readonly SetMutant[],
): Promise<SetMutant[]> {
  const { leaves: stored } = storedCases(ruleSet, yaml, files);
  const casesOf = Map.groupBy(stored, ({ leaf }) => leaf.at.uid);
  const owner: SetMutant[] = [];
  const editions: Edition[] = [];
  const asked = mutants.flatMap((mutant) =>
    (mutant.leaf === null ? leavesOf(mutant.ruleSet.roots).filter(isLeaf) : [mutant.leaf]).map((leaf) => {
      const edition = leafEdition(mutant.ruleSet, leaf, editions.length + 1);
      editions.push(edition);
      owner.push(mutant);
      return { edition_no: edition.edition_no, rule: leaf.at.rule, cases: casesOf.get(leaf.at.uid) ?? [] };
    }),
  );
  const parameters = compile(editions);
  const rows = noCaseRows();
  const scoped = addLeafCases(rows, asked, caseSetting(ruleSet, parameters));
  await runOnce(store, parameters, rows);
  const got = new Map((await store.run(outcomes)).map((one) => [one.scope_no, one]));
  const killed = new Set(
    scoped
      .filter(({ scope_no, said }) => {
        const outcome = got.get(scope_no);
        return outcome === undefined || !agrees(said, outcome);
      })
      .map(({ edition_no }) => owner[edition_no - 1]),
  );
  return mutants.filter((mutant) => !killed.has(mutant));
}

/** The mutants under which every whole unit still comes out as expected; one run of the plan. */
export async function afterUnitCases(
  store: Store,
  { ruleSet, yaml, files }: RuleSetFile,
  mutants: readonly SetMutant[],
): Promise<SetMutant[]> {
  const { units } = storedCases(ruleSet, yaml, files);
  if (units.length === 0 || mutants.length === 0) return [...mutants];
  const editions = mutants.map((mutant, at) => ({
    edition_no: at + 1,
    ruleSet: mutant.ruleSet,
    year: caseSetting(ruleSet, compile([])).year,
  }));
  const parameters = compile(editions);
  const rows = noCaseRows();
  const setting = caseSetting(ruleSet, parameters);
  // Units that are ranked together are ranked among those of their own mutant.
  const asked = editions.map((edition) => {
    const own = units.map((one) => ({
      ...one,
      unit: { ...one.unit, ranked_with: `${edition.edition_no} ${one.unit.ranked_with ?? one.unit.name}` },
    }));
    return addUnitCases(rows, own, edition, setting);
  });
  await runOnce(store, parameters, rows);
  const got = {
    score: await store.run(scoreQuery("")),
    node_score: await store.run(nodeScoreQuery("", duckdb)),
    index_score: await store.run(indexScoreQuery("", duckdb)),
    gate_score: await store.run(gateScoreQuery("")),
  };
  const byUnit = Object.fromEntries(
    Object.entries(got).map(([name, all]) => [
      name,
      Map.groupBy<string, object>(all, (row) => ("unit_id" in row ? String(row.unit_id) : "")),
    ]),
  );
  return mutants.filter((mutant, at) =>
    (asked[at] ?? []).every((one) => {
      const own = (name: string): Record<string, unknown>[] =>
        [...(byUnit[name]?.get(one.unit_id) ?? [])].map((row) => ({ ...row }));
      const outcome = {
        score: own("score"),
        node_score: own("node_score"),
        index_score: own("index_score"),
        gate_score: own("gate_score"),
      };
      return judgeUnitCases(mutant.ruleSet, [one], outcome).length === 0;
    }),
  );
}
