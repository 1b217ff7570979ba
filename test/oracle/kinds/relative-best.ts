import type { Fraction } from "@parindex/model";
import { compare, greater, lesser, one, quotient, times, zero } from "../arithmetic.ts";
import type { Given, Reported } from "../context.ts";
import { amountOf } from "../figures.ts";
import { isReady } from "../inputs.ts";
import { none, type Outcome, worth } from "../outcome.ts";
import type { Rules } from "../rule.ts";
import { divided, type Division } from "./divided.ts";

type Relative = Given<Rules["relative_best"]>;

function measured({ rule }: Relative, { facts }: Pick<Reported, "facts">): Division {
  return {
    a: amountOf(facts, rule.of),
    b: rule.over === undefined ? one : amountOf(facts, rule.over),
  };
}

/** What a peer stands at; null where its figures are missing, faulty or cannot be divided. */
function standing(given: Relative, peer: Reported): Fraction | null {
  const { a, b } = measured(given, peer);
  if (!isReady(given.leaf, peer.facts, peer.before)) return null;
  return compare(a, zero) < 0 || compare(b, zero) <= 0 ? null : quotient(a, b, 12);
}

/** A peer whose denominator is nought is none, where the rule says that it does not apply then. */
function isPassedOver(given: Relative, peer: Reported): boolean {
  if (given.rule.when_zero !== "not_applicable" || !isReady(given.leaf, peer.facts, peer.before))
    return false;
  return compare(measured(given, peer).b, zero) === 0;
}

/** The unit's value against the best of its peers, times the maximum. */
export function relativeBest(given: Relative): Outcome {
  const { rule, max, facts, context } = given;
  return divided(measured(given, { facts }), { rule, max }, ({ a, b }) => {
    const peers = context
      .peers(rule.among)
      .filter((peer) => !isPassedOver(given, peer))
      .map((peer) => standing(given, peer));
    if (max === null) return none("no_maximum");
    if (rule.peer_missing === "needs_person" && peers.includes(null)) return none("peer_missing");
    if (peers.filter((peer) => peer !== null).length < 2) return none("no_best");
    const own = quotient(a, b, 12);
    const best = peers.reduce<Fraction>((found, value) => {
      if (value === null) return found;
      return rule.best === "highest" ? greater(found, value) : lesser(found, value);
    }, own);
    if (rule.best === "highest" && compare(best, zero) === 0) return none("no_best");
    if (compare(own, best) === 0) return worth(max);
    return worth(rule.best === "highest" ? quotient(times(own, max), best) : quotient(times(best, max), own));
  });
}
