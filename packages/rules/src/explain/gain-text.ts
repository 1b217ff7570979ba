import {
  decimalText,
  type ExplainedGain,
  type Fraction,
  fraction,
  numberText,
  scaled,
} from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { Change, Gain } from "../gain/figures.ts";
import { nextPoints } from "../gain/goal.ts";
import type { Kind, Nest, Seen } from "../kind.ts";
import { compare, less } from "../number.ts";
import { plainDecimal, valueCode, valueText } from "./figure-words.ts";
import { say } from "./say.ts";

type ToldChange = ExplainedGain["changes"][number];

function e4(number: Fraction): string {
  return scaled(number, 4).toString();
}

function told(
  set: RuleSet["set"],
  { indicator_id, to }: Change,
  seen: Seen,
): { change: ToldChange; text: string } {
  const known = set.indicators[indicator_id];
  const was = seen.figures.figure(indicator_id);
  const { label, unit } = seen.input(indicator_id);
  const after = {
    option: null,
    num_e4: null,
    den_e4: null,
    state: "value",
    ...("num" in to ? { num_e4: e4(to.num) } : to),
  };
  const before =
    was === null
      ? null
      : { ...after, option: was.option, num_e4: was.num === null ? null : e4(was.num), state: was.state };
  const isNumber = "num" in to && was?.num != null && known?.kind !== "yes_no";
  const by = isNumber ? less(to.num, was.num ?? to.num) : null;
  const change = {
    indicator_id,
    label,
    from: before === null ? null : valueCode(before, known),
    to: valueCode(after, known) ?? "",
    by: by === null ? null : plainDecimal(scaled(by, 4), 4),
    unit: unit === "" ? null : unit,
  };
  return {
    change,
    text: `${label}: ${toText(known?.kind, valueText(after, known, seen.locale), { by, unit, seen })}`,
  };
}

/** `945 hồ sơ (thêm 2)`, `chậm nhất 31/01/2026`, `có`. */
function toText(
  kind: string | undefined,
  value: string,
  { by, unit, seen }: { by: Fraction | null; unit: string; seen: Seen },
): string {
  if (kind === "date") return say(seen, `chậm nhất ngày ${value}`, `by ${value}`);
  if (by === null) return value;
  const size = numberText(decimalText(scaled(by.num < 0n ? fraction(-by.num, by.den) : by, 4), 4), {
    locale: seen.locale,
  });
  const how =
    by.num < 0n ? say(seen, `bớt ${size}`, `${size} fewer`) : say(seen, `thêm ${size}`, `${size} more`);
  return `${value}${unit === "" ? "" : ` ${unit}`} (${how})`;
}

/** The least change of figures that prints as more points than there are; null where there is none or it cannot be told. */
export function gainOf(
  kind: Kind,
  {
    rule,
    set,
    points,
    seen,
    nest,
  }: { rule: never; set: RuleSet["set"]; points: Fraction; seen: Seen; nest: Nest },
): ExplainedGain | null {
  const places = set.rounding.points;
  const gain: Gain | null =
    kind.gain?.(
      rule,
      nextPoints(fraction(scaled(points, places), 10n ** BigInt(places)), places),
      seen,
      nest,
    ) ?? null;
  if (gain === null || gain.changes.length === 0 || compare(gain.points, points) <= 0) return null;
  const all = gain.changes.map((change) => told(set, change, seen));
  const isRounded = set.rounding.sum_of === "rounded_leaves";
  const reached = isRounded
    ? plainDecimal(scaled(gain.points, places), places)
    : plainDecimal(scaled(gain.points, 16), 16);
  const printed = numberText(reached, { places: Math.max(2, places), locale: seen.locale });
  return {
    text: `${all.map(({ text }) => text).join("; ")} → ${printed} ${say(seen, "điểm", "points")}`,
    points: reached,
    changes: all.map(({ change }) => change),
  };
}
