import { issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { rulesIn } from "../nested.ts";
import { leavesOf } from "../tree.ts";

/** The most days a month has; a rule set is for many years, so February may have 29. */
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Due days are days that there are. */
export const checkDays: RuleSetCheck = ({ roots }, yaml) =>
  leavesOf(roots).flatMap(({ at, path }) =>
    (at.rule === undefined ? [] : rulesIn(at.rule, [...path, "rule"])).flatMap(({ rule, path: inside }) => {
      const due = "due" in rule && rule.due !== null && typeof rule.due === "object" ? rule.due : {};
      if (!("month" in due) || !("day" in due)) return [];
      const [month, day] = [Number(due.month), Number(due.day)];
      if (day <= (lengths[month - 1] ?? 31)) return [];
      return [
        issue("rules.no_such_day", yaml.placeOf([...inside, "due", "day"]), { code: at.code, day, month }),
      ];
    }),
  );
