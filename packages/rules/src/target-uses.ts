import type { Node } from "./tree.ts";
import { isRecord, walk } from "./walk.ts";

type Path = readonly PropertyKey[];
type Told = Readonly<Record<string, unknown>>;

/** A number that a file gives as a unit's assigned target: of which leaf, and where. */
export interface TargetUse {
  readonly path: Path;
  readonly uid: string;
  /** What it bounds: a share, of which 100% is 1, a figure in percent, which runs to 100, or any other amount. */
  readonly measure: "share" | "percent" | "amount";
}

/** The uid of `{ target_of: UID }`; null for anything else. */
function uidOf(value: unknown): string | null {
  if (!isRecord(value) || !("target_of" in value) || Object.keys(value).length !== 1) return null;
  return String(value["target_of"]);
}

function indicatorsIn(value: unknown): Told {
  const known = isRecord(value) ? value["indicators"] : undefined;
  return isRecord(known) ? known : {};
}

function measureOf({ of, ...holder }: Told, indicators: Told): TargetUse["measure"] {
  if (["over", "when_zero", "previous_zero"].some((key) => key in holder)) return "share";
  const ids = isRecord(of) && Array.isArray(of["plus"]) ? of["plus"] : [of];
  const isPercent = ids.every((id) => {
    const known = indicators[String(id)];
    return isRecord(known) && known["kind"] === "percent";
  });
  return isPercent ? "percent" : "amount";
}

/** Every number of a file that is an assigned target, in the order of the file. */
export function targetUses(file: unknown): TargetUse[] {
  const indicators = indicatorsIn(file);
  const found: TargetUse[] = [];
  walk<TargetUse["measure"]>(file, "amount", (value, path, measure) => {
    const uid = uidOf(value);
    if (uid !== null) {
      found.push({ path: [...path], uid, measure });
      return null;
    }
    const holds = isRecord(value) && ("of" in value || "shortfall_of" in value);
    return holds ? measureOf(value, indicators) : measure;
  });
  return found;
}

/** A file, or a part of one, with what stands at the paths of assigned targets replaced. */
export function withTargets(
  value: unknown,
  uses: readonly TargetUse[],
  numberOf: (use: TargetUse) => unknown,
): unknown {
  const byPath = new Map(uses.map((use) => [JSON.stringify(use.path), use]));
  const replaced = (one: unknown, path: Path): unknown => {
    const use = byPath.get(JSON.stringify(path));
    if (use !== undefined) return numberOf(use);
    if (Array.isArray(one)) return one.map((item, at) => replaced(item, [...path, at]));
    if (!isRecord(one)) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, item]) => [key, replaced(item, [...path, key])]),
    );
  };
  return replaced(value, []);
}

/** Whether a path lies under another. */
function isUnder(path: Path, above: Path): boolean {
  return above.every((step, at) => path[at] === step);
}

/** The targets that the rule of a leaf reads. */
export function usesOf(leaf: Node, uses: readonly TargetUse[]): TargetUse[] {
  return uses.filter(({ path }) => isUnder(path, [...leaf.path, "rule"]));
}
