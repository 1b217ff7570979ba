import { decimalText, fraction, numberText, scaled } from "@parindex/model";
import { type Amount, termsOf } from "../amount.ts";
import type { Seen } from "../kind.ts";
import { compare, exact, type RuleNumber } from "../number.ts";
import { measureText, percentText } from "./measure-text.ts";
import { numberWords, say } from "./say.ts";

interface RatioRule {
  readonly of: Amount;
  readonly floor?: RuleNumber | undefined;
  readonly below_floor?: RuleNumber | undefined;
  readonly full_from?: RuleNumber | undefined;
  readonly divide_by?: RuleNumber | undefined;
}

/** Which way the ratio went: under the floor, full, or by proportion. */
function caseOf(rule: RatioRule, seen: Seen): "empty" | "below" | "full" | "share" {
  if (seen.a === null || seen.b === null || seen.b.num === 0n) return "empty";
  const share = fraction(seen.a.num * seen.b.den, seen.a.den * seen.b.num);
  if (rule.floor !== undefined && compare(share, exact(rule.floor)) < 0) return "below";
  const full = rule.full_from ?? rule.divide_by;
  return full !== undefined && compare(share, exact(full)) >= 0 ? "full" : "share";
}

/** ` hồ sơ`: what is counted, after a space; nothing where it has no unit. */
function unitOf({ of }: RatioRule, seen: Seen): string {
  const unit = seen.input(termsOf(of)[0]?.indicator_id ?? "").unit;
  return unit === "" ? "" : ` ${unit}`;
}

/** A goal of a ratio in percent: `90%`, `100%`. */
function goalWords(goal: RuleNumber, { locale }: Seen): string {
  const { num, den } = exact(goal);
  return `${numberText(decimalText(scaled(fraction(num * 100n, den), 4), 4), { locale })}%`;
}

/** `943/1.000 hồ sơ = 94,30% (≥ 90%) → 94,30% × 5,00 = 4,715`. */
export function ratioFormula(rule: RatioRule, seen: Seen): string {
  const measured = measureText(true, seen, unitOf(rule, seen));
  const taken = caseOf(rule, seen);
  if (taken === "empty" || seen.a === null || seen.b === null)
    return `${measured}: ${say(seen, "mẫu số bằng 0", "the denominator is zero")}`;
  if (taken === "below")
    return `${measured} (< ${goalWords(rule.floor ?? 0, seen)}) → ${numberWords(rule.below_floor ?? 0, seen)}`;
  const full = rule.full_from ?? rule.divide_by;
  if (taken === "full")
    return `${measured} (≥ ${goalWords(full ?? 1, seen)}) → ${say(seen, "đủ", "all")} ${numberText(seen.max, { places: 2, locale: seen.locale })}`;
  const floor = rule.floor === undefined ? "" : ` (≥ ${goalWords(rule.floor, seen)})`;
  const divide = rule.divide_by === undefined ? "" : ` ÷ ${goalWords(rule.divide_by, seen)}`;
  return `${measured}${floor} → ${percentText(seen.a, seen.b, seen)}${divide} × ${numberText(seen.max, { places: 2, locale: seen.locale })} = ${numberText(seen.exact, { locale: seen.locale })}`;
}
