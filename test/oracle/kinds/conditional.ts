import { exact, total, zero } from "../arithmetic.ts";
import type { Given } from "../context.ts";
import { none, type Outcome, shareOf, worth, worthOf } from "../outcome.ts";
import type { Rules } from "../rule.ts";
import { truthOf } from "../truth.ts";

/** All the points where the condition holds, none where it does not. */
export function yesNo({ rule, max, facts }: Given<Rules["yes_no"]>): Outcome {
  const truth = truthOf(rule.when, facts);
  if (truth === null) return none("zero_denominator_person");
  if (!truth) return worth(zero);
  return max === null ? none("no_maximum") : worth(max);
}

/** The shares of the items that hold, added up, times the maximum. */
export function checklist({ rule, max, facts }: Given<Rules["checklist"]>): Outcome {
  const items = rule.items.map(({ when, share }) => ({ truth: truthOf(when, facts), share: exact(share) }));
  if (items.some(({ truth }) => truth === null)) return none("zero_denominator_person");
  return shareOf(total(items.filter(({ truth }) => truth === true).map(({ share }) => share)), max);
}

/** The points of the first row that holds; an unclear row before it leaves the choice to a person. */
export function lookup({ rule, max, facts }: Given<Rules["lookup"]>): Outcome {
  for (const { when, ...points } of rule.rows) {
    const truth = truthOf(when, facts);
    if (truth === null) return none("zero_denominator_person");
    if (truth) return worthOf(points, max);
  }
  return rule.otherwise === "needs_person" ? none("no_case") : worthOf(rule.otherwise, max);
}

/** The points of the option that was reported; what was not done earns none. */
export function choice({ rule, max, facts }: Given<Rules["choice"]>): Outcome {
  const figure = facts[rule.of];
  if (figure?.state === "not_done") return worth(zero);
  const option = figure?.state === "option" ? rule.options[figure.option] : undefined;
  return option === undefined ? none("unknown_option") : worthOf(option, max);
}
