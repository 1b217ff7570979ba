import { closest, type Issue, issueText, type Stage, UsageError } from "@parindex/model";
import { stageText } from "@parindex/report";
import { allWords } from "./all-words.ts";
import type { Invocation } from "./effects.ts";
import type { OpenRun } from "./open-workspace.ts";
import { unitIds } from "./unit-ids.ts";

/** What narrows an answer, never the scoring: ranks and shares of the best peer hang on everyone. */
export interface Narrowing {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly stage?: Stage | undefined;
}

/** Whether a row is among those asked for. */
export function isAsked(
  row: { readonly unit_id: string; readonly year: number; readonly stage: string },
  { unit, year, stage }: Narrowing,
): boolean {
  return (
    (unit ?? row.unit_id) === row.unit_id &&
    (year ?? row.year) === row.year &&
    (stage ?? row.stage) === row.stage
  );
}

/** The latest year that was scored, of a unit or stage where one is asked for; null where there is none. */
export function latestYear({ scored }: Pick<OpenRun, "scored">, only: Narrowing = {}): number | null {
  return scored.scopes.scope
    .filter((row) => isAsked(row, only))
    .reduce<number | null>((latest, { year }) => (latest === null || year > latest ? year : latest), null);
}

/** Why a whole run scored nobody. */
function isWaiting({ code }: Issue): boolean {
  return code === "rules.no_set" || code === "scope.no_figures";
}

/** Stops where a unit is asked for that the workspace does not have, and names the closest. */
export async function refuseUnknownUnit(
  { store }: Pick<OpenRun, "store">,
  { common }: Pick<Invocation, "common">,
  unit: string | undefined,
): Promise<void> {
  if (unit === undefined) return;
  const units = await unitIds(store);
  if (units.includes(unit)) return;
  const near = closest(unit, units) ?? "–";
  throw new UsageError(
    common.locale === "en"
      ? `There is no unit “${unit}”. Closest: ${near}.`
      : `Không có đơn vị mã “${unit}”. Gần nhất: ${near}.`,
  );
}

/** What was asked, as words: `xa-mau, 2026, tự chấm`. */
function askedText({ unit, year, stage }: Narrowing, locale: "vi" | "en"): string {
  return [unit, year, stage === undefined ? undefined : stageText(stage, locale)]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** Stops where nothing was scored of what is asked for: says which unit, year or stage is wrong, or what all waits for. */
export async function refuseUnscored(run: OpenRun, invocation: Invocation, only: Narrowing): Promise<void> {
  const { scope } = run.scored.scopes;
  if (scope.some((row) => isAsked(row, only))) return;
  const { locale } = invocation.common;
  const say = (vi: string, en: string): string => (locale === "en" ? en : vi);
  await refuseUnknownUnit(run, invocation, only.unit);
  if (scope.length === 0)
    throw new UsageError(
      [
        say("Chưa có gì được chấm điểm.", "Nothing is scored yet."),
        ...run.issues.filter(isWaiting).map((one) => issueText(one, allWords, locale)),
      ].join("\n"),
    );
  const scored = scope.filter((row) => isAsked(row, { unit: only.unit }));
  const have = [...new Set(scored.map(({ year, stage }) => `${year} ${stage}`))].sort().join(", ");
  throw new UsageError(
    say(
      `Không có điểm của ${askedText(only, locale)}. Đã chấm: ${have === "" ? "chưa có" : have}.`,
      `Nothing was scored for ${askedText(only, locale)}. Scored: ${have === "" ? "nothing" : have}.`,
    ),
  );
}
