import type { Stage } from "@parindex/model";
import { stageText } from "@parindex/report";
import { type Lacking, lackingQuery } from "@parindex/rules";
import { stageDigests } from "@parindex/store";
import { allWords } from "../all-words.ts";
import { byLabel, neededOption } from "../closing/closing-options.ts";
import { lackText } from "../closing/lack-words.ts";
import { type LateClosing, lateClosings, lateClosingText } from "../closing/late-closing.ts";
import { addLocks } from "../closing/lock-file.ts";
import { lastTurns, type StageLock, standingOf } from "../closing/locks.ts";
import { addNoughts, noughtsOf } from "../closing/noughts.ts";
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
  /** Of the units closed now, those whose self score came after its campaign's day. */
  readonly late: readonly LateClosing[];
  /** What is lacking, where that kept the stage from being closed. */
  readonly lacking: readonly Lacking[];
  /** Blanks that became nought, or would, because the set says so. */
  readonly noughts: readonly Lacking[];
}

interface Asked {
  readonly stage: Stage;
  readonly year: number;
  readonly units: readonly string[];
  readonly already: readonly string[];
  readonly turns: readonly StageLock[];
}

async function askedOf(run: OpenRun, invocation: Invocation): Promise<Asked> {
  const stage = stageOption(invocation);
  const only = { unit: textOption(invocation, "unit"), stage, year: yearOption(invocation) };
  await refuseUnscored(run, invocation, only);
  const year = only.year ?? latestYear(run, only) ?? 0;
  const turns = await lastTurns(run.store);
  const units = run.scored.scopes.scope
    .filter((row) => isAsked(row, { ...only, year }))
    .map(({ unit_id }) => unit_id);
  const already = units.filter((unit_id) => standingOf(turns, { unit_id, year, stage }).locked);
  return { stage, year, already, turns, units: units.filter((unit_id) => !already.includes(unit_id)) };
}

/** What keeps the stage from being closed, and which blanks would become nought. */
async function judge(run: OpenRun, { stage, year, units, already }: Asked): Promise<Closed> {
  const found = (await run.store.run(lackingQuery(year, stage))).filter(({ unit_id }) =>
    units.includes(unit_id),
  );
  const noughts = noughtsOf(run, found);
  const lacking = found.filter((one) => !noughts.includes(one));
  return { stage, year, locked: [], already, late: [], lacking, noughts };
}

/** Writes down that the stage is closed, with a hash of what its records say. */
async function close(run: OpenRun, invocation: Invocation): Promise<Closed> {
  const asked = await askedOf(run, invocation);
  const { stage, year, units, already, turns } = asked;
  const judged = await judge(run, asked);
  if (judged.lacking.length + judged.noughts.length > 0 || units.length === 0) return judged;
  const keys = `SELECT unit_id, year, stage FROM scope WHERE year = ${year} AND stage = '${stage}'`;
  const digests = (await stageDigests(run.store, keys)).filter(({ unit_id }) => units.includes(unit_id));
  const rows = digests.map((digest) => ({
    ...digest,
    turn: standingOf(turns, { unit_id: digest.unit_id, year, stage }).next,
    action: "lock" as const,
    entered_by: neededOption(invocation, "by", byLabel),
    reason: textOption(invocation, "reason") ?? null,
    on_date: asOfOption(invocation),
  }));
  const late = await lateClosings(run.store, { stage, year, units, asOf: asOfOption(invocation) });
  await addLocks(run.workspace.root, rows, run.locale);
  return { stage, year, locked: units, already, late, lacking: [], noughts: [] };
}

function closedText({ stage, year, locked, already, lacking, noughts }: Closed, locale: "vi" | "en"): string {
  const step = `${stageText(stage, locale)}, ${year}`;
  const units = new Set(lacking.map(({ unit_id }) => unit_id)).size;
  const before =
    already.length === 0
      ? ""
      : locale === "en"
        ? `; ${already.length} locked before`
        : `; ${already.length} đơn vị đã khóa trước đó`;
  const blanks =
    noughts.length === 0
      ? ""
      : locale === "en"
        ? `; ${noughts.length} blanks became 0 points`
        : `; ${noughts.length} tiêu chí để trống thành 0 điểm`;
  if (locale === "en")
    return lacking.length > 0
      ? `Not locked (${step}): ${lacking.length} criteria of ${units} unit(s) lack something${before}.\n`
      : `Locked (${step}): ${locked.length} unit(s)${blanks}${before}.\n`;
  return lacking.length > 0
    ? `Chưa khóa (${step}): ${units} đơn vị còn thiếu ở ${lacking.length} tiêu chí${before}.\n`
    : `Đã khóa (${step}): ${locked.length} đơn vị${blanks}${before}.\n`;
}

/** What became of a blank, or would. */
function noughtText({ locked }: Closed, locale: "vi" | "en"): string {
  if (locale === "en") return locked.length > 0 ? "left blank: 0 points" : "left blank: would be 0 points";
  return locked.length > 0 ? "để trống: 0 điểm" : "để trống: sẽ là 0 điểm khi khóa";
}

/** Gives blanks their nought and closes the stage over them: both, or neither. */
async function closeOver(invocation: Invocation, root: string, noughts: readonly Lacking[]) {
  const { locale } = invocation.common;
  const told = {
    entered_by: neededOption(invocation, "by", byLabel),
    entered_on: asOfOption(invocation),
    locale,
  };
  const takeBack = await addNoughts(root, noughts, told);
  try {
    const asked = { named: invocation.args[0], memory: true };
    const done = await withRun(invocation, asked, (run) => close(run, invocation));
    if (done.result === null || done.result.locked.length === 0) await takeBack();
    return done;
  } catch (error) {
    await takeBack();
    throw error;
  }
}

/** Closes a stage, of one unit or of all, once nothing is lacking; says what is, by unit, where something is. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  neededOption(invocation, "by", byLabel);
  const asked = { named: args[0], memory: true };
  const first = await withRun(invocation, asked, async (run) => ({
    ...(await close(run, invocation)),
    root: run.workspace.root,
  }));
  const { noughts = [], lacking = [], root = "" } = first.result ?? {};
  const again =
    lacking.length === 0 && noughts.length > 0 ? await closeOver(invocation, root, noughts) : first;
  if (again.result === null) return sayIssues(again.issues, allWords, invocation);
  const { stage, year, locked, already, late, lacking: left } = again.result;
  const result: Closed = { stage, year, locked, already, late, lacking: left, noughts };
  if (common.json) effects.out(jsonText(result));
  else {
    for (const one of result.lacking)
      effects.out(`${one.unit_id}  ${one.leaf_code}  ${lackText(one, common.locale)}  ${one.title}\n`);
    for (const one of noughts)
      effects.out(`${one.unit_id}  ${one.leaf_code}  ${noughtText(result, common.locale)}  ${one.title}\n`);
    for (const one of late) effects.out(`${one.unit_id}  ${lateClosingText(one, common.locale)}\n`);
    effects.out(closedText(result, common.locale));
  }
  return result.lacking.length > 0 ? 1 : 0;
};
