import { hasErrors, type Locale, UsageError } from "@parindex/model";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { causesOf, subjectsOf } from "../history/causes.ts";
import { type CellChange, cellChanges, type CellRecord, cellRecords } from "../history/cell-history.ts";
import { changedCells } from "../history/changed-cells.ts";
import { changedRecords } from "../history/changed-records.ts";
import { causeText, pointsText, stageName, stateText } from "../history/history-words.ts";
import { type KeptRun, keptRuns, openHistory } from "../history/runs.ts";
import { jsonText } from "../json-text.ts";
import { yearOption } from "../open-workspace.ts";
import { sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { readWorkspace, type Workspace, workspaceRoot } from "../workspace.ts";
import type { Store } from "@parindex/store";

interface Change extends CellChange {
  readonly run_id: string;
  readonly made_on: string;
  readonly causes: ReturnType<typeof causesOf>;
}

/** The changes of a cell with their causes: each run beside the one before it, each pair of runs compared once. */
async function withCauses(
  store: Store,
  {
    runs,
    changes,
    ...sets
  }: Pick<Workspace, "ruleSets" | "questionnaires"> & {
    readonly runs: readonly KeptRun[];
    readonly changes: readonly CellChange[];
  },
  unit: string,
): Promise<Change[]> {
  const explained: Change[] = [];
  for (const [run_no, own] of Map.groupBy(changes, (change) => change.run_no)) {
    const to = runs.find((run) => run.run_no === run_no);
    const from = runs.find((run) => run.run_no === run_no - 1);
    if (to === undefined) continue;
    const { run_id, made_on } = to;
    if (from === undefined) {
      explained.push(...own.map((change) => ({ ...change, run_id, made_on, causes: [] })));
      continue;
    }
    const cells = await store.run(changedCells(from.run_no, run_no));
    const context = { from, to, records: await changedRecords(store, from, to), ...sets };
    for (const change of own) {
      const cell = cells.find(
        (one) => one.unit_id === unit && one.leaf_uid === change.leaf_uid && one.stage === change.stage,
      );
      explained.push({
        ...change,
        run_id,
        made_on,
        causes: cell === undefined ? [] : causesOf(cell, context),
      });
    }
  }
  return explained;
}

function changesTable(changes: readonly Change[], locale: Locale): string {
  const titles =
    locale === "en"
      ? ["Run", "Day", "Stage", "Computed", "Claimed", "Granted", "Points", "Why"]
      : ["Lượt", "Ngày", "Bước", "Tính", "Đơn vị nhập", "Thẩm định", "Điểm", "Vì sao"];
  return tableText({
    columns: titles.map((title, at) => ({ title, align: at >= 3 && at <= 6 ? "right" : "left" })),
    rows: changes.map((one) => [
      String(one.run_no),
      one.made_on,
      stageName(one.stage, locale),
      pointsText(one.computed, locale),
      pointsText(one.claimed, locale),
      pointsText(one.granted, locale),
      stateText(one.status, one.points, locale),
      one.causes.map((cause) => causeText(cause, locale)).join("; "),
    ]),
  });
}

function recordsTable(records: readonly CellRecord[], locale: Locale): string {
  const titles =
    locale === "en"
      ? ["Load", "About", "Stage", "Value", "Reason", "Who", "Day", "File", "In use"]
      : ["Lượt nạp", "Về", "Bước", "Giá trị", "Lý do", "Ai", "Ngày", "Tệp", "Đang dùng"];
  const [yes, no] = locale === "en" ? ["yes", "no"] : ["có", "không"];
  return tableText({
    columns: titles.map((title, at) => ({ title, align: at === 0 || at === 3 ? "right" : "left" })),
    rows: records.map((one) => [
      String(one.load_no),
      one.about,
      stageName(one.stage, locale),
      one.value ?? "–",
      one.why ?? "",
      one.who ?? "",
      one.on_day ?? "",
      one.file,
      one.current ? yes : no,
    ]),
  });
}

function unknown({ common, args }: Invocation): UsageError {
  const [unit, year, code] = args;
  return new UsageError(
    common.locale === "en"
      ? `No run ever scored ${code} of ${unit} in ${year}.`
      : `Chưa có lượt chạy nào chấm tiêu chí ${code} của ${unit} năm ${year}.`,
  );
}

/** What became of one score: every change, when and why, and every record ever loaded about it. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const [unit = "", , code = ""] = args;
  const year = yearOption(invocation, args[1]) ?? 0;
  const root = workspaceRoot(invocation);
  const { ruleSets, questionnaires, issues } = readWorkspace(root);
  if (hasErrors(issues)) return sayIssues(issues, allWords, invocation);
  const store = await openHistory(root, common.locale);
  try {
    const runs = await keptRuns(store);
    const found = await store.run(cellChanges(unit, year, code));
    const last = found.at(-1);
    if (last === undefined) throw unknown(invocation);
    const changes = await withCauses(store, { runs, changes: found, ruleSets, questionnaires }, unit);
    const ruleSet = ruleSets.find(({ set }) => set.id === last.rule_set_id);
    const subjects = subjectsOf(ruleSet, last.leaf_uid, last.leaf_code);
    const records = await store.run(cellRecords(unit, year, [...subjects]));
    if (common.json) {
      effects.out(
        jsonText({
          unit_id: unit,
          year,
          leaf_code: last.leaf_code,
          leaf_uid: last.leaf_uid,
          changes,
          records,
        }),
      );
      return 0;
    }
    effects.out(`${changesTable(changes, common.locale)}\n${recordsTable(records, common.locale)}`);
    return 0;
  } finally {
    store.close();
  }
};
