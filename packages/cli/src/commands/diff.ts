import { hasErrors } from "@parindex/model";
import { allWords } from "../all-words.ts";
import type { CommandBody } from "../effects.ts";
import { causesOf } from "../history/causes.ts";
import { type ChangedCell, changedCells } from "../history/changed-cells.ts";
import { changedRecords } from "../history/changed-records.ts";
import { causeText, stageName, stateText } from "../history/history-words.ts";
import { steadyCells, unitsTouched, unmovedCells } from "../history/unmoved-cells.ts";
import { keptRuns, namedRun, openHistory } from "../history/runs.ts";
import { jsonText } from "../json-text.ts";
import { textOption, yearOption } from "../open-workspace.ts";
import { sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { readWorkspace, workspaceRoot } from "../workspace.ts";

/** Two runs cell by cell: what each gave, and why they differ. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const { locale } = common;
  const root = workspaceRoot(invocation);
  const { ruleSets, questionnaires, issues } = readWorkspace(root);
  if (hasErrors(issues)) return sayIssues(issues, allWords, invocation);
  const [unit, year] = [textOption(invocation, "unit"), yearOption(invocation)];
  const store = await openHistory(root, locale);
  try {
    const runs = await keptRuns(store);
    const from = namedRun(runs, args[0] ?? "", locale);
    const to = namedRun(runs, args[1] ?? "", locale);
    const context = { from, to, ruleSets, questionnaires, records: await changedRecords(store, from, to) };
    const isAsked = (cell: ChangedCell): boolean =>
      (unit ?? cell.unit_id) === cell.unit_id && (year ?? cell.year) === cell.year;
    const cells = (await store.run(changedCells(from.run_no, to.run_no)))
      .filter(isAsked)
      .map((cell) => ({ ...cell, causes: causesOf(cell, context) }));
    const steady = await store.run(steadyCells(from.run_no, to.run_no, unitsTouched(context)));
    const unmoved = unmovedCells(steady.filter(isAsked), context);
    if (common.json) {
      const named = [from, to].map(({ run_no, run_id, made_on }) => ({ run_no, run_id, made_on }));
      effects.out(jsonText({ from: named[0], to: named[1], cells, unmoved }));
      return 0;
    }
    const titles =
      locale === "en"
        ? ["Unit", "Year", "Code", "Stage", "Before", "After", "Why"]
        : ["Đơn vị", "Năm", "Tiêu chí", "Bước", "Trước", "Sau", "Vì sao"];
    effects.out(
      tableText({
        columns: titles.map((title, at) => ({ title, align: at === 4 || at === 5 ? "right" : "left" })),
        rows: [...cells, ...unmoved].map((cell) => [
          cell.unit_id,
          String(cell.year),
          cell.leaf_code,
          stageName(cell.stage, locale),
          stateText(cell.from_status, cell.from_points, locale),
          stateText(cell.to_status, cell.to_points, locale),
          cell.causes.map((cause) => causeText(cause, locale)).join("; "),
        ]),
      }),
    );
    effects.out(
      locale === "en"
        ? `${cells.length} scores differ between run ${from.run_no} (${from.made_on}) and run ${to.run_no} (${to.made_on}); what stands behind ${unmoved.length} others changed.\n`
        : `${cells.length} điểm khác nhau giữa lượt chạy ${from.run_no} (${from.made_on}) và lượt ${to.run_no} (${to.made_on}); ${unmoved.length} tiêu chí khác giữ nguyên điểm nhưng có thay đổi đi kèm.\n`,
    );
    return 0;
  } finally {
    store.close();
  }
};
