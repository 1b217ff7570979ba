import type { Dialect } from "../dialect.ts";
import { gatedNodesSql, gateTruthSql } from "./gates.ts";
import { indexSql } from "./indexes.ts";
import { lateFactsSql } from "./late-facts.ts";
import { procedureSql } from "./procedure.ts";
import { firstTerms, leavesSql } from "./leaves.ts";
import { readySql } from "./measures.ts";
import { entriesSql, exclusionsSql, factsSql } from "./facts.ts";
import { nodesSql } from "./nodes.ts";
import { termsSql } from "./terms.ts";

/** A step of the plan: a table and the query that fills it. */
export interface PlanStep {
  readonly table: string;
  readonly sql: string;
}

/** Figures, entries and exclusions in force, from the records. */
export function inputSteps(dialect: Dialect): readonly PlanStep[] {
  return [
    { table: "procedure_fact", sql: procedureSql(dialect) },
    { table: "fact", sql: factsSql(dialect) },
    { table: "entry", sql: entriesSql(dialect) },
    { table: "exclusion", sql: exclusionsSql() },
  ];
}

/** Facts and parameters to scored leaves, nodes and indexes, for all units, years, leaves and stages at once. */
export function scoringSteps(dialect: Dialect): readonly PlanStep[] {
  return [
    { table: "term_ready", sql: readySql(dialect) },
    { table: "term_score", sql: termsSql(dialect) },
    { table: "first_leaf", sql: leavesSql(dialect, firstTerms) },
    { table: "late_fact", sql: lateFactsSql(dialect) },
    { table: "late_ready", sql: readySql(dialect, "late") },
    { table: "late_score", sql: termsSql(dialect, "late_ready") },
    { table: "leaf_score", sql: leavesSql(dialect) },
    { table: "node_raw", sql: nodesSql(dialect) },
    { table: "node_gate", sql: gateTruthSql({ onSet: false, sums: "node_raw" }) },
    { table: "node_sum", sql: gatedNodesSql(dialect) },
    { table: "set_gate", sql: gateTruthSql({ onSet: true, sums: "node_sum" }) },
    { table: "index_sum", sql: indexSql(dialect) },
  ];
}

/**
 * The whole plan as one script of statements; the same for every rule set of an engine version. It runs on a
 * database that holds the records, the rules as parameter rows and whom to score, and makes its tables anew.
 */
export function planScript(dialect: Dialect): string {
  return [...inputSteps(dialect), ...scoringSteps(dialect)]
    .map(({ table, sql }) => `-- ${table}\nDROP TABLE IF EXISTS ${table};\nCREATE TABLE ${table} AS\n${sql};`)
    .join("\n\n");
}
