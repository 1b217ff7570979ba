import { closest, type Issue, issue } from "@parindex/model";
import { inputsOf } from "../registry.ts";
import { leavesOf } from "../tree.ts";
import type { RuleSetCheck } from "./index.ts";

function isSurveyFact(id: string): boolean {
  return id.startsWith("survey.");
}

/** Every input is declared, every declared figure is used, and parts and options fit. */
export const checkIndicators: RuleSetCheck = ({ set, roots }, yaml) => {
  const known = set.indicators;
  const used = new Set<string>();
  const found: Issue[] = [];
  for (const { at, path } of leavesOf(roots)) {
    if (at.rule === undefined) continue;
    const rule = at.rule;
    for (const id of inputsOf(rule)) {
      used.add(id);
      if (isSurveyFact(id) || known[id] !== undefined) continue;
      found.push(
        issue("rules.undeclared", yaml.placeOf([...path, "rule"]), {
          code: at.code,
          id,
          near: closest(id, Object.keys(known)) ?? "–",
        }),
      );
    }
    if (rule.kind !== "choice" || known[rule.of]?.options === undefined) continue;
    const options = new Set(Object.keys(known[rule.of]?.options ?? {}));
    for (const option of Object.keys(rule.options))
      if (!options.has(option))
        found.push(
          issue("rules.unknown_option", yaml.placeOf([...path, "rule", "options", option]), {
            code: at.code,
            option,
            known: [...options].join(", "),
          }),
        );
  }
  for (const [id, { part_of, kind, options }] of Object.entries(known)) {
    const place = yaml.placeOf(["indicators", id]);
    if (!used.has(id) && !Object.values(known).some((other) => other.part_of?.includes(id)))
      found.push(issue("rules.unused", place, { id }, "warning"));
    for (const whole of part_of ?? [])
      if (known[whole] === undefined)
        found.push(
          issue("rules.undeclared", place, {
            code: id,
            id: whole,
            near: closest(whole, Object.keys(known)) ?? "–",
          }),
        );
    if ((kind === "choice") !== (options !== undefined)) found.push(issue("rules.options", place, { id }));
  }
  return found;
};
