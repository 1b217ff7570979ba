import { type Issue, issue, type YamlFile } from "@parindex/model";
import { kindOf } from "../registry.ts";
import { leavesOf, type Node, nodesOf } from "../tree.ts";
import type { RuleSetCheck } from "../checked-set.ts";

const leafOnly = ["rule", "scored_by", "part", "cases", "scoring_text"] as const;

function faultsOf(
  node: Node,
  partIds: ReadonlySet<string>,
): { code: string; key: string; params: Record<string, string> }[] {
  const { at } = node;
  const params = { code: at.code };
  const faults = [];
  if (at.rule === undefined) faults.push({ code: "rules.leaf_without_rule", key: "code", params });
  if (at.scoring_text === undefined) faults.push({ code: "rules.no_scoring_text", key: "code", params });
  if (node.part !== null && !partIds.has(node.part))
    faults.push({ code: "rules.unknown_part", key: "part", params: { ...params, part: node.part } });
  const surveyed = at.rule !== undefined && kindOf(at.rule).surveyed === true;
  if (at.rule !== undefined && surveyed !== (at.scored_by === "survey") && kindOf(at.rule).person !== true)
    faults.push({ code: "rules.survey_source", key: "rule", params });
  return faults;
}

/** Rules that nobody works out, because a person is to enter the points. */
function ofPersons(nodes: readonly Node[], yaml: YamlFile): Issue[] {
  return nodes.flatMap(({ at, path }) => {
    const byPerson = at.scored_by === "leader" || at.scored_by === "appraiser";
    if (!byPerson || at.rule === undefined || kindOf(at.rule).person === true) return [];
    const params = { code: at.code, source: at.scored_by ?? "" };
    return [issue("rules.person_instead", yaml.placeOf([...path, "scored_by"]), params, "warning")];
  });
}

/** Leaves have a rule, a text and a known part; nodes with children have none of their own. */
export const checkLeaves: RuleSetCheck = ({ set, roots }, yaml) => {
  const partIds = new Set((set.parts ?? []).map(({ id }) => id));
  const ofLeaves = leavesOf(roots).flatMap((node) =>
    faultsOf(node, partIds).map(({ code, key, params }) =>
      issue(code, yaml.placeOf([...node.path, key]), params),
    ),
  );
  const ofParents: Issue[] = nodesOf(roots)
    .filter(({ children }) => children.length > 0)
    .flatMap(({ at, path }) =>
      leafOnly
        .filter((key) => at[key] !== undefined)
        .map((key) => issue("rules.parent_with_rule", yaml.placeOf([...path, key]), { code: at.code, key })),
    );
  return [...ofLeaves, ...ofParents, ...ofPersons(leavesOf(roots), yaml)];
};
