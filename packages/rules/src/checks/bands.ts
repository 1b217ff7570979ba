import { issue } from "@parindex/model";
import { compare, exact } from "../number.ts";
import type { RuleSetCheck } from "../checked-set.ts";

/** Bands go from the highest down and the last catches the rest. */
export const checkBands: RuleSetCheck = ({ set }, yaml) => {
  const bands = set.bands ?? [];
  return bands.flatMap((band, index) => {
    const low = band.from ?? band.above;
    const next = bands[index + 1];
    const place = yaml.placeOf(["bands", index]);
    if (next === undefined)
      return low === undefined ? [] : [issue("rules.last_band", place, { name: band.name })];
    if (low === undefined) return [issue("rules.unreachable_band", place, { name: next.name })];
    const below = next.from ?? next.above;
    if (below === undefined || compare(exact(low), exact(below)) > 0) return [];
    return [issue("rules.unreachable_band", yaml.placeOf(["bands", index + 1]), { name: next.name })];
  });
};
