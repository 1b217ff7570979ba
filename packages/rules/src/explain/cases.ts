import { decimalText, type ExplainedCase, fraction, numberText, scaled } from "@parindex/model";
import { boundSigns } from "../interval.ts";
import type { Seen } from "../kind.ts";
import { compare, exact, type RuleNumber } from "../number.ts";
import { pointsOf, type pointsKeys } from "../points.ts";
import { maxOf } from "../gain/goal.ts";
import { numberWords, say } from "./say.ts";
import type { z } from "zod";

type Keys = { readonly [Key in keyof typeof pointsKeys]?: z.infer<(typeof pointsKeys)[Key]> };

/** `0,5`; `1/3 × 2` where the points never end. */
function worth(points: string, keys: Keys | null, seen: Seen): string {
  const isLong = (points.split(".")[1]?.length ?? 0) > 4;
  if (isLong && keys?.share !== undefined)
    return `${numberWords(keys.share, seen)} × ${numberText(seen.max, { locale: seen.locale })}`;
  return numberText(points, { locale: seen.locale });
}

/** A case with the points it gives, by number or as a share of the maximum; taken or not. */
export function toldCase(text: string, keys: Keys | null, taken: boolean, seen: Seen): ExplainedCase {
  const e16 = keys === null ? null : pointsOf(keys, maxOf(seen));
  if (e16 === null) return { text, points: null, taken };
  const points = decimalText(e16, 16).replace(/\.?0+$/, "");
  return { text: `${text}: ${worth(points, keys, seen)} ${say(seen, "điểm", "points")}`, points, taken };
}

/** A share in percent: 0.9 and `90%` are both `90%`. */
export function percentFor(value: RuleNumber, seen: Pick<Seen, "locale">): string {
  const { num, den } = exact(value);
  return `${numberText(decimalText(scaled(fraction(num * 100n, den), 4), 4), { locale: seen.locale })}%`;
}

/** Full points from a ratio on, a share of them by the ratio, and a few below a floor. */
export function proportionCases(
  rule: {
    readonly floor?: RuleNumber | undefined;
    readonly below_floor?: RuleNumber | undefined;
    readonly full?: RuleNumber | undefined;
    readonly scale?: RuleNumber | undefined;
  },
  seen: Seen,
): ExplainedCase[] {
  const { a, b } = seen;
  const isMeasured = a !== null && b !== null && b.num > 0n && seen.exact !== null;
  const share = isMeasured ? fraction(a.num * b.den, a.den * b.num) : null;
  const ends = [rule.full, rule.scale ?? "100%"].filter((end) => end !== undefined);
  const full = ends.toSorted((x, y) => compare(exact(x), exact(y)))[0] ?? "100%";
  const isBelow = share !== null && rule.floor !== undefined && compare(share, exact(rule.floor)) < 0;
  const isFull = share !== null && !isBelow && compare(share, exact(full)) >= 0;
  const divided = rule.scale === undefined ? "" : ` ÷ ${percentFor(rule.scale, seen)}`;
  const most = numberText(seen.max, { locale: seen.locale });
  return [
    ...(rule.floor === undefined
      ? []
      : [toldCase(`< ${percentFor(rule.floor, seen)}`, { points: rule.below_floor ?? 0 }, isBelow, seen)]),
    toldCase(
      `${rule.floor === undefined ? "" : `≥ ${percentFor(rule.floor, seen)}, `}< ${percentFor(full, seen)}: ${say(seen, "tỷ lệ", "ratio")}${divided} × ${most}`,
      null,
      share !== null && !isBelow && !isFull,
      seen,
    ),
    toldCase(`≥ ${percentFor(full, seen)}`, { share: "1/1" }, isFull, seen),
  ];
}

/** The bounds of a step in words: `≥ 70% và ≤ 90%`. */
export function boundsFor(
  keys: { readonly [Key in (typeof boundSigns)[number][0]]?: RuleNumber | undefined },
  seen: Seen,
): string {
  return boundSigns
    .flatMap(([key, sign]) => (keys[key] === undefined ? [] : [`${sign} ${numberWords(keys[key], seen)}`]))
    .join(say(seen, " và ", " and "));
}
