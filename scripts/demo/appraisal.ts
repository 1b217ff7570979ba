import { isLeaf, leavesOf, type RuleSet } from "@parindex/rules";
import type { Figures } from "./figures.ts";
import type { Random } from "./random.ts";

/** Figures that the appraising body corrected downwards: about one ratio in eight. */
export function correctedFigures({ set, roots }: RuleSet, figures: Figures, random: Random): Figures {
  const corrected: Figures = new Map();
  for (const { at } of leavesOf(roots).filter(isLeaf)) {
    const { rule } = at;
    if (rule.kind !== "ratio" || typeof rule.of !== "string" || !random.chance(12)) continue;
    const value = Number(figures.get(rule.of) ?? Number.NaN);
    if (set.indicators[rule.of]?.kind !== "count" || !(value > 8)) continue;
    corrected.set(rule.of, String(Math.floor(value * (0.88 + random.next() * 0.08))));
  }
  return corrected;
}

const reasons = [
  "thieu_tai_lieu",
  "tai_lieu_khong_dung",
  "tai_lieu_ngoai_ky",
  "qua_han",
  "ap_dung_sai_cach_tinh",
] as const;

/** Points as decimal text with two places. */
export function pointsText(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** A cut of a leaf by the appraiser, in quarters of a point, with its reason code. */
export function cutOf(points: number, random: Random): { points: string; reason_code: string } {
  const hundredths = Math.round(points * 100);
  const cut = Math.min(hundredths, 25 * random.whole(1, 2));
  return {
    points: pointsText(hundredths - cut),
    reason_code: reasons[random.whole(0, reasons.length - 1)] ?? "khac",
  };
}
