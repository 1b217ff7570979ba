import { closest, type Issue, issue, type Place, type procedureSources } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { gateInputs, gatesOf } from "../gates.ts";
import { pathOf } from "../path-of.ts";
import { inputsOf } from "../registry.ts";
import type { RuleIndicator } from "../rule-set.ts";
import { leavesOf } from "../tree.ts";

/** What kind of figure the procedure gives: days are counted, points have decimals. */
const procedureKinds = {
  "procedure.days_late": ["count"],
  "procedure.self_less_appraised": ["amount", "score"],
  "procedure.over_claimed": ["amount", "score"],
} as const satisfies Record<(typeof procedureSources)[number], readonly string[]> as Readonly<
  Record<(typeof procedureSources)[number], readonly string[]>
>;

type Known = Readonly<Record<string, RuleIndicator>>;

function undeclared(known: Known, place: () => Place, said: { code: string; id: string }): Issue[] {
  if (known[said.id] !== undefined) return [];
  return [issue("rules.undeclared", place(), { ...said, near: closest(said.id, Object.keys(known)) ?? "–" })];
}

/** Facts of surveys come from survey results and are declared by their questions. */
function isReported(id: string): boolean {
  return !id.startsWith("survey.");
}

/** Every input of a rule and every whole of a figure is declared, and every declared figure is used. */
export const checkIndicators: RuleSetCheck = (ruleSet, yaml) => {
  const { set, roots } = ruleSet;
  const known = set.indicators;
  const inputs = leavesOf(roots).flatMap(({ at, path }) =>
    at.rule === undefined
      ? []
      : inputsOf(at.rule)
          .filter(isReported)
          .map((id) => ({ id, code: at.code, path: pathOf(id, at.rule, [...path, "rule"]) ?? path })),
  );
  const ofGates = gatesOf(ruleSet).flatMap(({ gate, path }) =>
    gateInputs(gate).map((id) => ({
      id,
      code: gate.uid,
      path: pathOf(id, gate.when, [...path, "when"]) ?? path,
    })),
  );
  const used = new Set([...inputs, ...ofGates].map(({ id }) => id));
  const wholes = new Set(Object.values(known).flatMap(({ part_of }) => part_of ?? []));
  const place = (id: string) => (): Place => yaml.placeOf(["indicators", id]);
  const ofProcedure = Object.entries(known).flatMap(([id, { source, kind }]) => {
    const asked = procedureKinds[source as keyof typeof procedureKinds];
    if (asked === undefined || asked.includes(kind)) return [];
    return [issue("rules.procedure_kind", place(id)(), { id, known: asked.join(", ") })];
  });
  return [
    ...ofProcedure,
    ...inputs.flatMap(({ id, code, path }) => undeclared(known, () => yaml.placeOf(path), { code, id })),
    ...ofGates.flatMap(({ id, code, path }) => undeclared(known, () => yaml.placeOf(path), { code, id })),
    ...Object.entries(known).flatMap(([code, { part_of }]) =>
      (part_of ?? []).flatMap((id, at) =>
        undeclared(known, () => yaml.placeOf(["indicators", code, "part_of", at]), { code, id }),
      ),
    ),
    ...Object.keys(known)
      .filter((id) => !used.has(id) && !wholes.has(id))
      .map((id) => issue("rules.unused", place(id)(), { id }, "warning")),
  ];
};
