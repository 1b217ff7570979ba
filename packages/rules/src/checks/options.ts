import { type Issue, issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { kindOf } from "../registry.ts";
import { leavesOf } from "../tree.ts";

/** Options that rules know are those that their figure declares; only figures of choice declare any. */
export const checkOptions: RuleSetCheck = ({ set, roots }, yaml) => {
  const ofLeaves = leavesOf(roots).flatMap(({ at, path }): Issue[] => {
    const asked = at.rule === undefined ? undefined : kindOf(at.rule).options?.(at.rule);
    const declared = asked === undefined ? undefined : set.indicators[asked.of]?.options;
    if (asked === undefined || declared === undefined) return [];
    const params = { code: at.code, known: Object.keys(declared).join(", ") };
    return asked.options
      .filter((option) => declared[option] === undefined)
      .map((option) =>
        issue("rules.unknown_option", yaml.placeOf([...path, "rule", "options", option]), {
          ...params,
          option,
        }),
      );
  });
  const ofFigures = Object.entries(set.indicators)
    .filter(([, { kind, options }]) => (kind === "choice") !== (options !== undefined))
    .map(([id]) => issue("rules.options", yaml.placeOf(["indicators", id]), { id }));
  return [...ofLeaves, ...ofFigures];
};
