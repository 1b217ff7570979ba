import { type Issue, issue } from "@parindex/model";
import { compare, exact } from "../number.ts";
import type { RuleSetCheck } from "../checked-set.ts";

/** Bands go from the highest down and the last catches the rest. */
export const checkBands: RuleSetCheck = ({ set }, yaml) => {
  const bands = set.bands ?? [];
  return bands.flatMap((band, index) => {
    const low = band.from ?? band.above;
    const next = bands[index + 1];
    const fault = (code: string, at: number, name: string): Issue[] => [
      issue(code, yaml.placeOf(["bands", at]), { name }),
    ];
    if (next === undefined) return low === undefined ? [] : fault("rules.last_band", index, band.name);
    if (low === undefined) return fault("rules.unreachable_band", index, next.name);
    const below = next.from ?? next.above;
    if (below === undefined || compare(exact(low), exact(below)) > 0) return [];
    return fault("rules.unreachable_band", index + 1, next.name);
  });
};
