import { closest, type Issue, issue } from "@parindex/model";
import type { Store } from "@parindex/store";
import { unitIds } from "./unit-ids.ts";
import type { Workspace } from "./workspace.ts";

/** Faults of `parindex.yaml` that only the list of units shows: plans given to units that are not there. */
export async function unitIssues(store: Store, { config }: Workspace): Promise<Issue[]> {
  const units = await unitIds(store);
  return Object.entries(config.plans ?? {})
    .filter(([, unit]) => !units.includes(unit))
    .map(([plan, unit]) =>
      issue(
        "workspace.unknown_unit",
        { file: "parindex.yaml" },
        { plan, unit, near: closest(unit, units) ?? "–" },
      ),
    );
}
