import { indexScoreTable, nodeScoreTable, numberText, scoreTable } from "@parindex/model";
import { rankReasonText } from "@parindex/report";
import { duckdb, planScript } from "@parindex/rules";
import { allWords } from "../all-words.ts";
import type { CommandBody } from "../effects.ts";
import { type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { jsonText } from "../write-file.ts";

const tables = { score: scoreTable, node_score: nodeScoreTable, index_score: indexScoreTable };

async function rowsOf(
  { store, scored }: OpenRun,
  stage: string,
): Promise<{ score: unknown[]; node_score: unknown[]; index_score: Awaited<ReturnType<typeof indexRows>> }> {
  const rows = async (name: "score" | "node_score"): Promise<unknown[]> =>
    store.run({
      row: tables[name].row,
      params: [scored.runId, stage],
      sql: `SELECT * FROM ${name} WHERE run_id = $1 AND stage = $2 ORDER BY ${tables[name].key.join(", ")}`,
    });
  return {
    score: await rows("score"),
    node_score: await rows("node_score"),
    index_score: await indexRows({ store, scored }, stage),
  };
}

async function indexRows({ store, scored }: Pick<OpenRun, "store" | "scored">, stage: string) {
  return store.run({
    row: indexScoreTable.row,
    params: [scored.runId, stage],
    sql: "SELECT * FROM index_score WHERE run_id = $1 AND stage = $2 ORDER BY year, unit_id",
  });
}

/** Scores, rolled up; `--emit-sql` prints the plan instead. */
export const body: CommandBody = async (invocation) => {
  const { common, effects, options } = invocation;
  if (options["emitSql"] === true) {
    effects.out(`${planScript(duckdb)}\n`);
    return 0;
  }
  const stage = stageOption(invocation);
  const request = {
    named: invocation.args[0],
    unit: textOption(invocation, "unit"),
    year: yearOption(invocation),
    ruleSet: textOption(invocation, "ruleSet"),
    memory: options["dryRun"] === true,
  };
  const { result, issues } = await withRun(invocation, request, async (run) => rowsOf(run, stage));
  if (result === null) return sayIssues(issues, allWords, invocation);
  if (common.json) {
    effects.out(jsonText({ ...result, issues: issueRecords(issues, allWords, common.locale) }));
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  const { locale } = common;
  const points = (value: string | null): string => numberText(value, { places: 2, locale });
  const titles =
    locale === "en"
      ? ["Unit", "Year", "Points", "Of", "Index", "Up to", "Complete", "Rank", "Band"]
      : ["Đơn vị", "Năm", "Điểm", "Tối đa", "Chỉ số", "Có thể đạt", "Đầy đủ", "Xếp hạng", "Xếp loại"];
  effects.out(
    tableText({
      columns: titles.map((title, at) => ({ title, align: at === 0 || at === 8 ? "left" : "right" })),
      rows: result.index_score.map((row) => [
        row.unit_id,
        String(row.year),
        points(row.points),
        points(row.applicable_max),
        `${points(row.index)}%`,
        `${points(row.index_high)}%`,
        `${points(row.completeness)}%`,
        row.rank === null ? rankReasonText(row.rank_reason ?? "", locale) : `${row.rank}/${row.ranked}`,
        row.band ?? "",
      ]),
    }),
  );
  return 0;
};
