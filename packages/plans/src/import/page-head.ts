import type { ColumnRole } from "./column.ts";
import { oneLine } from "./lists.ts";
import type { PlanRow } from "./row.ts";

/** The columns whose merged cell may go on from the page before: filled there, blank at the head of this page. */
function openColumns({ own, inherited }: PlanRow, before: PlanRow | undefined): ReadonlySet<ColumnRole> {
  const filled = Object.keys({ ...before?.own, ...before?.inherited }) as ColumnRole[]; // keys of texts by role
  return new Set(
    filled.filter((role) => role !== "code" && own[role] === undefined && inherited[role] === undefined),
  );
}

/** Whether a row at the head of a page may be the rest of the one before it: without a code, or in the middle of a sentence. */
function mayGoOn({ own }: PlanRow): boolean {
  const hasCode = own.code !== undefined || /^\s*\d+(?:\.\d+)+/u.test(own.title ?? "");
  return !hasCode || Object.values(own).some((text) => /^\s*\p{Ll}/u.test(text));
}

/** Where a page begins, the row there may be the rest of the one before, and both would be wrong. */
export function doubtPageHead(read: PlanRow, before: PlanRow): void {
  if (!mayGoOn(read)) return;
  const text = Object.values(read.own).map(oneLine).join(" | ");
  before.doubts.push(["page_end", { place: before.places[1], next: read.places[0], text }]);
  read.doubts.push(["page_start", { place: read.places[0], text }]);
}

/** The columns that stay blank since the head of the page, where a cell of the page before may be merged with them. */
export function stillOpen(
  read: PlanRow,
  { open, before }: { readonly open: ReadonlySet<ColumnRole>; readonly before: PlanRow | undefined },
): ReadonlySet<ColumnRole> {
  const columns = before === undefined ? open : openColumns(read, before);
  return new Set(
    [...columns].filter((role) => read.own[role] === undefined && read.inherited[role] === undefined),
  );
}
