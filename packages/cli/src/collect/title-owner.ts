import { hasErrors, type Issue, issue, type Locale } from "@parindex/model";
import { type OwnTable, type TableKey, yearsNamed } from "@parindex/report";
import { openStore } from "@parindex/store";
import { loadWorkspace } from "../load-workspace.ts";
import { recordFilesOf } from "../record-files.ts";
import type { Workspace } from "../workspace.ts";
import { assignedUnits } from "./assigned.ts";
import { keyOf } from "./own-tables.ts";

/** What a command line says of own tables, where their titles do not. */
export interface Told {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly locale: Locale;
}

/** By what a table is read that comes alone: its title's unit and year, and the set that scores them in the workspace. */
export async function ownerOf(
  workspace: Workspace,
  table: OwnTable,
  { unit, year, locale }: Told,
): Promise<TableKey | readonly Issue[]> {
  const named = yearsNamed(table.above);
  const meant = year ?? (named.length === 1 ? named[0] : undefined);
  if (meant === undefined)
    return [
      issue("own.no_year", { file: table.file, cell: table.place }, { found: named.join(", ") || "–" }),
    ];
  const store = await openStore(":memory:", { locale });
  try {
    const { ok, issues } = await loadWorkspace(store, workspace, await recordFilesOf(workspace));
    if (!ok) return issues;
    const { units, issues: ofSets } = await assignedUnits(store, workspace, meant);
    return hasErrors(ofSets) ? ofSets : keyOf(table, { units, year: meant, isYearGiven: true, unit });
  } finally {
    store.close();
  }
}
