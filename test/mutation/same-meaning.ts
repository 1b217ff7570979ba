import { quantity } from "@parindex/model";
import { isLeaf, leavesOf, type Node, type RuleSet } from "@parindex/rules";
import type { SetMutant } from "./run-mutants.ts";

function isMore(a: unknown, b: unknown): boolean {
  const [x, y] = [quantity(String(a)), quantity(String(b))];
  return x !== null && y !== null && x.num * y.den > y.num * x.den;
}

function ruleOf({ leaf }: SetMutant): Readonly<Record<string, unknown>> {
  return leaf === null ? {} : { ...leaf.at.rule };
}

function mayBeLeftOut(node: Node | null): boolean {
  if (node === null) return false;
  return node.at.not_applicable === undefined
    ? mayBeLeftOut(node.parent)
    : node.at.not_applicable === "exclude";
}

/** How much of the scale can ever be left out as not applicable, in hundredths of a point. */
function leftOut({ roots }: RuleSet): number {
  const leaves = leavesOf(roots).filter(isLeaf).filter(mayBeLeftOut);
  return leaves.reduce((sum, { at }) => sum + Math.round(Number(at.max) * 100), 0);
}

/** Changes after which a set still means the same; each says why no case can tell. */
const reasons: readonly { readonly why: string; readonly holds: (mutant: SetMutant) => boolean }[] = [
  {
    why: "a ratio above the whole pays the maximum whether it is capped or allowed",
    holds: (mutant) => {
      const { kind, divide_by = "100%" } = ruleOf(mutant);
      return (
        /^over_100: "(cap|allow)" → "(cap|allow)"$/.test(mutant.what) &&
        kind === "ratio" &&
        !isMore(divide_by, 1)
      );
    },
  },
  {
    why: "from divide_by on the ratio pays the maximum, so full_from above it adds nothing",
    holds: (mutant) => {
      const { full_from, divide_by } = ruleOf(mutant);
      return mutant.what.startsWith("full_from: ") && isMore(full_from, divide_by);
    },
  },
  {
    why: "one violation already takes everything there is to take",
    holds: (mutant) => {
      const { kind, start, min } = ruleOf(mutant);
      const [, from = "", to = ""] = /^take: \[\d+\] per: ([\d.]+) → ([\d.]+)$/.exec(mutant.what) ?? [];
      const whole = Number(start === "max" ? mutant.leaf?.at.max : start) - Number(min);
      return kind === "deduction" && isMore(to, from) && !isMore(whole, from);
    },
  },
  {
    why: "the figure cannot be more than this",
    holds: ({ what, ruleSet, leaf }) => {
      const from = /^when: equals (\d+) → from$/.exec(what)?.[1];
      const [id = ""] = leaf === null ? [] : [JSON.stringify(leaf.at.rule).match(/"of":"(\w+)"/)?.[1]];
      return from !== undefined && String(ruleSet.set.indicators[id]?.domain?.max) === from;
    },
  },
  {
    why: "a day past the month's end is the month's last",
    holds: (mutant) => {
      const { due } = ruleOf(mutant);
      const { month = 0, day = 0 } = { ...Object(due) } as { month?: number; day?: number };
      const last = new Date(Date.UTC(2025, month, 0)).getUTCDate();
      return /^due: day: \d+ → \d+$/.test(mutant.what) && day === last + 1;
    },
  },
  {
    why: "no more than half the scale can ever be left out",
    holds: ({ what, ruleSet }) => what.startsWith("min_applicable → ") && leftOut(ruleSet) < 4_900,
  },
];

/** Why a mutant means the same as the set it was made of; null where it does not. */
export function sameMeaning(mutant: SetMutant): string | null {
  return reasons.find(({ holds }) => holds(mutant))?.why ?? null;
}
