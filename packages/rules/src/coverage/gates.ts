import { issue, type RowOf, type YamlFile } from "@parindex/model";
import type { gateScoreTable } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { type GateAt, gatesOf } from "../gates.ts";
import type { Unreached } from "./unreached.ts";

type Judged = RowOf<typeof gateScoreTable>;

/** Whether a gate that held took anything: points of its node, or of the set its index or band. */
function acted({ outcome, ...row }: Judged): boolean {
  const changed =
    row.points_before !== row.points_after ||
    row.index_before !== row.index_after ||
    row.band_before !== row.band_after;
  return outcome === "held" && changed;
}

const branches: readonly { readonly what: string; readonly reached: (row: Judged) => boolean }[] = [
  { what: "gate_held", reached: acted },
  { what: "gate_not_held", reached: ({ outcome }) => outcome === "not_held" },
  { what: "gate_unclear", reached: ({ outcome }) => outcome === "unclear" },
];

function unreachedOf({ gate, node, path }: GateAt, rows: readonly Judged[], yaml: YamlFile): Unreached[] {
  const own = rows.filter(({ gate_uid }) => gate_uid === gate.uid);
  return branches
    .filter(({ reached }) => !own.some(reached))
    .map(({ what }) => ({
      leaf_code: node?.at.code ?? null,
      leaf_uid: gate.uid,
      branch: what,
      label: gate.title ?? "",
      issue: issue(`branch.${what}`, yaml.placeOf(path), { code: gate.uid, label: "" }, "note"),
    }));
}

/** What of every gate no whole unit of the stored cases shows: that it takes something, that it does not hold, that it is unclear. */
export function unreachedGates(ruleSet: RuleSet, yaml: YamlFile, rows: readonly Judged[]): Unreached[] {
  return gatesOf(ruleSet).flatMap((at) => unreachedOf(at, rows, yaml));
}
