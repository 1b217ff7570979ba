import { join, relative, resolve } from "node:path";
import { closest, slug, UsageError } from "@parindex/model";
import { chartNames, type RunScope } from "@parindex/report";
import { allWords } from "../all-words.ts";
import { type ChartFormat, chartFormats, writeChart } from "../chart-files.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { isAsked, latestYear, refuseUnscored } from "../narrowing.ts";
import { listOption, type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { peersKey, type ScoredPeers, scoredPeers } from "../peers.ts";
import { sayIssues } from "../say-issues.ts";
import { jsonText } from "../json-text.ts";

function formatsOf(invocation: Invocation): ChartFormat[] {
  return listOption(invocation, "format", { known: chartFormats, otherwise: "svg" });
}

function kindOf({ args, common }: Invocation): (typeof chartNames)[string] {
  const [name = ""] = args;
  const known = chartNames[name];
  if (known !== undefined) return known;
  const names = Object.keys(chartNames);
  const near = closest(name, names);
  throw new UsageError(
    common.locale === "en"
      ? `There is no chart “${name}”.${near === null ? "" : ` Did you mean ${near}?`} Charts: ${names.join(", ")}.`
      : `Không có biểu đồ “${name}”.${near === null ? "" : ` Có phải là ${near}?`} Các biểu đồ: ${names.join(", ")}.`,
  );
}

/** The groups of peers asked for: by `--group`, else that of `--unit`, else every one of more than one unit. */
async function peersAsked(run: OpenRun, invocation: Invocation, scope: RunScope): Promise<ScoredPeers[]> {
  const all = await scoredPeers(run.store, scope);
  const keyOf = (peers: Parameters<typeof peersKey>[0]): string => peersKey(peers, slug);
  const unit = textOption(invocation, "unit");
  const own = run.scored.scopes.scope.find((row) => isAsked(row, { ...scope, unit }));
  const group =
    textOption(invocation, "group") ?? (unit === undefined || own === undefined ? undefined : keyOf(own));
  const found = all.filter((peers) => (group === undefined ? peers.units > 1 : keyOf(peers) === group));
  if (found.length > 0) return found;
  const have = all.map((peers) => `${keyOf(peers)} (${peers.units})`).join(", ");
  throw new UsageError(
    invocation.common.locale === "en"
      ? `There is no such group to compare. Groups and their units: ${have}.`
      : `Không có nhóm như vậy để so sánh. Các nhóm và số đơn vị: ${have}.`,
  );
}

function refuseNoUnit({ args, common }: Invocation): never {
  throw new UsageError(
    common.locale === "en"
      ? `The chart ${args[0]} is of one unit: name it with --unit ID.`
      : `Biểu đồ ${args[0]} là của một đơn vị: nêu mã bằng --unit ID.`,
  );
}

/** The plans to draw: units that hold one, with its year. */
function plansAsked(run: OpenRun, invocation: Invocation): { unit_id: string; year: number }[] {
  const [unit, year] = [textOption(invocation, "unit"), yearOption(invocation)];
  const held = new Map(
    run.workspace.plans.flatMap(({ plan, unit_id }) =>
      unit_id === null || unit_id !== (unit ?? unit_id) || plan.year !== (year ?? plan.year)
        ? []
        : [[JSON.stringify([unit_id, plan.year]), { unit_id, year: plan.year }] as const],
    ),
  );
  if (held.size > 0) return [...held.values()];
  throw new UsageError(
    invocation.common.locale === "en"
      ? "The workspace holds no such plan: see plans: in parindex.yaml."
      : "Thư mục làm việc không có kế hoạch như vậy: xem mục plans: trong parindex.yaml.",
  );
}

async function drawn(run: OpenRun, invocation: Invocation, folder: string): Promise<string[]> {
  const kind = kindOf(invocation);
  const { store, scored, workspace } = run;
  const told = { locale: invocation.common.locale, synthetic: workspace.config.synthetic ?? false };
  const formats = formatsOf(invocation);
  if (kind.of === "plan") {
    const paths: string[] = [];
    for (const plan of plansAsked(run, invocation)) {
      const scope = { ...plan, as_of: scored.receipt.as_of };
      const chart = kind.chart(await store.run(kind.query(scope)), told);
      const name = `${chart.name}-${plan.unit_id}-${plan.year}`;
      paths.push(...(await writeChart({ ...chart, name }, folder, { formats, locale: run.locale })));
    }
    return paths;
  }
  const asked = { unit: textOption(invocation, "unit"), stage: stageOption(invocation) };
  if (kind.of === "unit" && asked.unit === undefined) refuseNoUnit(invocation);
  await refuseUnscored(run, invocation, { ...asked, year: yearOption(invocation) });
  const year = yearOption(invocation) ?? latestYear(run, asked) ?? 0;
  const scope = { run_id: scored.runId, year, stage: asked.stage };
  const paths: string[] = [];
  const draw = async (key: string, rows: readonly unknown[]): Promise<void> => {
    const chart = kind.chart(rows, told);
    const name = `${chart.name}-${slug(key)}-${year}-${scope.stage}`;
    paths.push(
      ...(await writeChart({ ...chart, name }, folder, {
        formats,
        locale: run.locale,
      })),
    );
  };
  if (kind.of === "unit") {
    const unit_id = asked.unit ?? "";
    await draw(unit_id, await store.run(kind.query({ ...scope, unit_id })));
    return paths;
  }
  for (const peers of await peersAsked(run, invocation, scope))
    await draw(peersKey(peers, slug), await store.run(kind.query({ ...scope, peers })));
  return paths;
}

/** Draws one chart: of one unit, or of each group of peers. */
export const body: CommandBody = async (invocation) => {
  kindOf(invocation);
  formatsOf(invocation);
  const { common, effects } = invocation;
  const out = textOption(invocation, "out");
  const { result, issues } = await withRun(invocation, { memory: true }, async (run) => {
    const folder = out === undefined ? join(run.workspace.root, "out", "charts") : resolve(effects.cwd, out);
    return drawn(run, invocation, folder);
  });
  if (result === null) return sayIssues(issues, allWords, invocation);
  const files = result.map((path) => relative(effects.cwd, path).replaceAll("\\", "/"));
  effects.out(common.json ? jsonText({ files }) : files.map((file) => `${file}\n`).join(""));
  return 0;
};
