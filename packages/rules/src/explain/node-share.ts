import { decimalText, type Fraction, fraction, type Locale, numberText, scaled } from "@parindex/model";
import type { NodeTest } from "../gate.ts";
import { interval } from "../interval.ts";
import { compare } from "../number.ts";
import type { Node } from "../tree.ts";
import { percentFor } from "./cases.ts";
import type { GateNodeRow } from "./gate-query.ts";

/** `≥ 50%, < 80%`: where a node's share must lie. */
export function boundsText(test: NodeTest, locale: Locale): string {
  const signs = { share_from: "≥", share_above: ">", share_to: "≤", share_below: "<" } as const;
  return Object.entries(signs)
    .flatMap(([key, sign]) => {
      const bound = test[key as keyof typeof signs];
      return bound === undefined ? [] : [`${sign} ${percentFor(bound, { locale })}`];
    })
    .join(", ");
}

/** Whether a share lies within a test's bounds; null where its range lies on both sides. */
export function lies(test: NodeTest, row: GateNodeRow): boolean | null {
  const { share_from: from, share_above: above, share_to: to, share_below: below } = test;
  const { low, high } = interval({ from, above, to, below });
  const share = (e16: string): Fraction => fraction(BigInt(e16), BigInt(row.applicable_e16));
  const inside = (value: Fraction): boolean => {
    const under = low !== null && (compare(value, low.at) < 0 || (low.open && compare(value, low.at) === 0));
    const over =
      high !== null && (compare(value, high.at) > 0 || (high.open && compare(value, high.at) === 0));
    return !under && !over;
  };
  const ends = [inside(share(row.low_e16)), inside(share(row.high_e16))];
  if (ends[0] === ends[1]) return ends[0] ?? null;
  return null;
}

/** `2 Lĩnh vực hai: 12,00/40,00 = 30,00%`; with both ends where it is still a range. */
export function shareText(
  node: Node,
  { applicable_e16, low_e16, high_e16 }: GateNodeRow,
  locale: Locale,
): string {
  const points = (e16: string): string =>
    numberText(decimalText(BigInt(e16), 16).replace(/\.?0+$/, ""), { places: 2, locale });
  const percent = (e16: string): string =>
    `${numberText(decimalText(scaled(fraction(BigInt(e16) * 100n, BigInt(applicable_e16)), 2), 2), { places: 2, locale })}%`;
  const one = (e16: string): string => `${points(e16)}/${points(applicable_e16)} = ${percent(e16)}`;
  const share = low_e16 === high_e16 ? one(low_e16) : `${one(low_e16)} … ${percent(high_e16)}`;
  return `${node.at.code} ${node.at.title}: ${share}`;
}
