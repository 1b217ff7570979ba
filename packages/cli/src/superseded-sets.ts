import { type Issue, issue } from "@parindex/model";
import { askedAnew, leavesOf, type RuleSet } from "@parindex/rules";

function share(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.some((one) => b.includes(one));
}

/** Whether a set was issued in place of another for some of its years and tiers. */
function stands({ set: later }: RuleSet, { set: earlier }: RuleSet): boolean {
  const number = later.legal?.supersedes ?? null;
  const [a, b] = [later.applies_to, earlier.applies_to];
  return (
    number !== null && number === earlier.legal?.number && share(a.years, b.years) && share(a.tiers, b.tiers)
  );
}

function uids({ roots }: RuleSet): Set<string> {
  return new Set(leavesOf(roots).map(({ at }) => at.uid));
}

function takenUp(later: RuleSet, earlier: RuleSet): Issue[] {
  const place = { file: later.file };
  const [now, before] = [uids(later), uids(earlier)];
  const names = { rule_set_id: later.set.id, earlier: earlier.set.id };
  const dropped = leavesOf(earlier.roots).flatMap(({ at }) => (now.has(at.uid) ? [] : [at.code]));
  const kept = [...now].filter((uid) => before.has(uid)).length;
  const counts = { kept, added: now.size - kept, dropped: dropped.join(", ") || "–" };
  return [
    issue("workspace.set_superseded", place, { ...names, ...counts }, "note"),
    ...askedAnew(earlier, later).map(({ indicator_id, label, why, leaves }) =>
      issue(
        `workspace.asked_${why}`,
        place,
        { ...names, indicator_id, label, leaves: leaves.join(", ") },
        "note",
      ),
    ),
  ];
}

/** What a re-issued set takes up of the year's work, and what must be asked anew: notes at the later set's file. */
export function supersededSets(ruleSets: readonly RuleSet[]): Issue[] {
  return ruleSets.flatMap((later) =>
    ruleSets.filter((earlier) => stands(later, earlier)).flatMap((earlier) => takenUp(later, earlier)),
  );
}
