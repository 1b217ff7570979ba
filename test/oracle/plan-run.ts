import { columnsOf, type Query, readYaml, type RowOf, type Table, text, whole } from "@parindex/model";
import {
  compile,
  duckdb,
  entryTable,
  exclusionTable,
  factTable,
  type AssignedValue,
  parameterTables,
  readRuleSet,
  type RuleSet,
  scoringSteps,
} from "@parindex/rules";
import { insert, type Store } from "@parindex/store";
import { stringify } from "yaml";
import { z } from "zod";
import { unitRows } from "./plan-rows.ts";
import type { RuleSetAt } from "./rule-set.ts";
import type { Unit } from "./unit.ts";

const at = { scope_no: whole("Thứ tự") };
const number = (): z.ZodNullable<z.ZodString> => text("Số").nullable();

const leafQuery = {
  sql: `SELECT c.scope_no, l.node_uid AS uid, c.status, c.reason, CAST(c.points_e16 AS VARCHAR) AS points
FROM leaf_score c JOIN rule_leaf l ON l.leaf_no = c.leaf_no ORDER BY c.scope_no, c.leaf_no`,
  params: [],
  row: z.strictObject({
    ...at,
    uid: text("Mã"),
    status: text("Tình trạng"),
    reason: text("Lý do").nullable(),
    points: number(),
  }),
} satisfies Query;

const nodeQuery = {
  sql: `SELECT n.scope_no, r.node_kind, r.node_uid AS uid, CAST(n.points_e16 AS VARCHAR) AS points,
  CAST(n.applicable_e16 AS VARCHAR) AS applicable, CAST(n.low_e16 AS VARCHAR) AS low, CAST(n.high_e16 AS VARCHAR) AS high
FROM node_sum n JOIN rule_rollup r ON r.node_no = n.node_no ORDER BY n.scope_no, n.node_no`,
  params: [],
  row: z.strictObject({
    ...at,
    node_kind: text("Loại"),
    uid: text("Mã"),
    points: number(),
    applicable: number(),
    low: number(),
    high: number(),
  }),
} satisfies Query;

const indexQuery = {
  sql: `SELECT scope_no, CAST(index_e9 AS VARCHAR) AS low, CAST(index_high_e9 AS VARCHAR) AS high,
  CAST(rank AS INTEGER) AS rank, CAST(ranked AS INTEGER) AS among, rank_reason AS unranked, band
FROM index_sum ORDER BY scope_no`,
  params: [],
  row: z.strictObject({
    ...at,
    low: number(),
    high: number(),
    rank: whole("Hạng").nullable(),
    among: whole("Trong số"),
    unranked: text("Lý do").nullable(),
    band: text("Xếp loại").nullable(),
  }),
} satisfies Query;

/** What the plan gave; leaves and sums count 10^-16, indexes 10^-9, all as text. */
export interface PlanResult {
  readonly leaves: z.infer<typeof leafQuery.row>[];
  readonly nodes: z.infer<typeof nodeQuery.row>[];
  readonly indexes: z.infer<typeof indexQuery.row>[];
}

function assignedOf({ targets = {} }: Unit): Map<string, AssignedValue> {
  return new Map(
    Object.entries(targets).map(([uid, written]) => {
      const value = String(written);
      const isPercent = value.endsWith("%");
      return [uid, { value: isPercent ? value.slice(0, -1) : value, isPercent }];
    }),
  );
}

/** The set as each unit reads it, read from the YAML it would be written as; and which of the readings is whose. */
function readingsOf({ set, units }: Batch): { readonly readings: RuleSet[]; readonly numbers: number[] } {
  const { ruleSet, issues } = readRuleSet(
    readYaml(stringify(set, { aliasDuplicateObjects: false }), "thu.yaml"),
    "",
  );
  if (ruleSet === null)
    throw new TypeError(JSON.stringify(issues.filter(({ severity }) => severity === "error")));
  const { targets } = ruleSet;
  if (targets === null) return { readings: [ruleSet], numbers: units.map(() => 1) };
  const names = units.map((unit) => JSON.stringify(unit.targets ?? {}));
  const kinds = [...new Set(names)];
  const readings = kinds.map((name) => {
    const read = targets.reading(assignedOf(units[names.indexOf(name)]!));
    if (read.ruleSet === null) throw new TypeError(JSON.stringify(read.issues));
    return read.ruleSet;
  });
  return { readings, numbers: names.map((name) => kinds.indexOf(name) + 1) };
}

async function fill(store: Store, table: Table, rows: readonly RowOf<Table>[]): Promise<void> {
  const columns = columnsOf(table.row).map(({ name, sql }) => `"${name}" ${sql}`);
  await store.execute(`CREATE OR REPLACE TABLE "${table.name}" (${columns.join(", ")})`);
  await insert(store, table, rows);
}

/** A set and the units to score by it. */
export interface Batch {
  readonly set: RuleSetAt;
  readonly units: readonly Unit[];
}

/** A table that the plan reads, and its rows. */
export type FilledTable = readonly [table: Table, rows: readonly RowOf<Table>[]];

/** The plan's tables with these rows, by name; a table that is not named is empty. */
export function planTables(rows: Readonly<Record<string, readonly RowOf<Table>[]>>): FilledTable[] {
  const tables = [...parameterTables, factTable, entryTable, exclusionTable];
  return tables.map((table) => [table, rows[table.name] ?? []]);
}

/** All that the plan reads of a batch. */
export function tablesOf(batch: Batch): FilledTable[] {
  const { readings, numbers } = readingsOf(batch);
  const parameters = compile(readings.map((ruleSet, at) => ({ edition_no: at + 1, ruleSet, year: 2026 })));
  return planTables({ ...parameters, ...unitRows(batch.units, parameters, numbers) });
}

/** Fills the plan's tables and runs its steps. */
export async function scoreTables(store: Store, tables: readonly FilledTable[]): Promise<void> {
  for (const [table, rows] of tables) await fill(store, table, rows);
  for (const { table, sql } of scoringSteps(duckdb))
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
}

/** What the plan left in its tables. */
export async function resultOf(engine: Pick<Store, "run">): Promise<PlanResult> {
  return {
    leaves: await engine.run(leafQuery),
    nodes: await engine.run(nodeQuery),
    indexes: await engine.run(indexQuery),
  };
}

/** Changes the order in which rows are written. */
export type Reorder = <Row>(rows: readonly Row[]) => readonly Row[];

/** Scores units under a set by the plan that scores real ones. */
export async function runPlan(
  store: Store,
  batch: Batch,
  reorder: Reorder = (rows) => rows,
): Promise<PlanResult> {
  const reordered = tablesOf(batch).map(([table, rows]): FilledTable => [table, reorder(rows)]);
  await scoreTables(store, reordered);
  return resultOf(store);
}
