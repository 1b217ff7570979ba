import type { Issue } from "@parindex/model";
import type { PlanTask } from "../plan-file.ts";

/** How sure the reading of a row is: as printed, with a plain note, or by an assumption that a person should check. */
export const confidences = ["high", "medium", "low"] as const;

/** How a row of the document was read. */
export interface RowReading {
  readonly task_id: string;
  readonly place: string;
  readonly confidence: (typeof confidences)[number];
  readonly doubts: readonly string[];
}

/** Doubts that say something is not printed, not that its reading is unsure. */
const plain = new Set([
  "import.no_lead",
  "import.no_deadline",
  "import.unclear_deadline",
  "import.other_year",
  "import.repeated_code",
]);

/** How sure the reading of each row is, by the doubts about it; no row is as printed where the cells were rebuilt. */
export function rowReadings(
  tasks: readonly PlanTask[],
  { doubts, isRebuilt }: { readonly doubts: readonly Issue[]; readonly isRebuilt: boolean },
): RowReading[] {
  const byTask = Map.groupBy(doubts, ({ params }) => String(params["task_id"] ?? ""));
  return tasks.map(({ task_id, source_place }) => {
    const own = byTask.get(task_id) ?? [];
    const isUnsure = own.some(({ code, severity }) => severity !== "note" && !plain.has(code));
    const confidence = isUnsure ? "low" : isRebuilt || own.length > 0 ? "medium" : "high";
    return { task_id, place: source_place, confidence, doubts: [...new Set(own.map(({ code }) => code))] };
  });
}
