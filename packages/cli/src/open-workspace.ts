import { refuseUnlikeEngine } from "./refuse-unlike-engine.ts";
import { join } from "node:path";
import { hasErrors, type Issue, type Locale, stages, type Stage, UsageError } from "@parindex/model";
import { openStore, refusedByDisk, type Store, type Waiting } from "@parindex/store";
import { keepFindings } from "./checking/keep-findings.ts";
import { type CheckOutcome, checkOutcomes } from "./checking/outcomes.ts";
import type { Invocation } from "./effects.ts";
import { type Scored, scoreWorkspace, type ScoringOutcome } from "./scoring.ts";
import { readWorkspace, type Workspace, workspaceRoot } from "./workspace.ts";

/** A text option, or undefined where it was not given. */
export function textOption({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** `--year` as a number; anything else is wrong use. */
export function yearOption(
  invocation: Invocation,
  text = textOption(invocation, "year"),
): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new UsageError(
    invocation.common.locale === "en"
      ? `A year is four digits, not “${text}”.`
      : `Năm phải gồm bốn chữ số, không phải “${text}”.`,
  );
}

/** `--as-of` as an ISO day, today where it is not given. */
export function asOfOption(invocation: Invocation): string {
  const text = textOption(invocation, "asOf") ?? invocation.effects.today;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new UsageError(
    invocation.common.locale === "en"
      ? `--as-of takes a day such as 2026-11-01, not “${text}”.`
      : `--as-of cần một ngày dạng 2026-11-01, không phải “${text}”.`,
  );
}

/** An option of words between commas, each of a list that is known; in the list's order. */
export function listOption<Word extends string>(
  invocation: Invocation,
  name: string,
  { known, otherwise }: { known: readonly Word[]; otherwise: Word },
): Word[] {
  const asked = (textOption(invocation, name) ?? otherwise).split(",").map((word) => word.trim());
  const unknown = asked.find((word) => !known.some((one) => one === word));
  if (unknown === undefined) return known.filter((word) => asked.includes(word));
  throw new UsageError(
    invocation.common.locale === "en"
      ? `--${name} takes ${known.join(", ")} (several with commas between), not “${unknown}”.`
      : `--${name} nhận ${known.join(", ")} (nhiều mục cách nhau bằng dấu phẩy), không nhận “${unknown}”.`,
  );
}

/** `--stage`, `self` where it is not given. */
export function stageOption(invocation: Invocation): Stage {
  const text = textOption(invocation, "stage") ?? "self";
  const found = stages.find((stage) => stage === text);
  if (found !== undefined) return found;
  throw new UsageError(
    invocation.common.locale === "en"
      ? `--stage is one of ${stages.join(", ")}, not “${text}”.`
      : `--stage là một trong ${stages.join(", ")}, không phải “${text}”.`,
  );
}

/** A workspace scored and open for questions. */
export interface OpenRun {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly scored: Scored;
  readonly issues: readonly Issue[];
  /** The language people are answered in. */
  readonly locale: Locale;
}

/** How a workspace is opened for a command. */
export interface OpenRequest {
  /** Also looks at the files of documents. */
  readonly evidenceFiles?: boolean | undefined;
  readonly named?: string | undefined;
  readonly ruleSet?: string | undefined;
  /** The workspace where it is read already, perhaps with files that are still elsewhere. */
  readonly workspace?: Workspace | undefined;
  /** Done last before records and scores are committed. */
  readonly beforeCommit?: (() => Promise<void>) | undefined;
  /** Keeps nothing: the workspace's database is left alone. */
  readonly memory?: boolean | undefined;
}

/** How long a command waits for another one on the same workspace, in milliseconds. */
const patience = 10_000;

/** How a command waits for a database that another process holds: a terminal is told so. */
export function waiting({ common, effects }: Invocation): Waiting {
  return {
    locale: common.locale,
    patience,
    onWait: (text) => (effects.isTerminal ? effects.err(`${text}\n`) : undefined),
  };
}

async function openStoreFor(invocation: Invocation, path: string): Promise<Store> {
  return openStore(path, { ...waiting(invocation), command: `parindex ${invocation.name}` });
}

/** A rule set named on the line that the workspace does not hold; where its files have faults, those are told first. */
function refuseUnknownSet({ ruleSets, issues }: Workspace, id: string | undefined, locale: Locale): void {
  const ids = ruleSets.map(({ set }) => set.id);
  if (id === undefined || ids.includes(id) || hasErrors(issues)) return;
  throw new UsageError(
    locale === "en"
      ? `The workspace has no rule set “${id}”. It has: ${ids.join(", ") || "none"}.`
      : `Thư mục làm việc không có bộ tiêu chí “${id}”. Hiện có: ${ids.join(", ") || "chưa có bộ nào"}.`,
  );
}

/** Reads, loads and scores the workspace, then hands it to `work`; on faults gives them and does no work. */
export async function withRun<T>(
  invocation: Invocation,
  request: OpenRequest,
  work: (run: OpenRun) => Promise<T>,
): Promise<{
  readonly result: T | null;
  readonly issues: readonly Issue[];
  readonly checks: readonly CheckOutcome[];
}> {
  const { locale } = invocation.common;
  const workspace = request.workspace ?? readWorkspace(workspaceRoot(invocation, request.named));
  const { root } = workspace;
  refuseUnknownSet(workspace, request.ruleSet, locale);
  const path = request.memory === true ? ":memory:" : join(root, ".parindex", "par.duckdb");
  const store = await openStoreFor(invocation, path);
  try {
    await refuseUnlikeEngine(store, { locale });
    const keep = async (found: ScoringOutcome): Promise<void> => {
      const attempt = { ...found, runId: found.scored?.runId ?? null, asOf: asOfOption(invocation) };
      if (request.memory !== true) await keepFindings(store, attempt);
    };
    const madeOn = request.memory === true ? undefined : invocation.effects.today;
    const asked = {
      asOf: asOfOption(invocation),
      ruleSet: request.ruleSet,
      madeOn,
      evidenceFiles: request.evidenceFiles,
      beforeCommit: async (found: ScoringOutcome) => {
        await keep(found);
        await request.beforeCommit?.();
      },
    };
    const outcome = await scoreWorkspace(store, workspace, asked);
    const { scored, issues } = outcome;
    // Findings of a run are committed with it, those of an attempt that faults ended alone.
    if (scored === null) await keep(outcome);
    return {
      issues,
      checks: checkOutcomes(outcome, outcome.reached),
      result: scored === null ? null : await work({ store, workspace, scored, issues, locale }),
    };
  } catch (error) {
    throw refusedByDisk(error, path, locale);
  } finally {
    store.close();
  }
}
