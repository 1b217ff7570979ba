import type { Grid } from "@parindex/model";
import type { Doubts } from "./doubt.ts";
import { looseTables } from "./loose/loose-tables.ts";
import { planHead } from "./plan-head.ts";
import { type PlanTables, planTables } from "./tables.ts";

// Which kind a deadline is does not hang on the year.
const anyYear = 2000;

/** The tables of a document; where it has none, those that its lines hold one cell after another. */
export function readTables(
  grids: readonly Grid[],
  { doubts, year }: { readonly doubts: Doubts; readonly year: number | undefined },
): { grids: readonly Grid[]; tables: PlanTables } {
  const tables = planTables(grids, doubts);
  if (tables.rows.length > 0) return { grids, tables };
  const rebuilt = looseTables(grids, year ?? planHead(tables.lines).year ?? anyYear);
  return rebuilt === null ? { grids, tables } : { grids: rebuilt, tables: planTables(rebuilt, doubts) };
}
