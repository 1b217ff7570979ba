import { join, relative, resolve } from "node:path";
import { type Chart, type Issue, slug, type Stage } from "@parindex/model";
import {
  chartNames,
  rankingQuery,
  reportPage,
  scoredQuery,
  summaryQuery,
  summaryTable,
  waitingQuery,
} from "@parindex/report";
import { allWords } from "../all-words.ts";
import { writeChart } from "../chart-files.ts";
import { dueBlock } from "../due-block.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { latestYear, refuseUnscored } from "../narrowing.ts";
import { runNotices } from "../notices.ts";
import { type OpenRun, textOption, withRun, yearOption } from "../open-workspace.ts";
import { outputsBefore, outputsOf, refuseOpenOutputs, removeHalfWritten, removeStale } from "../outputs.ts";
import { peersKey, scoredPeers } from "../peers.ts";
import { issueCount, issueRecords, sayIssues } from "../say-issues.ts";
import { writeScores } from "../score-files.ts";
import { writeSheet } from "../sheet-file.ts";
import { tableText } from "../table-text.ts";
import { jsonText } from "../json-text.ts";
import { writeFile } from "../write-file.ts";

const stage = "self";

const mostUnits = 20;

/** Units that get a sheet and pictures of their own: those that hold a plan, else all of a small workspace. */
function unitsShown({ workspace, scored }: OpenRun, year: number): string[] {
  const held = workspace.plans.map(({ unit_id }) => unit_id).filter((unit) => unit !== null);
  if (held.length > 0) return [...new Set(held)];
  const all = [
    ...new Set(scored.scopes.scope.filter((one) => one.year === year).map(({ unit_id }) => unit_id)),
  ];
  return all.length > mostUnits ? [] : all;
}

/** Units that hold a plan of a year. */
function plansHeld({ workspace }: OpenRun, year: number): string[] {
  const held = workspace.plans.flatMap(({ plan, unit_id }) =>
    unit_id === null || plan.year !== year ? [] : [unit_id],
  );
  return [...new Set(held)];
}

/** What a picture is of: a year at a stage; comparisons need a year that was carried to its end. */
interface ChartTime {
  readonly year: number;
  readonly stage: Stage;
}

const comparisons = new Set(["stage-gap", "year-change", "year-change-peers"]);

/** When each kind of chart looks: comparisons at the latest closed year, the rest at the year in hand. */
function timeOf(run: OpenRun, name: string, now: ChartTime): ChartTime {
  const closed = latestYear(run, { stage: "final" });
  if (!comparisons.has(name) || closed === null) return now;
  return { year: closed, stage: name === "stage-gap" ? "self" : "final" };
}

function named(chart: Chart, key: string, { year, stage }: ChartTime): Chart {
  return { ...chart, name: `${chart.name}-${slug(key)}-${year}-${stage}` };
}

/** Charts of every group that is large enough to compare, and of every unit that holds a plan. */
async function chartsOf(run: OpenRun, now: ChartTime): Promise<Chart[]> {
  const { store, scored, workspace, locale } = run;
  const told = { locale, synthetic: workspace.config.synthetic ?? false };
  const charts: Chart[] = [];
  for (const [name, kind] of Object.entries(chartNames)) {
    if (kind.of === "plan") {
      for (const unit_id of plansHeld(run, now.year)) {
        const scope = { unit_id, year: now.year, as_of: scored.receipt.as_of };
        const chart = kind.chart(await store.run(kind.query(scope)), told);
        charts.push({ ...chart, name: `${chart.name}-${slug(unit_id)}-${now.year}` });
      }
      continue;
    }
    const time = timeOf(run, name, now);
    const scope = { run_id: scored.runId, ...time };
    if (kind.of === "peers") {
      for (const peers of await scoredPeers(store, scope)) {
        if (peers.units < 3) continue;
        charts.push(
          named(
            kind.chart(await store.run(kind.query({ ...scope, peers })), told),
            peersKey(peers, slug),
            time,
          ),
        );
      }
      continue;
    }
    for (const unit_id of unitsShown(run, now.year))
      charts.push(named(kind.chart(await store.run(kind.query({ ...scope, unit_id })), told), unit_id, time));
  }
  return charts;
}

interface Written {
  readonly year: number;
  readonly paths: readonly string[];
  readonly summary: ReturnType<typeof summaryTable>;
  readonly records: readonly unknown[];
}

async function writeAll(run: OpenRun, out: string, invocation: Invocation): Promise<Written> {
  const { store, scored, workspace, locale } = run;
  const year = yearOption(invocation) ?? latestYear(run) ?? 0;
  const scope = { run_id: scored.runId, year, stage } as const;
  const told = { locale, synthetic: workspace.config.synthetic ?? false };
  const paths = await writeScores(run, join(out, "scores"), {
    formats: ["csv", "parquet", "arrow", "json"],
  });
  for (const unit_id of unitsShown(run, year)) {
    const path = await writeSheet(run, { unit_id, year, stage }, join(out, "sheets"));
    if (path !== null) paths.push(path);
  }
  const charts = await chartsOf(run, { year, stage });
  for (const chart of charts)
    paths.push(...(await writeChart(chart, join(out, "charts"), { formats: ["json", "svg"], locale })));
  const summary = await store.run(summaryQuery(scope));
  const rankings = [];
  for (const peers of await scoredPeers(store, scope))
    rankings.push(...(await store.run(rankingQuery({ ...scope, peers }))));
  const due = await dueBlock(run, { asOf: scored.receipt.as_of, locale });
  const page = reportPage(
    {
      year,
      stage,
      receipt: {
        run_id: scored.runId,
        as_of: scored.receipt.as_of,
        engine_version: scored.receipt.engine_version,
        inputs_sha256: scored.receipt.inputs_sha256,
      },
      scored: (await store.run(scoredQuery(scored.runId))).filter(
        (row) => row.year === year && row.stage === stage,
      ),
      summary,
      rankings,
      charts,
      waiting: await store.run(waitingQuery(scope)),
      ...(due === null ? {} : { due }),
    },
    told,
  );
  const { pageHtml } = await import("@parindex/documents");
  paths.push(join(out, "report.html"));
  await writeFile(join(out, "report.html"), await pageHtml(page), locale);
  const files = outputsOf(out, paths);
  removeStale(out, outputsBefore(out), files);
  const receipt = { run_id: scored.runId, ...scored.receipt, files };
  await writeFile(join(out, "receipt.json"), jsonText(receipt), locale);
  return {
    year,
    paths: [...paths, join(out, "receipt.json")],
    summary: summaryTable(summary, told),
    records: summary,
  };
}

/** Faults, or where there is none, that nothing could be scored yet. */
function sayNothing(issues: readonly Issue[], invocation: Invocation): 0 | 1 {
  const code = sayIssues(issues, allWords, invocation);
  const { locale, json } = invocation.common;
  if (code === 0 && !json)
    invocation.effects.out(
      locale === "en"
        ? "Nothing could be scored yet; nothing was written.\n"
        : "Chưa có gì được chấm điểm; không tệp kết quả nào được ghi.\n",
    );
  return code;
}

/** The main job: load, check, score, then scores, sheets, charts, report and receipt. */
export const body: CommandBody = async (invocation) => {
  const { common, effects } = invocation;
  const outOption = textOption(invocation, "out");
  const { result, issues } = await withRun(invocation, { named: invocation.args[0] }, async (run) => {
    const out = outOption === undefined ? join(run.workspace.root, "out") : resolve(effects.cwd, outOption);
    if (run.scored.scopes.scope.length === 0) return null;
    await refuseUnscored(run, invocation, { year: yearOption(invocation), stage });
    refuseOpenOutputs(out, common.locale);
    removeHalfWritten(out);
    return {
      out,
      ...(await writeAll(run, out, invocation)),
      notices: runNotices(run, common.locale, { year: yearOption(invocation), stage }),
    };
  });
  if (result === null) return sayNothing(issues, invocation);
  const files = result.paths.map((path) => relative(result.out, path).replaceAll("\\", "/"));
  if (common.json) {
    effects.out(
      jsonText({
        year: result.year,
        stage,
        files,
        summary: result.records,
        issues: issueRecords(issues, allWords, common.locale),
      }),
    );
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  for (const notice of result.notices) effects.out(`${notice}\n`);
  effects.out(`\n${result.summary.caption} ${result.year}\n${tableText(result.summary)}\n`);
  effects.out(`${issueCount(issues, common.locale)}\n`);
  effects.out(said(result.out, files, common.locale));
  return 0;
};

/** Where what was put. */
function said(out: string, files: readonly string[], locale: "vi" | "en"): string {
  const count = (folder: string): number => files.filter((file) => file.startsWith(`${folder}/`)).length;
  const lines =
    locale === "en"
      ? [
          `Written to ${out}:`,
          `  report.html    the report: open it in a browser, no network needed`,
          `  sheets/        ${count("sheets")} self-scoring tables (Excel)`,
          `  charts/        ${count("charts")} chart files (SVG, Vega-Lite)`,
          `  scores/        ${count("scores")} tables (CSV, JSON, Parquet, Arrow)`,
          `  receipt.json   rule sets, inputs and versions that fix the numbers`,
        ]
      : [
          `Đã ghi vào ${out}:`,
          `  report.html    báo cáo: mở bằng trình duyệt, không cần mạng`,
          `  sheets/        ${count("sheets")} bảng tự chấm điểm (Excel)`,
          `  charts/        ${count("charts")} tệp biểu đồ (SVG, Vega-Lite)`,
          `  scores/        ${count("scores")} bảng điểm (CSV, JSON, Parquet, Arrow)`,
          `  receipt.json   biên nhận: bộ tiêu chí, số liệu vào, phiên bản`,
        ];
  return lines.map((line) => `${line}\n`).join("");
}
