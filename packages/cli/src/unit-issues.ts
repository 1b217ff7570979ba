import { closest, type Issue, issue, text } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";
import type { Workspace } from "./workspace.ts";

const row = z.strictObject({ unit_id: text("Mã đơn vị") });

/** Faults of `parindex.yaml` that only the list of units shows: plans given to units that are not there. */
export async function unitIssues(store: Store, { config }: Workspace): Promise<Issue[]> {
  const units = (await store.run({ sql: "SELECT unit_id FROM unit ORDER BY unit_id", params: [], row })).map(
    ({ unit_id }) => unit_id,
  );
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
