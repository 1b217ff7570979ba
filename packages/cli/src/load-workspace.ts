import {
  hasErrors,
  type Issue,
  indicatorTable,
  nfc,
  obligationTable,
  planAreaTable,
  planTable,
  planTargetTable,
  planTaskTable,
  ruleNodeTable,
  rulePartTable,
  type RowOf,
  ruleSetTable,
  type Table,
  taskDeadlineTable,
} from "@parindex/model";
import { obligationRows, planRows, taskVersions } from "@parindex/plans";
import { catalogueOf, type RuleSet } from "@parindex/rules";
import { type LoadedFile, loadRecords, replaceRows, type Store } from "@parindex/store";
import { baseYears } from "./base-years.ts";
import { progressIssues } from "./progress-issues.ts";
import { lockIssues } from "./closing/locks.ts";
import type { RecordFiles } from "./record-files.ts";
import { storeQuestions } from "./surveys/store-questions.ts";
import { supersededSets } from "./superseded-sets.ts";
import { unitIssues } from "./unit-issues.ts";
import type { Workspace } from "./workspace.ts";

/** Puts rows into the tables of the names under which they stand. */
async function fill(
  store: Store,
  tables: readonly Table[],
  parts: readonly Readonly<Record<string, readonly RowOf<Table>[]>>[],
): Promise<void> {
  for (const table of tables)
    await replaceRows(
      store,
      table,
      parts.flatMap((part) => part[table.name]!),
    );
}

async function storeCatalogues(store: Store, ruleSets: readonly RuleSet[]): Promise<void> {
  const tables = [ruleSetTable, ruleNodeTable, rulePartTable, indicatorTable];
  await fill(
    store,
    tables,
    ruleSets.map((set) => ({ ...catalogueOf(set) })),
  );
}

async function storePlans(store: Store, { plans }: Workspace): Promise<void> {
  const versions = taskVersions(plans);
  const all = plans.map(({ plan, file, sha256, unit_id }) => {
    const holder = { unit_id, source_file: file, source_sha256: sha256 };
    return { ...planRows(plan, holder, versions), obligation: obligationRows(plan, holder, versions) };
  });
  const tables = [
    planTable,
    planAreaTable,
    planTaskTable,
    taskDeadlineTable,
    obligationTable,
    planTargetTable,
  ];
  await fill(store, tables, all);
}

/** Years that records may be of: those the sets score or compare with; any where a set of another year stands in, or there is none. */
function yearsOf({ ruleSets, config }: Workspace): number[] | null {
  if (config.provisional !== undefined || ruleSets.length === 0) return null;
  const scored = ruleSets.flatMap(({ set }) => set.applies_to.years);
  return [...new Set([...scored, ...baseYears(ruleSets)])].sort((a, b) => a - b);
}

/** The record files that were read, each once, with the hash that its reader made. */
function inputsOf({ workbooks }: RecordFiles, loaded: readonly LoadedFile[]): RecordFiles["workbooks"] {
  const texts = loaded
    .filter(({ part }) => part === "")
    .map(({ source_file, source_sha256 }) => ({ file: source_file, sha256: source_sha256 }));
  const books = workbooks.map(({ file, sha256 }) => ({ file: nfc(file), sha256 }));
  return [...texts, ...books].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What became of a workspace's files: the faults, and the record files that were read. */
export interface LoadedWorkspace {
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  readonly inputs: RecordFiles["workbooks"];
}

/** Fills a store with a workspace's rule sets, plans and records; not `ok` where anything is faulty. */
export async function loadWorkspace(
  store: Store,
  workspace: Workspace,
  records: RecordFiles,
): Promise<LoadedWorkspace> {
  await storeCatalogues(store, workspace.ruleSets);
  await storePlans(store, workspace);
  await storeQuestions(store, workspace.questionnaires);
  const loaded = await loadRecords(store, records.files, {
    root: workspace.root,
    years: yearsOf(workspace),
    complete: true,
  });
  const ofUnits = loaded.ok ? await unitIssues(store, workspace) : [];
  const ofLocks = loaded.ok ? await lockIssues(store) : [];
  const ofProgress = loaded.ok ? await progressIssues(store) : [];
  const issues = [
    ...workspace.issues,
    ...supersededSets(workspace.ruleSets),
    ...records.issues,
    ...loaded.issues,
    ...ofUnits,
    ...ofLocks,
    ...ofProgress,
  ];
  return { ok: loaded.ok && !hasErrors(issues), issues, inputs: inputsOf(records, loaded.loaded) };
}
