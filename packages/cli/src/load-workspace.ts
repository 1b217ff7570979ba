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
  ruleSetTable,
  taskDeadlineTable,
} from "@parindex/model";
import { obligationRows, planRows, taskVersions } from "@parindex/plans";
import { catalogueOf, type RuleSet } from "@parindex/rules";
import { type LoadedFile, loadRecords, replaceRows, type Store } from "@parindex/store";
import { baseYears } from "./base-years.ts";
import { progressIssues } from "./progress-issues.ts";
import { lockIssues } from "./closing/locks.ts";
import type { RecordFiles } from "./record-files.ts";
import { supersededSets } from "./superseded-sets.ts";
import { unitIssues } from "./unit-issues.ts";
import type { Workspace } from "./workspace.ts";

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
  const versions = taskVersions(plans);
  const all = plans.map(({ plan, file, sha256, unit_id }) => {
    const holder = { unit_id, source_file: file, source_sha256: sha256 };
    return { ...planRows(plan, holder, versions), obligation: obligationRows(plan, holder, versions) };
  });
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
    taskDeadlineTable,
    all.flatMap((one) => one.task_deadline),
  );
  await replaceRows(
    store,
    obligationTable,
    all.flatMap((one) => one.obligation),
  );
  await replaceRows(
    store,
    planTargetTable,
    all.flatMap((one) => one.plan_target),
  );
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
