import { type Fraction, type Status } from "@parindex/model";
import { compare, exact, rounded, zero } from "./arithmetic.ts";
import type { Context } from "./context.ts";
import { readinessOf } from "./inputs.ts";
import { leastOf } from "./least.ts";
import { oracleLeaf } from "./leaf.ts";
import { none, type Outcome, worth } from "./outcome.ts";
import { statusOf } from "./reason.ts";
import { type LeafAt, leavesOf, type RuleSetAt } from "./rule-set.ts";
import { ruleWithTargets } from "./targets.ts";
import type { Unit } from "./unit.ts";

/** A leaf of a unit as it stands at a stage. */
export interface ScoredLeaf {
  readonly at: LeafAt;
  readonly status: Status;
  readonly reason: string | null;
  readonly points: Fraction | null;
  readonly max: Fraction | null;
  /** The range: the points twice, nought twice where it does not apply, else the fewest and the most. */
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  /** What a gate takes from the node it is of; no leaf of the set. */
  readonly isCut?: true;
}

function isPersonal({ rule, scored_by }: LeafAt): boolean {
  return (
    rule.kind === "manual" ||
    rule.kind === "not_encoded" ||
    scored_by === "appraiser" ||
    scored_by === "leader"
  );
}

/** What an excluded leaf is worth by the policy of its node. */
function excluded({ not_applicable, max }: LeafAt): Outcome {
  if (not_applicable === "forbidden") return none("not_applicable_forbidden");
  if (not_applicable === "exclude") return none("declared_not_applicable");
  if (max === null) return none("no_maximum");
  return worth(not_applicable === "full" ? exact(max) : zero);
}

/** Whether a leaf applies to a unit as far as anybody says; a claim that the set forbids changes nothing. */
function concerns(leaf: LeafAt, unit: Unit): boolean {
  if (unit.group !== null && leaf.not_for.includes(unit.group)) return false;
  const said = unit.exclusions[leaf.uid];
  const declared = readinessOf(leaf.rule, unit.facts, unit.before).not_applicable;
  return leaf.not_applicable === "forbidden" || !(said === undefined ? declared : said !== "refused");
}

function contextOf(unit: Unit, peers: readonly Unit[], leaf: LeafAt): Context {
  const atStage = peers.filter((peer) => peer.stage === unit.stage && concerns(leaf, peer));
  const inProvince = atStage.filter(({ province }) => province === unit.province);
  const inGroup = inProvince.filter(({ group }) => group === unit.group);
  return { ...unit, peers: (among) => (among === "group" ? inGroup : inProvince) };
}

interface Ruled {
  readonly outcome: Outcome;
  /** Points come from the rule, so they are rounded. */
  readonly byRule: boolean;
  /** A person scores it, whatever the figures say. */
  readonly personal: boolean;
}

/** What the rule gives, or why it gives nothing, before anyone's entry. */
function ruled(leaf: LeafAt, unit: Unit, context: Context): Ruled {
  const said = unit.exclusions[leaf.uid];
  const ready = readinessOf(leaf.rule, unit.facts, unit.before);
  const apart = (outcome: Outcome, personal = false): Ruled => ({ outcome, byRule: false, personal });
  if (unit.group !== null && leaf.not_for.includes(unit.group)) return apart(none("group_not_applicable"));
  if (said === undefined ? ready.not_applicable : said !== "refused") return apart(excluded(leaf));
  if (ready.invalid) return apart(none("faulty_figure"));
  const max = leaf.max === null ? null : exact(leaf.max);
  const rule = ruleWithTargets(leaf.rule, unit.targets);
  const outcome =
    rule === null ? none("target_not_assigned") : oracleLeaf({ rule, max }, unit.facts, context);
  if (isPersonal(leaf)) return apart("reason" in outcome ? outcome : none("person_scores"), true);
  if (ready.missing || ready.not_applicable)
    return apart(none(leaf.scored_by === "survey" ? "awaiting_survey" : "not_reported"));
  return { outcome, byRule: true, personal: false };
}

/** Points that a person's entry puts in the rule's place; undefined where the rule stands. */
function entered(leaf: LeafAt, unit: Unit, { outcome, personal }: Ruled): Fraction | undefined {
  const { claimed, granted, reason_code, notDone } = unit.entries[leaf.uid] ?? {};
  const reason = "reason" in outcome ? outcome.reason : null;
  const waits = reason !== null && statusOf[reason] === "needs_person";
  if (reason === "group_not_applicable") return undefined;
  if (unit.stage !== "self" && granted !== undefined)
    if (reason_code !== undefined || waits || personal) return granted;
  const isMissing = reason !== null && statusOf[reason] === "missing";
  const least = leaf.max === null ? zero : leastOf(leaf.rule, exact(leaf.max));
  if (isMissing && leaf.scored_by === "self" && notDone && compare(least, zero) >= 0) return zero;
  return waits && leaf.scored_by === "self" ? claimed : undefined;
}

function scoredLeaf(set: RuleSetAt, at: LeafAt, unit: Unit, context: Context): ScoredLeaf {
  const first = ruled(at, unit, context);
  const max = at.max === null ? null : exact(at.max);
  const byPerson = entered(at, unit, first);
  const settled = byPerson === undefined ? first.outcome : worth(byPerson);
  if ("points" in settled) {
    const rounds = first.byRule && byPerson === undefined && set.rounding.sum_of === "rounded_leaves";
    const points = rounds ? rounded(settled.points, set.rounding.points) : settled.points;
    return { at, status: "scored", reason: null, points, max, low: points, high: points };
  }
  const status = statusOf[settled.reason];
  const range =
    status === "not_applicable"
      ? { low: zero, high: zero }
      : { low: max === null ? null : rounded(leastOf(at.rule, max), 16), high: max };
  return { at, status, reason: settled.reason, points: null, max, ...range };
}

/** Every leaf of a unit as it stands at its stage. */
export function oracleLeaves(set: RuleSetAt, unit: Unit, peers: readonly Unit[]): ScoredLeaf[] {
  return leavesOf(set).map((leaf) => scoredLeaf(set, leaf, unit, contextOf(unit, peers, leaf)));
}
