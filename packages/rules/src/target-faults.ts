import { closest, type Issue, issue, type YamlFile } from "@parindex/model";
import type { TargetUse } from "./target-uses.ts";
import { isRecord } from "./walk.ts";

/** Uids of everything that has a rule, in a file whose shape nobody has checked. */
function ruledIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(ruledIn);
  if (!isRecord(value)) return [];
  const own = "rule" in value && typeof value["uid"] === "string" ? [value["uid"]] : [];
  return [...own, ...["areas", "criteria"].flatMap((key) => ruledIn(value[key]))];
}

/** Targets stand in rules, and are of leaves that there are. */
export function targetFaults(uses: readonly TargetUse[], yaml: YamlFile): Issue[] {
  const known = ruledIn(yaml.value);
  return uses.flatMap(({ path, uid }): Issue[] => {
    const isInRule = path[0] === "areas" && path.indexOf("rule") % 2 === 0;
    if (!isInRule) return [issue("rules.target_outside_rule", yaml.placeOf(path), { uid })];
    if (known.includes(uid)) return [];
    return [issue("rules.unknown_target", yaml.placeOf(path), { uid, near: closest(uid, known) ?? "–" })];
  });
}
