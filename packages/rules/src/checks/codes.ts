import { type Issue, issue } from "@parindex/model";
import { nodesOf } from "../tree.ts";
import type { RuleSetCheck } from "../checked-set.ts";

/** Codes and uids name one node each. */
export const checkCodes: RuleSetCheck = ({ roots }, yaml) => {
  const seen = { code: new Map<string, string>(), uid: new Map<string, string>() };
  const found: Issue[] = [];
  for (const { at, path } of nodesOf(roots))
    for (const key of ["code", "uid"] as const) {
      const first = seen[key].get(at[key]);
      if (first === undefined) seen[key].set(at[key], at.title);
      else
        found.push(issue(`rules.duplicate_${key}`, yaml.placeOf([...path, key]), { value: at[key], first }));
    }
  return found;
};
