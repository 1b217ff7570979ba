import type { CheckedRows } from "./check.ts";

/** How rows of a view say where they stand, whichever file gave them. */
export function currentRows(from: string, checks: CheckedRows["checks"]): CheckedRows {
  return {
    from,
    file: "source_file",
    place: "source_place",
    cellPlace: () => null,
    order: "source_file, length(source_place), source_place",
    checks,
  };
}
