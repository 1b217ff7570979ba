import { issue } from "@parindex/model";
import { leavesOf } from "../tree.ts";
import type { RuleSetCheck } from "../checked-set.ts";

/** Every leaf says what text it follows. */
export const checkCitations: RuleSetCheck = ({ roots }, yaml) =>
  leavesOf(roots)
    .filter(({ at }) => at.cites === undefined || at.cites.length === 0)
    .map(({ at, path }) =>
      issue("rules.no_citation", yaml.placeOf([...path, "code"]), { code: at.code }, "warning"),
    );
