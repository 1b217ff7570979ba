import {
  gateScoreTable,
  indexScoreTable,
  nodeScoreTable,
  noNumber,
  numberText,
  type RowOf,
  scoreTable,
} from "@parindex/model";
import { rankReasonText, stageText } from "@parindex/report";
import { duckdb, planScript } from "@parindex/rules";
import { allWords } from "../all-words.ts";
import type { CommandBody } from "../effects.ts";
import { isAsked, type Narrowing, refuseUnscored } from "../narrowing.ts";
import { runNotices } from "../notices.ts";
import { type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { jsonText } from "../json-text.ts";

type ScoredTable = typeof scoreTable | typeof nodeScoreTable | typeof indexScoreTable | typeof gateScoreTable;

/** The rows of a run that are asked for, in the order of their keys. */
async function rowsOf<T extends ScoredTable>(
  { store, scored }: OpenRun,
  table: T,
  only: Narrowing,
): Promise<RowOf<T>[]> {
  const rows = await store.run({
    row: table.row,
    params: [scored.runId],
    sql: `SELECT * FROM ${table.name} WHERE run_id = $1 ORDER BY ${table.key.join(", ")}`,
  });
  // The rows are of the table that was asked.
  return (rows as RowOf<T>[]).filter((row) => isAsked(row, only));
}

/** Scores, rolled up; `--emit-sql` prints the plan instead. */
export const body: CommandBody = async (invocation) => {
  const { common, effects, options } = invocation;
  if (options["emitSql"] === true) {
    effects.out(`${planScript(duckdb)}\n`);
    return 0;
  }
  const only = {
    unit: textOption(invocation, "unit"),
    year: yearOption(invocation),
    stage: stageOption(invocation),
  };
  const request = {
    named: invocation.args[0],
    ruleSet: textOption(invocation, "ruleSet"),
    memory: options["dryRun"] === true,
  };
  const { result, issues } = await withRun(invocation, request, async (run) => {
    await refuseUnscored(run, invocation, only);
    return {
      stage: only.stage,
      synthetic: run.workspace.config.synthetic ?? false,
      notices: runNotices(run, common.locale, only),
      score: await rowsOf(run, scoreTable, only),
      node_score: await rowsOf(run, nodeScoreTable, only),
      index_score: await rowsOf(run, indexScoreTable, only),
      gate_score: await rowsOf(run, gateScoreTable, only),
    };
  });
  if (result === null) return sayIssues(issues, allWords, invocation);
  if (common.json) {
    effects.out(jsonText({ ...result, issues: issueRecords(issues, allWords, common.locale) }));
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  const { locale } = common;
  const points = (value: string | null): string => numberText(value, { places: 2, locale });
  const percent = (value: string | null): string => (value === null ? noNumber : `${points(value)}%`);
  for (const notice of result.notices) effects.out(`${notice}\n`);
  effects.out(`${locale === "en" ? "Stage" : "Bước"}: ${stageText(only.stage, locale)}\n\n`);
  const titles =
    locale === "en"
      ? ["Unit", "Year", "Points", "Of", "Index", "Up to", "If refused", "Complete", "Rank", "Band"]
      : [
          "Đơn vị",
          "Năm",
          "Điểm",
          "Tối đa",
          "Chỉ số",
          "Có thể đạt",
          "Nếu từ chối",
          "Đầy đủ",
          "Xếp hạng",
          "Xếp loại",
        ];
  effects.out(
    tableText({
      columns: titles.map((title, at) => ({ title, align: at === 0 || at === 9 ? "left" : "right" })),
      rows: result.index_score.map((row) => [
        row.unit_id,
        String(row.year),
        points(row.points),
        points(row.applicable_max),
        percent(row.index),
        percent(row.index_high),
        percent(row.refused_index),
        percent(row.completeness),
        row.rank === null ? rankReasonText(row.rank_reason ?? "", locale) : `${row.rank}/${row.ranked}`,
        row.band ?? "",
      ]),
    }),
  );
  return 0;
};
