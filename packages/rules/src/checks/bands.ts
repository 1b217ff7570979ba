import { fraction, type Issue, issue } from "@parindex/model";
import { compare, exact } from "../number.ts";
import type { RuleSetCheck } from "../checked-set.ts";
import type { RuleSetFile } from "../rule-set.ts";

type Band = NonNullable<RuleSetFile["bands"]>[number];

const most = fraction(100n);

/** Whether a band begins above another: at the same number one that leaves it out is the higher. */
function isHigher(band: Band, next: Band): boolean {
  const [low, below] = [band.from ?? band.above, next.from ?? next.above];
  if (low === undefined || below === undefined) return low !== undefined;
  const order = compare(exact(low), exact(below));
  return order > 0 || (order === 0 && band.above !== undefined && next.from !== undefined);
}

/** Whether no index comes up to a band; with points beside the scale one may pass 100. */
function isTooHigh({ from, above }: Band, hasBonus: boolean): boolean {
  const low = from ?? above;
  if (low === undefined || hasBonus) return false;
  const order = compare(exact(low), most);
  return order > 0 || (order === 0 && above !== undefined);
}

/** Bands have one lower bound each, go from the highest down, and the last catches the rest. */
export const checkBands: RuleSetCheck = ({ set }, yaml) => {
  const bands = set.bands ?? [];
  const hasBonus = (set.sections ?? []).some(({ kind }) => kind === "bonus");
  return bands.flatMap((band, index) => {
    const next = bands[index + 1];
    const isBounded = band.from !== undefined || band.above !== undefined;
    const fault = (code: string, at = index): Issue =>
      issue(code, yaml.placeOf(["bands", at]), { name: bands[at]?.name ?? "" });
    return [
      ...(band.from !== undefined && band.above !== undefined ? [fault("rules.band_bounds")] : []),
      ...(bands.findIndex(({ name }) => name === band.name) < index ? [fault("rules.band_twice")] : []),
      ...(isTooHigh(band, hasBonus) ? [fault("rules.unreachable_band")] : []),
      ...(next === undefined && isBounded ? [fault("rules.last_band")] : []),
      ...(next === undefined || isHigher(band, next) ? [] : [fault("rules.unreachable_band", index + 1)]),
    ];
  });
};
