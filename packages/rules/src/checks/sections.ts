import { issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { leavesOf, nodesOf } from "../tree.ts";

/** Sections that nodes name are declared, and an area is in a section as a whole or not at all. */
export const checkSections: RuleSetCheck = ({ set, roots }, yaml) => {
  const known = new Set((set.sections ?? []).map(({ id }) => id));
  const unknown = nodesOf(roots)
    .filter(({ at, parent }) => at.section !== undefined && at.section !== parent?.at.section)
    .filter(({ at }) => !known.has(at.section ?? ""))
    .map(({ at, path }) =>
      issue("rules.unknown_section", yaml.placeOf([...path, "section"]), {
        code: at.code,
        section: at.section ?? "",
      }),
    );
  const mixed = roots
    .filter((area) => new Set(leavesOf([area]).map(({ at }) => at.section)).size > 1)
    .map(({ at, path }) => issue("rules.mixed_section", yaml.placeOf(path), { code: at.code }));
  return [...unknown, ...mixed];
};
