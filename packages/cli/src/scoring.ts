import {
  columnsOf,
  hasErrors,
  indexScoreTable,
  type Issue,
  indicatorTable,
  nodeScoreTable,
  planAreaTable,
  planTable,
  planTargetTable,
  planTaskTable,
  ruleNodeTable,
  rulePartTable,
  ruleSetTable,
  runTable,
  type RowOf,
  scoreTable,
  type Table,
} from "@parindex/model";
import { planRows } from "@parindex/plans";
import {
  catalogueOf,
  compile,
  duckdb,
  indexScoreQuery,
  inputSteps,
  nodeScoreQuery,
  parameterTables,
  type RuleSet,
  scoreQuery,
  scoringSteps,
} from "@parindex/rules";
import { loadRecords, replaceRows, type Store } from "@parindex/store";
import { fillTable } from "./fill-table.ts";
import { type Receipt, receiptOf, runIdOf } from "./receipt.ts";
import { recordFilesOf } from "./record-files.ts";
import { type Scopes, scopesOf } from "./scopes.ts";
import { scopeIssues } from "./scope-issues.ts";
import { unitIssues } from "./unit-issues.ts";
import type { Workspace } from "./workspace.ts";

/** A finished run: its name, its receipt, and what was left waiting. */
export interface Scored {
  readonly runId: string;
  readonly receipt: Receipt;
  readonly scopes: Scopes;
}

/** A run's result, or the faults that kept it from being made; warnings may stand beside a result. */
export interface ScoringOutcome {
  readonly scored: Scored | null;
  readonly issues: readonly Issue[];
}

/** What a run is asked for. */
export interface ScoringRequest {
  readonly asOf: string;
  readonly ruleSet?: string | undefined;
}

async function storeCatalogues(store: Store, ruleSets: readonly RuleSet[]): Promise<void> {
  const all = ruleSets.map(catalogueOf);
  await replaceRows(
    store,
    ruleSetTable,
    all.flatMap((one) => one.rule_set),
  );
  await replaceRows(
    store,
    ruleNodeTable,
    all.flatMap((one) => one.rule_node),
  );
  await replaceRows(
    store,
    rulePartTable,
    all.flatMap((one) => one.rule_part),
  );
  await replaceRows(
    store,
    indicatorTable,
    all.flatMap((one) => one.indicator),
  );
}

async function storePlans(store: Store, { plans }: Workspace): Promise<void> {
  const all = plans.map(({ plan, file, sha256, unit_id }) =>
    planRows(plan, { unit_id, source_file: file, source_sha256: sha256 }),
  );
  await replaceRows(
    store,
    planTable,
    all.flatMap((one) => one.plan),
  );
  await replaceRows(
    store,
    planAreaTable,
    all.flatMap((one) => one.plan_area),
  );
  await replaceRows(
    store,
    planTaskTable,
    all.flatMap((one) => one.plan_task),
  );
  await replaceRows(
    store,
    planTargetTable,
    all.flatMap((one) => one.plan_target),
  );
}

/** The rules and whom they score, as the rows that the plan reads. */
async function storeParameters(store: Store, scopes: Scopes): Promise<void> {
  const parameters: Readonly<Record<string, readonly RowOf<Table>[]>> = {
    ...compile(scopes.editions),
    scope: scopes.scope,
  };
  for (const table of parameterTables) await fillTable(store, table, parameters[table.name] ?? []);
}

/** The plan's steps: its tables stay for `explain` and for those who ask in SQL. */
async function score(store: Store): Promise<void> {
  for (const { table, sql } of [...inputSteps(duckdb), ...scoringSteps(duckdb)])
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
}

async function keepResults(store: Store, runId: string, receipt: Receipt): Promise<void> {
  await store.execute("DELETE FROM score");
  await store.execute("DELETE FROM node_score");
  await store.execute("DELETE FROM index_score");
  const queries = [
    { table: scoreTable, query: scoreQuery(runId) },
    { table: nodeScoreTable, query: nodeScoreQuery(runId, duckdb) },
    { table: indexScoreTable, query: indexScoreQuery(runId, duckdb) },
  ];
  for (const { table, query } of queries) {
    const columns = columnsOf(table.row)
      .map(({ name }) => `"${name}"`)
      .join(", ");
    await store.execute(
      `INSERT INTO ${table.name} (${columns}) SELECT ${columns} FROM (${query.sql}) AS answer`,
      query.params,
    );
  }
  await replaceRows(store, runTable, [{ run_id: runId, receipt: JSON.stringify(receipt) }]);
}

/** No set yet is no fault: what needs none goes on, and is told what waits. */
function waiting(found: Issue): Issue {
  return found.code === "rules.no_set" ? { ...found, severity: "warning" } : found;
}

/** Years that records may be of: those the sets cover; any where a set of another year stands in, or there is none. */
function yearsOf({ ruleSets, config }: Workspace): number[] | null {
  if (config.provisional !== undefined || ruleSets.length === 0) return null;
  return [...new Set(ruleSets.flatMap(({ set }) => set.applies_to.years))].sort((a, b) => a - b);
}

/** Loads, checks and scores a workspace in one transaction: all of it, or nothing and every fault. */
export async function scoreWorkspace(
  store: Store,
  workspace: Workspace,
  request: ScoringRequest,
): Promise<ScoringOutcome> {
  const records = await recordFilesOf(workspace.root, workspace.recordFiles);
  const years = yearsOf(workspace);
  return store.transaction(async () => {
    await storeCatalogues(store, workspace.ruleSets);
    await storePlans(store, workspace);
    const { ok, issues: ofRecords } = await loadRecords(store, records.files, {
      root: workspace.root,
      years,
      complete: true,
    });
    const ofUnits = ok ? await unitIssues(store, workspace) : [];
    const issues = [...workspace.issues, ...records.issues, ...ofRecords, ...ofUnits];
    if (!ok || hasErrors(issues)) {
      store.undo();
      return { scored: null, issues };
    }
    const choice = request.ruleSet === undefined ? workspace.config : { rule_sets: [request.ruleSet] };
    const scopes = await scopesOf(store, workspace.ruleSets, choice);
    const ofScopes = scopes.issues.map(waiting);
    if (hasErrors(ofScopes)) {
      store.undo();
      return { scored: null, issues: [...issues, ...ofScopes] };
    }
    await storeParameters(store, scopes);
    const ofScope = await scopeIssues(store);
    if (hasErrors(ofScope)) {
      store.undo();
      return { scored: null, issues: [...issues, ...ofScope] };
    }
    await score(store);
    const receipt = receiptOf(workspace, request.asOf, records.hashes, scopes.uses);
    const runId = runIdOf(receipt);
    await keepResults(store, runId, receipt);
    return {
      scored: { runId, receipt, scopes },
      issues: [...issues, ...ofScope, ...ofScopes],
    };
  });
}
