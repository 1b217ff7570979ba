import {
  columnsOf,
  gateScoreTable,
  hasErrors,
  indexScoreTable,
  type Issue,
  type Locale,
  nodeScoreTable,
  runTable,
  type RowOf,
  scoreTable,
  type Table,
} from "@parindex/model";
import {
  compile,
  duckdb,
  gateScoreQuery,
  indexScoreQuery,
  inputSteps,
  nodeScoreQuery,
  parameterTables,
  type PlanStep,
  type RuleSet,
  scoreQuery,
  scoringSteps,
} from "@parindex/rules";
import { replaceRows, type Store } from "@parindex/store";
import { allWords } from "./all-words.ts";
import { campaignIssues } from "./checking/campaign-issues.ts";
import { evidenceFileIssues } from "./checking/evidence-files.ts";
import type { Reached } from "./checking/outcomes.ts";
import { applyWaivers, waiverFaults, type Waived, waiversIn } from "./checking/waivers.ts";
import { fillTable } from "./fill-table.ts";
import { keepRun } from "./history/keep-run.ts";
import { planFigureIssues } from "./progress-issues.ts";
import { type Receipt, receiptOf, runIdOf } from "./receipt.ts";
import { loadWorkspace } from "./load-workspace.ts";
import { recordIssues } from "./record-issues.ts";
import { keepRefused, scoreRefused } from "./refused-claims.ts";
import { recordFilesOf } from "./record-files.ts";
import { type Scopes, scopesOf } from "./scopes.ts";
import { refuseUnlikeEngine } from "./refuse-unlike-engine.ts";
import { scopeIssues } from "./scope-issues.ts";
import { storeStanding } from "./store-standing.ts";
import { surveyIssues } from "./surveys/survey-issues.ts";
import type { Workspace } from "./workspace.ts";

/** A finished run: its name, its receipt, and what was left waiting. */
export interface Scored {
  readonly runId: string;
  readonly receipt: Receipt;
  readonly scopes: Scopes;
}

/** A run's result, or the faults that kept it from being made; warnings may stand beside a result. */
export interface ScoringOutcome extends Waived {
  readonly scored: Scored | null;
  /** How far it came before a fault, or the end. */
  readonly reached: Reached;
}

/** What a run is asked for. */
export interface ScoringRequest {
  /** Whether the files of documents are looked for and read; no score hangs on them. */
  readonly evidenceFiles?: boolean | undefined;
  readonly asOf: string;
  readonly ruleSet?: string | undefined;
  /** The day under which the run is kept in the history; none where nothing is kept. */
  readonly madeOn?: string | undefined;
  /** Done last before all is committed; what it throws undoes all. */
  readonly beforeCommit?: ((outcome: ScoringOutcome) => Promise<void>) | undefined;
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
  const make = async (steps: readonly PlanStep[]): Promise<void> => {
    for (const { table, sql } of steps) await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
  };
  await make(inputSteps(duckdb));
  await scoreRefused(store);
  await make(scoringSteps(duckdb));
}

async function keepResults(store: Store, runId: string, receipt: Receipt): Promise<void> {
  await store.execute("DELETE FROM score");
  await store.execute("DELETE FROM node_score");
  await store.execute("DELETE FROM index_score");
  await store.execute("DELETE FROM gate_score");
  const queries = [
    { table: scoreTable, query: scoreQuery(runId) },
    { table: nodeScoreTable, query: nodeScoreQuery(runId, duckdb) },
    { table: indexScoreTable, query: indexScoreQuery(runId, duckdb) },
    { table: gateScoreTable, query: gateScoreQuery(runId) },
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
  await keepRefused(store);
  await replaceRows(store, runTable, [{ run_id: runId, receipt: JSON.stringify(receipt) }]);
}

/** No set yet is no fault: what needs none goes on, and is told what waits. */
function waiting(found: Issue): Issue {
  return found.code === "rules.no_set" ? { ...found, severity: "warning" } : found;
}

/** Loads, checks and scores a workspace in one transaction: all of it, or nothing and every fault. */
export async function scoreWorkspace(
  store: Store,
  workspace: Workspace,
  request: ScoringRequest,
): Promise<ScoringOutcome> {
  const records = await recordFilesOf(workspace);
  return store.transaction(async () => {
    const givenUp = (reached: Reached, ...faults: readonly Issue[][]): ScoringOutcome => {
      store.undo();
      return { scored: null, issues: faults.flat(), passed: [], reached };
    };
    const { ok, issues, inputs } = await loadWorkspace(store, workspace, records);
    if (!ok) return givenUp("files", [...issues]);
    const waivers = await waiversIn(store);
    const choice = request.ruleSet === undefined ? workspace.config : { rule_sets: [request.ruleSet] };
    const scopes = await scopesOf(store, workspace.ruleSets, choice);
    const ofScopes = [...scopes.issues.map(waiting), ...waiverFaults(waivers, allWords)];
    if (hasErrors(ofScopes)) return givenUp("files", [...issues], ofScopes);
    await storeParameters(store, scopes);
    const ofSurveys = await surveyIssues(store, workspace.questionnaires, scopes);
    const ofScope = [
      ...(await scopeIssues(store)),
      ...ofSurveys,
      ...(await recordIssues(store, { ofScores: false })),
    ];
    if (hasErrors(ofScope)) return givenUp("rules", [...issues], ofScopes, ofScope);
    await storeStanding(store, workspace, request.asOf);
    const ofFigures = await planFigureIssues(store);
    await score(store);
    const ofScores = await recordIssues(store, { ofScores: true });
    const ofCampaigns = await campaignIssues(store, request.asOf);
    const ofFiles = request.evidenceFiles === true ? await evidenceFileIssues(store, workspace.root) : [];
    const receipt = receiptOf(workspace, request.asOf, inputs, scopes.uses);
    const runId = runIdOf(receipt);
    await keepResults(store, runId, receipt);
    if (request.madeOn !== undefined) await keepRun(store, { runId, receipt, madeOn: request.madeOn });
    const found = [...issues, ...ofScope, ...ofScopes, ...ofFigures, ...ofScores, ...ofCampaigns, ...ofFiles];
    const reached = scopes.scope.length === 0 ? "files" : "scores";
    const scored = { runId, receipt, scopes };
    const outcome: ScoringOutcome = { scored, reached, ...applyWaivers(found, waivers, request.asOf) };
    await request.beforeCommit?.(outcome);
    return outcome;
  });
}

/**
 * Loads a workspace and scores every unit that a set fits by that set, whatever its years; keeps no run. An engine
 * that reckons otherwise is refused first.
 */
export async function scoreUnder(
  store: Store,
  workspace: Workspace,
  { ruleSet, locale }: { readonly ruleSet: RuleSet; readonly locale: Locale },
): Promise<readonly Issue[]> {
  await refuseUnlikeEngine(store, { locale });
  const years = Array.from({ length: 101 }, (_, at) => 2000 + at);
  const open = (one: RuleSet): RuleSet => ({
    ...one,
    set: { ...one.set, applies_to: { ...one.set.applies_to, years } },
  });
  const byGroup =
    ruleSet.byGroup === null ? null : new Map([...ruleSet.byGroup].map(([group, one]) => [group, open(one)]));
  const asked = { ...open(ruleSet), byGroup };
  const { id } = ruleSet.set;
  const alone: Workspace = {
    ...workspace,
    config: { ...workspace.config, rule_sets: [id] },
    ruleSets: [asked, ...workspace.ruleSets.filter(({ set }) => set.id !== id)],
  };
  const records = await recordFilesOf(workspace);
  return store.transaction(async () => {
    const { ok, issues } = await loadWorkspace(store, alone, records);
    if (!ok) {
      store.undo();
      return issues;
    }
    const scopes = await scopesOf(store, alone.ruleSets, alone.config);
    await storeParameters(store, scopes);
    const ofSurveys = await surveyIssues(store, alone.questionnaires, scopes);
    await score(store);
    return [...issues, ...ofSurveys];
  });
}
