import {
  decimalFraction,
  type ExplainedTarget,
  fraction,
  type Locale,
  numberText,
  type Query,
  scaled,
  text,
} from "@parindex/model";
import { z } from "zod";
import type { RuleSet } from "../checked-set.ts";
import { isPercentSign } from "../assigned-value.ts";
import { usesOf } from "../target-uses.ts";
import { type Leaf, leavesOf } from "../tree.ts";
import { plainDecimal } from "./figure-words.ts";
import type { CellKey } from "./query.ts";

const row = z.strictObject({
  leaf_uid: text("Mã ổn định của tiêu chí"),
  value: text("Mức"),
  unit: text("Đơn vị tính").nullable(),
  document: text("Văn bản giao").nullable(),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

/** A target as it was assigned, with its place. */
export type TargetRow = z.infer<typeof row>;

/** The targets that a unit was assigned for a year. */
export function explainedTargets({ unit_id, year }: Pick<CellKey, "unit_id" | "year">): Query<typeof row> {
  return {
    row,
    params: [unit_id, String(year)],
    sql: `SELECT leaf_uid, CAST(value AS VARCHAR) AS value, unit, document, source_file, source_place
FROM assigned_target
WHERE unit_id = $1 AND year = CAST($2 AS INTEGER)
ORDER BY leaf_uid`,
  };
}

function told({ value, unit }: TargetRow, locale: Locale): Pick<ExplainedTarget, "value" | "number"> {
  const isPercent = isPercentSign(unit);
  const share = isPercent ? 100n : 1n;
  const number = decimalFraction(value) ?? fraction(0n);
  const said = numberText(plainDecimal(scaled(number, 4), 4), { locale });
  return {
    value: unit === null ? said : isPercent ? `${said}%` : `${said} ${unit}`,
    number: plainDecimal(scaled(fraction(number.num, number.den * share), 6), 6),
  };
}

/** The targets that stand in the rule of a leaf, each once, in the order of the rule. */
export function toldTargets(
  leaf: Leaf,
  { roots, targets }: RuleSet,
  { assigned, locale }: { readonly assigned: readonly TargetRow[]; readonly locale: Locale },
): ExplainedTarget[] {
  const uids = new Set(usesOf(leaf, targets?.uses ?? []).map(({ uid }) => uid));
  return [...uids].map((leaf_uid) => {
    const of = leavesOf(roots).find(({ at }) => at.uid === leaf_uid)?.at;
    const own = assigned.find((one) => one.leaf_uid === leaf_uid);
    return {
      leaf_uid,
      leaf_code: of?.code ?? "",
      label: `${of?.code ?? ""} ${of?.title ?? ""}`.trim(),
      ...(own === undefined ? { value: null, number: null } : told(own, locale)),
      document: own?.document ?? null,
      source_file: own?.source_file ?? null,
      source_place: own?.source_place ?? null,
    };
  });
}
