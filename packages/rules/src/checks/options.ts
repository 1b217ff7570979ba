import { type Issue, issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { rulesIn } from "../nested.ts";
import { kindOf } from "../registry.ts";
import { leavesOf } from "../tree.ts";

/** Options that rules know are those that their figure declares, all of them; only figures of choice declare any. */
export const checkOptions: RuleSetCheck = ({ set, roots }, yaml) => {
  const rules = leavesOf(roots).flatMap(({ at, path }) =>
    at.rule === undefined
      ? []
      : rulesIn(at.rule, [...path, "rule"]).map((one) => ({ ...one, code: at.code })),
  );
  const ofRules = rules.flatMap(({ rule, path, code }): Issue[] => {
    // Each kind reads only its own rule, found by this very rule's kind.
    const asked = kindOf(rule).options?.(rule as never);
    const declared = asked === undefined ? undefined : set.indicators[asked.of]?.options;
    if (asked === undefined || declared === undefined) return [];
    const params = { code, known: Object.keys(declared).join(", ") };
    const unscored = Object.keys(declared).filter((option) => !asked.options.includes(option));
    return [
      ...asked.options
        .filter((option) => declared[option] === undefined)
        .map((option) =>
          issue("rules.unknown_option", yaml.placeOf([...path, "options", option]), { ...params, option }),
        ),
      ...unscored.map((option) =>
        issue("rules.option_unscored", yaml.placeOf([...path, "options"]), { code, option }, "warning"),
      ),
    ];
  });
  const ofFigures = Object.entries(set.indicators)
    .filter(([, { kind, options }]) => (kind === "choice") !== (options !== undefined))
    .map(([id]) => issue("rules.options", yaml.placeOf(["indicators", id]), { id }));
  return [...ofRules, ...ofFigures];
};
