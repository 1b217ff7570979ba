import type { Node } from "./tree.ts";

type Path = readonly PropertyKey[];
type Told = Readonly<Record<string, unknown>>;

/** A number that a file gives as a unit's assigned target: of which leaf, and where. */
export interface TargetUse {
  readonly path: Path;
  readonly uid: string;
  /** What it bounds: a share, of which 100% is 1, a figure in percent, which runs to 100, or any other amount. */
  readonly measure: "share" | "percent" | "amount";
}

/** Whether a value of a file is a group of keys. */
export function isRecord(value: unknown): value is Told {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The uid of `{ target_of: UID }`; null for anything else. */
function uidOf(value: unknown): string | null {
  if (!isRecord(value) || Object.keys(value).length !== 1 || !("target_of" in value)) return null;
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
  const within = (value: unknown, path: Path, measure: TargetUse["measure"]): TargetUse[] => {
    const uid = uidOf(value);
    if (uid !== null) return [{ path, uid, measure }];
    if (Array.isArray(value)) return value.flatMap((item, at) => within(item, [...path, at], measure));
    if (!isRecord(value)) return [];
    const own = "of" in value || "shortfall_of" in value ? measureOf(value, indicators) : measure;
    return Object.entries(value).flatMap(([key, item]) => within(item, [...path, key], own));
  };
  return within(file, [], "amount");
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
