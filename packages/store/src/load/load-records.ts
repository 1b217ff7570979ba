import { parse } from "node:path";
import { hasErrors, type Issue, issue, sortIssues } from "@parindex/model";
import type { Finding } from "../checks/check.ts";
import { checkRecords } from "../checks/check-records.ts";
import { findFaults, issuesOf } from "../checks/find-faults.ts";
import { formChecks } from "../checks/form-checks.ts";
import { quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { engineSource } from "./engine-source.ts";
import { gridCells } from "./grid-cells.ts";
import { insertDirect } from "./insert-direct.ts";
import { insertStaged } from "./insert-staged.ts";
import { prepare } from "./prepare.ts";
import type { LoadContext, LoadedFile, LoadOutcome, Prepared, RecordFile } from "./record-file.ts";
import { knownLoads, loadId } from "./register.ts";
import { spareMemory } from "./spare-memory.ts";
import { stage } from "./stage.ts";
import { supersede } from "./supersede.ts";
import { tableOf } from "./table-of.ts";

async function loadByCheck(store: Store, prepared: Prepared, name: string): Promise<Loaded> {
  const staged = await stage(store, prepared, name);
  const found = await findFaults(store, formChecks(staged));
  const rows = await insertStaged(store, staged);
  await store.execute(`DROP TABLE temp.${quoted(name)}`);
  return { rows, issues: [...staged.issues, ...issuesOf(found, ({ cell }: Finding) => cell)] };
}

interface Loaded {
  readonly rows: number;
  readonly issues: readonly Issue[];
}

/** Loads a file in one pass, and only where that finds something amiss in a slower one that says what and where. */
async function loadOne(
  store: Store,
  prepared: Prepared,
  { name, gapped }: { readonly name: string; readonly gapped: Set<string> },
): Promise<Issue[]> {
  const file = prepared.source.source_file;
  const source = gapped.has(prepared.table.name) ? null : engineSource(prepared);
  const direct = source === null ? null : await insertDirect(store, prepared, source);
  // Rows taken out again shift the numbers of those that come after them.
  if (source !== null && direct === null) gapped.add(prepared.table.name);
  const { rows, issues } =
    direct === null ? await loadByCheck(store, prepared, name) : { rows: direct, issues: [] };
  const empty = rows === 0 && issues.length === 0 ? [issue("load.no_rows", { file }, {}, "warning")] : [];
  return [...issues, ...empty];
}

function stateOf(current: boolean | undefined): LoadedFile["state"] {
  if (current === undefined) return "new";
  return current ? "unchanged" : "restored";
}

interface AllPrepared {
  readonly prepared: readonly Prepared[];
  readonly issues: Issue[];
  /** Tables that a file was meant for which could not be read. */
  readonly unread: ReadonlySet<string>;
}

function nameOf(file: RecordFile): string {
  return file.kind === "file" ? parse(file.file).name : file.grid.name;
}

async function prepareAll(store: Store, files: readonly RecordFile[], root: string): Promise<AllPrepared> {
  const prepared = new Map<string, Prepared>();
  const issues: Issue[] = [];
  const unread = new Set<string>();
  for (const file of files) {
    const found = await prepare(store, root, file);
    issues.push(...found.issues);
    if (found.prepared !== null) prepared.set(loadId(found.prepared.source), found.prepared);
    else unread.add(tableOf(nameOf(file))?.name ?? "");
  }
  return { prepared: [...prepared.values()], issues: withoutTables([...prepared.values()], issues), unread };
}

/** A sheet that feeds no table is let pass beside one that does; a workbook of which nothing would be read is not. */
function withoutTables(prepared: readonly Prepared[], issues: readonly Issue[]): Issue[] {
  const faulty = issues.filter(({ severity }) => severity === "error").map(({ place }) => place.file);
  const told = new Set([...prepared.map(({ source }) => source.source_file), ...faulty]);
  return issues.map((found) =>
    found.code === "load.unknown_table" && !told.has(found.place.file)
      ? { ...found, severity: "error" }
      : found,
  );
}

/**
 * Loads files of records in one transaction: with any error none of them is kept and every table stays as it was.
 * The same bytes again change nothing; other bytes of the same file take the place of the earlier ones.
 */
export async function loadRecords(
  store: Store,
  files: readonly RecordFile[],
  { root, years, complete }: LoadContext,
): Promise<LoadOutcome> {
  const { prepared, issues, unread } = await prepareAll(store, files, root);
  const load = async (): Promise<LoadOutcome> => {
    const known = await knownLoads(store);
    const loaded: LoadedFile[] = [];
    const gapped = new Set<string>();
    for (const [at, file] of prepared.entries()) {
      const state = stateOf(known.get(loadId(file.source)));
      if (state === "new") issues.push(...(await loadOne(store, file, { name: `staged ${at}`, gapped })));
      loaded.push({ ...file.source, state });
    }
    await supersede(
      store,
      prepared.map(({ source }) => source),
      complete,
    );
    issues.push(...(await checkRecords(store, { years, unread, cellOf: gridCells(prepared) })));
    const ok = !hasErrors(issues);
    if (!ok) store.undo();
    return { ok, issues: sortIssues(issues), loaded: ok ? loaded : [] };
  };
  return spareMemory(store, () => store.transaction(load));
}
