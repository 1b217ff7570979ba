import type { TargetUse } from "../target-uses.ts";

/** Whether a number inside the value at a path is each unit's own, so that nothing can be said of it beforehand. */
export function holdsTarget(path: readonly PropertyKey[], uses: readonly TargetUse[]): boolean {
  return uses.some((use) => path.every((step, at) => use.path[at] === step));
}
