import fc from "fast-check";
import type { Part, Rule, Written } from "../rule.ts";
import { bandsRule, growthRule, ratioRule, relativeBestRule } from "./measuring-rules.ts";
import {
  checklistRule,
  choiceRule,
  deductionRule,
  lookupRule,
  personalRule,
  perItemRule,
  surveyRule,
  timelinessRule,
  yesNoRule,
} from "./other-rules.ts";

/** How far a rule stands inside others, and whether it may go below nought. */
interface Standing {
  /** How many more rules may stand inside it. */
  readonly room: number;
  readonly asPart: boolean;
  readonly mayBeNegative: boolean;
}

const partMax = fc.constantFrom<Written>(0.25, 1, 1.5, 2, 3.3333, 5);

function composite({ room, mayBeNegative }: Standing): fc.Arbitrary<Rule> {
  const standing = { room: room - 1, asPart: true, mayBeNegative };
  const part = partMax.chain((own) => ruleOf(own, standing).map((rule): Part => ({ max: own, rule })));
  return fc.record({
    kind: fc.constantFrom("sum_of" as const, "product_of" as const, "best_of" as const, "weakest" as const),
    items: fc.array(part, { minLength: 1, maxLength: 4 }),
  });
}

function ruleOf(max: Written, standing: Standing): fc.Arbitrary<Rule> {
  const least: readonly Written[] = standing.mayBeNegative ? [0, -0.25, -1, -2.5] : [0];
  const plain = fc.oneof(
    { weight: 4, arbitrary: ratioRule(max) },
    { weight: 3, arbitrary: bandsRule(max) },
    { weight: 2, arbitrary: growthRule(max) },
    { weight: 1, arbitrary: relativeBestRule },
    { weight: 1, arbitrary: yesNoRule },
    { weight: 1, arbitrary: choiceRule(max) },
    { weight: 1, arbitrary: perItemRule },
    { weight: 1, arbitrary: checklistRule },
    { weight: 2, arbitrary: deductionRule(max, least) },
    { weight: 2, arbitrary: timelinessRule(max) },
    { weight: 1, arbitrary: lookupRule(max) },
    ...(standing.asPart ? [{ weight: 1, arbitrary: surveyRule }] : []),
    { weight: 1, arbitrary: personalRule },
  );
  if (standing.room === 0) return plain;
  return fc.oneof({ weight: 5, arbitrary: plain }, { weight: 3, arbitrary: composite(standing) });
}

/** Rules of every kind, nested up to three deep. */
export function anyRule(max: Written, mayBeNegative = true): fc.Arbitrary<Rule> {
  return ruleOf(max, { room: 3, asPart: false, mayBeNegative });
}

/** Whether a rule or one inside it is of a kind. */
export function holdsKind(rule: Rule, kind: Rule["kind"]): boolean {
  if (rule.kind === kind) return true;
  return (
    "items" in rule && rule.kind !== "checklist" && rule.items.some((item) => holdsKind(item.rule, kind))
  );
}
