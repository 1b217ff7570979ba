import type { GridCell } from "@parindex/model";
import type { ColumnRole } from "./column.ts";
import type { DraftDoubt } from "./draft.ts";
import { guessedCell } from "./guessed-cells.ts";
import type { Heading } from "./heading.ts";

type Texts = Readonly<Partial<Record<ColumnRole, string>>>;

/** A row of a plan's table, its cells by what they hold. */
export interface PlanRow {
  readonly own: Texts;
  /** What a merged cell from a row above says here. */
  readonly inherited: Texts;
  /** The first place of the row and its last filled one. */
  readonly places: readonly [string, string];
  /** Where the title stands, its own or the merged one; null where there is none. */
  readonly titlePlace: string | null;
  /** Whether one text runs over most columns. */
  readonly isAcross: boolean;
  /** Whether it is the first row of its table, as after a page break. */
  readonly isFirst: boolean;
  /** Filled cells under no known heading. */
  readonly unknown: readonly GridCell[];
  /** What was assumed of its cells before they came here. */
  readonly doubts: DraftDoubt[];
}

interface RowContext {
  readonly heading: Heading;
  /** Every cell of the table by its place. */
  readonly cellAt: ReadonlyMap<string, GridCell>;
  readonly isFirst: boolean;
}

/** Whether a part of a merged cell belongs to this row's own cell beside it, and not to one above. */
function isBeside(cell: GridCell, row: readonly GridCell[]): boolean {
  return row.some(({ place }) => place === cell.part_of);
}

/** A row's cells by what their columns hold. */
export function planRow(row: readonly GridCell[], { heading, cellAt, isFirst }: RowContext): PlanRow {
  const own: Partial<Record<ColumnRole, string>> = {};
  const inherited: Partial<Record<ColumnRole, string>> = {};
  const unknown: GridCell[] = [];
  const doubts: DraftDoubt[] = [];
  let titlePlace: string | null = null;
  for (const [at, cell] of row.entries()) {
    const role = heading.roles[at] ?? null;
    if (role === null && cell.text !== null) unknown.push(cell);
    if (role === null) continue;
    if (cell.text !== null) own[role] = cell.text;
    const above = cell.part_of === undefined || isBeside(cell, row) ? undefined : cellAt.get(cell.part_of);
    if (above !== undefined && above.text !== null) inherited[role] = above.text;
    doubts.push(...guessedCell(cell), ...(above === undefined ? [] : guessedCell(above)));
    if (role === "title" && cell.text !== null) titlePlace = cell.place;
    if (role === "title" && above !== undefined) titlePlace = above.place;
  }
  const filled = row.filter(({ text }) => text !== null);
  const beside = row.filter((cell) => cell.part_of !== undefined && isBeside(cell, row)).length;
  const first = row[0]?.place ?? "";
  return {
    own,
    inherited,
    places: [filled[0]?.place ?? first, filled.at(-1)?.place ?? first],
    titlePlace,
    isAcross: filled.length <= 2 && beside * 2 >= heading.roles.length,
    isFirst,
    unknown,
    doubts,
  };
}
