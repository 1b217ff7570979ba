import { hasErrors, type Issue, type Locale } from "@parindex/model";
import { waitingQuery, type WaitingRow } from "@parindex/report";
import { refuseOpenFile } from "@parindex/store";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { namedFiles } from "../incoming/named-files.ts";
import { type Incoming, incomingFiles, sourcesOf } from "../incoming/places.ts";
import {
  dropStaging,
  finishIncoming,
  promise,
  type Source,
  stageFiles,
  type Staging,
  stagingFolder,
} from "../incoming/staging.ts";
import { takenRows, unitsIn } from "../incoming/taken-rows.ts";
import { filesText, type TakenFile, waitingText } from "../incoming/taken-text.ts";
import { jsonText } from "../json-text.ts";
import { type OpenRun, textOption, withRun, yearOption } from "../open-workspace.ts";
import { issueCount, issueRecords, sayIssues } from "../say-issues.ts";
import { readWorkspace, type Workspace, workspaceRoot } from "../workspace.ts";

interface Taken {
  readonly runId: string;
  readonly files: readonly TakenFile[];
  /** Leaves without points of the units and years that the files are about. */
  readonly waiting: readonly WaitingRow[];
}

const stage = "self";

async function waitingOf({ store, scored }: OpenRun, files: readonly string[]): Promise<WaitingRow[]> {
  const about = await unitsIn(store, files);
  const years = [...new Set([...about].map((key) => Number(key.split(" ").at(-1))))].sort((a, b) => a - b);
  const waiting: WaitingRow[] = [];
  for (const year of years) {
    const rows = await store.run(waitingQuery({ run_id: scored.runId, year, stage }));
    waiting.push(...rows.filter(({ unit_id }) => about.has(`${unit_id} ${year}`)));
  }
  return waiting;
}

async function takenOf(run: OpenRun, incoming: readonly Incoming[]): Promise<Taken> {
  const files: TakenFile[] = [];
  for (const one of incoming) files.push({ ...one, records: await takenRows(run.store, one) });
  const waiting = await waitingOf(run, [...new Set(incoming.map(({ file }) => file))]);
  return { runId: run.scored.runId, files, waiting };
}

/** Faults told of the files as they were named, not of the places they were to have. */
function asNamed(issues: readonly Issue[], incoming: readonly Incoming[]): Issue[] {
  const names = new Map(
    incoming.flatMap(({ file, name, state }) => (state === "unchanged" ? [] : [[file, name] as const])),
  );
  const named = (text: string): string => names.get(text) ?? text;
  return issues.map((one) => ({
    ...one,
    place: { ...one.place, file: named(one.place.file) },
    params: Object.fromEntries(
      Object.entries(one.params).map(([key, value]) => [
        key,
        typeof value === "string" ? named(value) : value,
      ]),
    ),
  }));
}

function withIncoming(
  workspace: Workspace,
  copies: ReadonlyMap<string, string>,
  { incoming, gone }: { readonly incoming: readonly Incoming[]; readonly gone: readonly string[] },
): Workspace {
  const names = new Set([...workspace.recordFiles, ...incoming.map(({ file }) => file)]);
  for (const file of gone) names.delete(file);
  const recordFiles = [...names].sort();
  return { ...workspace, recordFiles, incoming: copies };
}

/** Loads staged copies and, where nothing is amiss, keeps them; else leaves everything as it was. */
async function takeIn(
  invocation: Invocation,
  workspace: Workspace,
  {
    incoming,
    staging,
    gone,
  }: { readonly incoming: readonly Incoming[]; readonly staging: Staging; readonly gone: readonly string[] },
): Promise<{ readonly result: Taken | null; readonly issues: readonly Issue[] }> {
  const { locale } = invocation.common;
  const dryRun = invocation.options["dryRun"] === true;
  const state = { committed: false };
  try {
    const request = {
      workspace: withIncoming(workspace, staging.copies, { incoming, gone }),
      memory: dryRun,
      beforeCommit: async () => (dryRun ? undefined : promise(staging, gone, locale)),
    };
    const { result, issues } = await withRun(invocation, request, async (run) => {
      state.committed = true;
      if (!dryRun) finishIncoming(workspace.root);
      return takenOf(run, incoming);
    });
    if (result === null || dryRun) dropStaging(staging);
    return { result, issues: asNamed(issues, incoming) };
  } catch (error) {
    // What is committed is put in place by the next command if this one cannot.
    if (!state.committed) dropStaging(staging);
    throw error;
  }
}

/** Files read where they lie, and what the program wrote itself in a folder of its own. */
async function lookedAt(sources: ReadonlyMap<string, Source>, locale: Locale): Promise<Staging> {
  const written = new Map([...sources].filter(([, source]) => "text" in source));
  const { folder, copies } = await stageFiles(mkdtempSync(join(tmpdir(), "parindex-")), written, locale);
  const paths = [...sources].flatMap(([file, source]) =>
    "path" in source ? [[file, source.path] as const] : [],
  );
  return { folder, copies: new Map([...paths, ...copies]) };
}

/** Takes files into the records of a workspace and its database: all of them, or none and every fault. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects, options } = invocation;
  const dryRun = options["dryRun"] === true;
  const workspace = readWorkspace(workspaceRoot(invocation));
  const told = {
    unit: textOption(invocation, "unit"),
    year: yearOption(invocation),
    locale: common.locale,
  };
  const { incoming, issues: refused } = await incomingFiles(workspace, namedFiles(args, invocation), told);
  if (hasErrors(refused)) return sayNothing(refused, invocation);
  const { sources, gone } = sourcesOf(incoming);
  for (const file of sources.keys()) refuseOpenFile(join(workspace.root, file), common.locale);
  const staging = await (dryRun
    ? lookedAt(sources, common.locale)
    : stageFiles(stagingFolder(workspace.root), sources, common.locale));
  const { result, issues: found } = await takeIn(invocation, workspace, { incoming, staging, gone });
  const issues = [...refused, ...found];
  if (result === null) return sayNothing(parted(issues, incoming).own, invocation);
  if (common.json) {
    const files = result.files.map(({ name, file, sha256, state, records }) => ({
      name,
      file,
      sha256,
      state,
      records,
    }));
    const told = issueRecords(issues, allWords, common.locale);
    effects.out(
      jsonText({
        kept: !dryRun,
        run_id: result.runId,
        files,
        waiting: result.waiting,
        issues: told,
      }),
    );
    return 0;
  }
  if (result.files.length > 0) effects.out(filesText(result.files, common.locale));
  const { own, others } = parted(issues, incoming);
  sayIssues(own, allWords, invocation);
  effects.out(`${issueCount(own, common.locale)}${othersText(others, common.locale)}\n`);
  for (const [year, leaves] of Map.groupBy(result.waiting, (row) => row.year))
    effects.out(`\n${waitingText(year, leaves, common.locale)}`);
  if (dryRun)
    effects.out(
      common.locale === "en" ? "Only judged: nothing was kept.\n" : "Chỉ kiểm tra: chưa nhận tệp nào.\n",
    );
  return 0;
};

/** Faults, and that nothing was taken in. */
function sayNothing(issues: readonly Issue[], invocation: Invocation): 0 | 1 {
  const { locale, json } = invocation.common;
  const code = sayIssues(issues, allWords, invocation, { all: true });
  if (!json)
    invocation.effects.out(
      locale === "en"
        ? `${issueCount(issues, locale)}; nothing was taken in.\n`
        : `${issueCount(issues, locale)}; không nhận tệp nào.\n`,
    );
  return code;
}

/** What is told in full: faults of the files named; of others only how many there are. */
function parted(
  issues: readonly Issue[],
  incoming: readonly Incoming[],
): { readonly own: readonly Issue[]; readonly others: number } {
  const names = new Set(incoming.flatMap(({ name, file }) => [name, file]));
  const own = issues.filter(({ place, severity }) => severity === "error" || names.has(place.file));
  return { own, others: issues.length - own.length };
}

function othersText(count: number, locale: Locale): string {
  if (count === 0) return "";
  return locale === "en"
    ? `; ${count} more in other files, see parindex check`
    : `; ${count} mục khác ở các tệp khác, xem parindex check`;
}
