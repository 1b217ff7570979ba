import { join, relative, resolve } from "node:path";
import { closest, slug, UsageError } from "@parindex/model";
import { chartNames } from "@parindex/report";
import { allWords } from "../all-words.ts";
import { type ChartFormat, chartFormats, writeChart } from "../chart-files.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { peersKey, scoredPeers } from "../peers.ts";
import { sayIssues } from "../say-issues.ts";
import { jsonText } from "../write-file.ts";

function formatsOf(invocation: Invocation): ChartFormat[] {
  const asked = (textOption(invocation, "format") ?? "svg").split(",").map((word) => word.trim());
  const unknown = asked.find((word) => !chartFormats.some((format) => format === word));
  if (unknown !== undefined) throw new UsageError(`--format: ${chartFormats.join(", ")}; “${unknown}”?`);
  return chartFormats.filter((format) => asked.includes(format));
}

function kindOf(name: string): (typeof chartNames)[string] {
  const known = chartNames[name];
  if (known !== undefined) return known;
  const names = Object.keys(chartNames);
  throw new UsageError(`${name}? ${closest(name, names) ?? ""} (${names.join(", ")})`);
}

async function drawn(run: OpenRun, invocation: Invocation, folder: string): Promise<string[]> {
  const kind = kindOf(invocation.args[0] ?? "");
  const { store, scored, workspace } = run;
  const year = yearOption(invocation) ?? Math.max(...scored.scopes.scope.map((one) => one.year));
  const scope = { run_id: scored.runId, year, stage: stageOption(invocation) };
  const told = { locale: invocation.common.locale, synthetic: workspace.config.synthetic ?? false };
  const paths: string[] = [];
  const draw = async (key: string, rows: readonly unknown[]): Promise<void> => {
    const chart = kind.chart(rows, told);
    paths.push(
      ...(await writeChart(
        { ...chart, name: `${chart.name}-${slug(key)}-${year}-${scope.stage}` },
        folder,
        formatsOf(invocation),
      )),
    );
  };
  if (kind.of === "unit") {
    const unit = textOption(invocation, "unit");
    if (unit === undefined) throw new UsageError("--unit ID");
    await draw(unit, await store.run(kind.query({ ...scope, unit_id: unit })));
    return paths;
  }
  const group = textOption(invocation, "group");
  for (const peers of await scoredPeers(store, scope)) {
    const key = peersKey(peers, slug);
    if ((group ?? key) === key && (group !== undefined || peers.units > 1))
      await draw(key, await store.run(kind.query({ ...scope, peers })));
  }
  return paths;
}

/** Draws one chart: of one unit, or of each group of peers. */
export const body: CommandBody = async (invocation) => {
  kindOf(invocation.args[0] ?? "");
  formatsOf(invocation);
  const { common, effects } = invocation;
  const out = textOption(invocation, "out");
  const { result, issues } = await withRun(invocation, { memory: true }, async (run) => {
    const folder = out === undefined ? join(run.workspace.root, "out", "charts") : resolve(effects.cwd, out);
    return { folder, paths: await drawn(run, invocation, folder) };
  });
  if (result === null) return sayIssues(issues, allWords, invocation);
  const files = result.paths.map((path) => relative(effects.cwd, path).replaceAll("\\", "/"));
  effects.out(common.json ? jsonText({ files }) : files.map((file) => `${file}\n`).join(""));
  if (files.length > 0) return 0;
  throw new UsageError(
    common.locale === "en"
      ? "Nothing was scored for that year, stage or group."
      : "Không có điểm của năm, bước hoặc nhóm đó.",
  );
};
