import type { GridCell } from "@parindex/model";
import type { ColumnRole } from "./column.ts";
import { oneLine } from "./lists.ts";
import type { PlanRow } from "./row.ts";

type Row = readonly GridCell[];

/** Where a page begins: its first row of tasks, the rows below, what their columns hold, and the last row of the page before. */
export interface PageHead {
  readonly row: Row;
  readonly below: readonly Row[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly before: PlanRow;
}

/** The first row of a page, and the cells of the page before that go on in it, by their places here. */
export interface Carried {
  readonly row: Row;
  readonly cells: ReadonlyMap<string, GridCell>;
}

/** The columns of a row whose cells go on from the page before. */
export function carriedRoles(
  row: Row,
  {
    carried,
    roles,
  }: { readonly carried: ReadonlySet<string>; readonly roles: readonly (ColumnRole | null)[] },
): ColumnRole[] {
  return row.flatMap(({ place, part_of = place }, at) => {
    const role = roles[at] ?? null;
    return role !== null && carried.has(part_of) ? [role] : [];
  });
}

function goesOn(text: string, before: string): boolean {
  return /^\s*\p{Ll}/u.test(text) && !/[.;:!?]\s*$/u.test(before);
}

/** Cells that run over rows from the head of a page: blank there, or with the rest of a sentence, they are merged with the last cell of the page before. */
export function carriedOver({ row, below, roles, before }: PageHead): Carried {
  const cells = new Map<string, GridCell>();
  const first = row.map((cell, at) => {
    const role = roles[at] ?? null;
    const text = role === null ? undefined : (before.own[role] ?? before.inherited[role]);
    const runsOver = below.some((cellsBelow) => cellsBelow.some(({ part_of }) => part_of === cell.place));
    if (role === null || role === "code" || text === undefined || before.isAcross || !runsOver) return cell;
    const place = role === "title" ? (before.titlePlace ?? before.places[0]) : before.places[0];
    if (cell.text === null) {
      const above = { ...cell, text, place };
      cells.set(cell.place, above).set(`${place}/${role}`, above);
      return { ...cell, part_of: `${place}/${role}` };
    }
    if (!goesOn(cell.text, text)) return cell;
    cells.set(cell.place, { ...cell, text: oneLine(`${text} ${cell.text}`), place });
    return cell;
  });
  return { row: first, cells };
}
