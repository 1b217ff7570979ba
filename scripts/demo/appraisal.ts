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

/** The columns of points that a person entered. */
export const assessmentFields = [
  "unit_id",
  "year",
  "leaf_uid",
  "stage",
  "points",
  "reason_code",
  "note",
  "entered_by",
  "entered_on",
] as const;

/** A unit in a year, and how well it does between 0 and 1. */
interface Graded {
  readonly unit_id: string;
  readonly year: number;
  readonly quality: number;
  readonly random: Random;
}

/** What the appraiser gives for the leaves that no rule scores, in quarters of a point, with the reason in words. */
export function grantsOf({ roots }: RuleSet, { unit_id, year, quality, random }: Graded) {
  return leavesOf(roots)
    .filter(isLeaf)
    .filter(({ at }) => at.rule.kind === "manual" && at.scored_by === "appraiser")
    .map(({ at }) => {
      const most = Math.round(Number(at.max) * 100);
      const drawn = 25 * Math.round((most * (0.4 + quality * 0.5 + random.next() * 0.3)) / 25);
      const points = Math.min(most, drawn);
      return {
        unit_id,
        year,
        leaf_uid: at.uid,
        stage: "appraisal-1",
        points: pointsText(points),
        reason_code: points === most ? null : "so_lieu_khong_khop",
        note:
          points === most
            ? "Điểm tự chấm khớp với kết quả thẩm định"
            : "Điểm tự chấm cao hơn kết quả thẩm định",
        entered_by: "Cơ quan thẩm định",
        entered_on: `${year}-12-20`,
      };
    });
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
