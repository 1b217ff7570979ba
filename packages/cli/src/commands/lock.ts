import type { Stage } from "@parindex/model";
import { stageText } from "@parindex/report";
import { type Lacking, lackingQuery } from "@parindex/rules";
import { stageDigests } from "@parindex/store";
import { allWords } from "../all-words.ts";
import { byLabel, neededOption } from "../closing/closing-options.ts";
import { lackText } from "../closing/lack-words.ts";
import { addLocks } from "../closing/lock-file.ts";
import { lastTurns, standingOf } from "../closing/locks.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { isAsked, latestYear, refuseUnscored } from "../narrowing.ts";
import { asOfOption, type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { sayIssues } from "../say-issues.ts";

interface Closed {
  readonly stage: Stage;
  readonly year: number;
  readonly locked: readonly string[];
  /** Units whose stage was closed before. */
  readonly already: readonly string[];
  /** What is lacking, where that kept the stage from being closed. */
  readonly lacking: readonly Lacking[];
}

async function close(run: OpenRun, invocation: Invocation): Promise<Closed> {
  const stage = stageOption(invocation);
  const unit = textOption(invocation, "unit");
  const entered_by = neededOption(invocation, "by", byLabel);
  const only = { unit, stage, year: yearOption(invocation) };
  await refuseUnscored(run, invocation, only);
  const year = only.year ?? latestYear(run, only) ?? 0;
  const turns = await lastTurns(run.store);
  const units = run.scored.scopes.scope
    .filter((row) => isAsked(row, { ...only, year }))
    .map(({ unit_id }) => unit_id);
  const already = units.filter((unit_id) => standingOf(turns, { unit_id, year, stage }).locked);
  const open = new Set(units.filter((unit_id) => !already.includes(unit_id)));
  const lacking = (await run.store.run(lackingQuery(year, stage))).filter(({ unit_id }) => open.has(unit_id));
  if (lacking.length > 0 || open.size === 0) return { stage, year, locked: [], already, lacking };
  const keys = `SELECT unit_id, year, stage FROM scope WHERE year = ${year} AND stage = '${stage}'`;
  const digests = (await stageDigests(run.store, keys)).filter(({ unit_id }) => open.has(unit_id));
  const rows = digests.map((digest) => ({
    ...digest,
    turn: standingOf(turns, { unit_id: digest.unit_id, year, stage }).next,
    action: "lock" as const,
    entered_by,
    reason: textOption(invocation, "reason") ?? null,
    on_date: asOfOption(invocation),
  }));
  await addLocks(run.workspace.root, rows, run.locale);
  return { stage, year, locked: [...open], already, lacking: [] };
}

function closedText({ stage, year, locked, already, lacking }: Closed, locale: "vi" | "en"): string {
  const step = `${stageText(stage, locale)}, ${year}`;
  const units = new Set(lacking.map(({ unit_id }) => unit_id)).size;
  const before =
    already.length === 0
      ? ""
      : locale === "en"
        ? `; ${already.length} locked before`
        : `; ${already.length} đơn vị đã khóa trước đó`;
  if (locale === "en")
    return lacking.length > 0
      ? `Not locked (${step}): ${lacking.length} criteria of ${units} unit(s) lack something${before}.\n`
      : `Locked (${step}): ${locked.length} unit(s)${before}.\n`;
  return lacking.length > 0
    ? `Chưa khóa (${step}): ${units} đơn vị còn thiếu ở ${lacking.length} tiêu chí${before}.\n`
    : `Đã khóa (${step}): ${locked.length} đơn vị${before}.\n`;
}

/** Closes a stage, of one unit or of all, once nothing is lacking; says what is, by unit, where something is. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  neededOption(invocation, "by", byLabel);
  const asked = { named: args[0], memory: true };
  const { result, issues } = await withRun(invocation, asked, (run) => close(run, invocation));
  if (result === null) return sayIssues(issues, allWords, invocation);
  if (common.json) effects.out(jsonText(result));
  else {
    for (const one of result.lacking)
      effects.out(`${one.unit_id}  ${one.leaf_code}  ${lackText(one, common.locale)}  ${one.title}\n`);
    effects.out(closedText(result, common.locale));
  }
  return result.lacking.length > 0 ? 1 : 0;
};
