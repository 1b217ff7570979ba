import type { Locale } from "@parindex/model";
import { noticesOf, type NoticeRow } from "@parindex/report";
import type { RuleSet } from "@parindex/rules";
import { isAsked, type Narrowing } from "./narrowing.ts";
import type { OpenRun } from "./open-workspace.ts";

type ScoredRun = Pick<OpenRun, "scored" | "workspace">;

/** A rule set as a run used it: for some it may stand in only. */
export interface SetAsUsed {
  readonly rule_set_id: string;
  readonly provisional: boolean;
  /** The sentences that must stand beside what it scored. */
  readonly notices: readonly string[];
}

function noticeRow({ set }: RuleSet, provisional: boolean): NoticeRow {
  return {
    rule_set_title: set.title,
    rule_set_status: set.status,
    notice: set.notice ?? null,
    rank_reason: provisional ? "provisional_set" : null,
    provisional,
  };
}

/** The rule sets that scored what is asked for, each with its sentences. */
export function setsUsed({ scored }: ScoredRun, locale: Locale, only: Narrowing = {}): SetAsUsed[] {
  const found = new Map<string, SetAsUsed>();
  for (const row of scored.scopes.scope) {
    const edition = scored.scopes.editions.find(({ edition_no }) => edition_no === row.edition_no);
    if (edition === undefined || !isAsked(row, only)) continue;
    const { provisional } = row;
    const rule_set_id = edition.ruleSet.set.id;
    const notices = noticesOf([noticeRow(edition.ruleSet, provisional)], { locale });
    found.set(`${rule_set_id} ${provisional}`, { rule_set_id, provisional, notices });
  }
  return [...found.values()];
}

/** The sentences that must stand on an answer about what is asked for, each once. */
export function runNotices(run: ScoredRun, locale: Locale, only: Narrowing = {}): string[] {
  const ofSets = setsUsed(run, locale, only).flatMap(({ notices }) => notices);
  return [
    ...new Set([...ofSets, ...noticesOf([], { locale, synthetic: run.workspace.config.synthetic ?? false })]),
  ];
}
