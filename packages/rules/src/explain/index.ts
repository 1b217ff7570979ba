import { decimalFraction, type Explanation, type Fraction, type Locale, numberText } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { Seen } from "../kind.ts";
import { kindOf, nest } from "../registry.ts";
import { isLeaf, leavesOf } from "../tree.ts";
import { inputWords, type Telling, valueCode } from "./figure-words.ts";
import { gainOf } from "./gain-text.ts";
import type { CellSeen } from "./cell-seen.ts";
import type { CellRow, InputRow } from "./query.ts";
import { toldParts, untaken } from "./parts.ts";
import { say } from "./say.ts";
import { toldGates } from "./gates.ts";
import { toldTargets } from "./targets.ts";
import { pointsText as points, seenOf } from "./seen.ts";

function lost(max: string | null, got: string | null): string | null {
  if (max === null || got === null) return null;
  return points((BigInt(max) - BigInt(got)).toString());
}

/** The formula line, or in its place why there are no points. */
function formulaOf(seen: CellSeen, kind: ReturnType<typeof kindOf>, rule: never, view: Seen): string {
  const { cell } = seen;
  if (cell.reason !== null && cell.status !== "needs_person") return "";
  const text = kind.formula(rule, view, nest);
  return cell.computed_e16 === null
    ? text
    : `${text} → ${numberText(points(cell.computed_e16), { places: 2, locale: view.locale })} ${say(view, "điểm", "points")}`;
}

/** A decimal text without zeros at its end. */
function trimmed(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

function toldInput({ set }: RuleSet, input: InputRow, telling: Telling) {
  const { label, value, unit } = inputWords(set, input, telling);
  return {
    label,
    value: input.state === null ? null : value,
    number: input.state === null ? null : valueCode(input, set.indicators[input.indicator_id]),
    unit: unit === "" ? null : unit,
  };
}

/** The points that figures gave and still stand; null where a person's entry or a policy gave them. */
function computedOf({ computed_e16, points_e16 }: CellRow, { exact }: Seen): Fraction | null {
  const text = exact === null || computed_e16 !== points_e16 ? null : points(computed_e16);
  return text === null ? null : decimalFraction(text);
}

/** Why a cell has its points, from the rows of the run that gave them. */
export function explanation(seen: CellSeen, locale: Locale): Explanation {
  const { cell, key, ruleSet } = seen;
  const leaf = leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .find(({ at }) => at.uid === cell.leaf_uid);
  if (leaf === undefined) throw new TypeError(`leaf ${cell.leaf_uid} is not in ${ruleSet.set.id}`);
  const { at } = leaf;
  const kind = kindOf(at.rule);
  // The kind was found by this very rule, so the rule is of its shape.
  const rule = at.rule as never;
  const view = seenOf(seen, locale);
  // A rule without its target has no numbers to tell.
  const isWhole = !ruleSet.unassigned.has(at.uid);
  const cases = kind.cases?.(rule, view) ?? [];
  const computed = computedOf(cell, view);
  const points_lost = lost(cell.max_e16, cell.points_e16);
  return {
    unit_id: key.unit_id,
    unit_name: seen.unit_name,
    year: key.year,
    stage: key.stage,
    rule_set_id: ruleSet.set.id,
    notice: ruleSet.set.notice ?? null,
    leaf_code: at.code,
    leaf_uid: at.uid,
    title: at.title,
    max: points(cell.max_e16),
    status: cell.status,
    reason: cell.reason,
    points: points(cell.points_e16),
    computed: points(cell.computed_e16),
    claimed: points(cell.claimed_e16),
    granted: points(cell.granted_e16),
    entries: (seen.entries ?? []).map((entry) => ({ ...entry, points: trimmed(entry.points) })),
    points_lost,
    kind: kind.name,
    kind_label: kind.label[locale],
    inputs: seen.inputs.map((input) => ({
      indicator_id: input.indicator_id,
      year: input.year,
      ...toldInput(ruleSet, input, { locale, labels: seen.labels }),
      declared: input.state === "value" ? null : input.state,
      source_file: input.source_file,
      source_place: input.source_place,
      of_tasks: input.of_tasks?.split(" ") ?? [],
    })),
    survey: seen.survey ?? [],
    gates: seen.gates === undefined ? [] : toldGates(leaf, ruleSet, seen.gates, locale),
    targets: toldTargets(leaf, ruleSet, { assigned: seen.targets, locale }),
    cases: isWhole ? (cell.reason === null ? cases : untaken(cases)) : [],
    parts: isWhole ? toldParts(at.rule, view) : [],
    formula: formulaOf(seen, kind, rule, view),
    gain:
      computed === null ? null : gainOf(kind, { rule, set: ruleSet.set, points: computed, seen: view, nest }),
    scoring_text: at.scoring_text ?? null,
    cites: (at.cites ?? []).map(({ document, article, quote }) => ({
      document,
      article: article ?? null,
      quote: quote ?? null,
    })),
  };
}
