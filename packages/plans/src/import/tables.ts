import type { Grid, GridCell } from "@parindex/model";
import type { ColumnRole } from "./column.ts";
import { doubt, type Doubts } from "./doubt.ts";
import { type Heading, headingAt, numbersColumns, repeatsHeading } from "./heading.ts";
import { type LeftOut, leftOut } from "./left-out.ts";
import { carriedOver, carriedRoles, type PageHead } from "./page-carry.ts";
import { doubtPageHead, stillOpen } from "./page-head.ts";
import { type PlanRow, planRow } from "./row.ts";

/** The rows of one plan in a document, and the text around its tables. */
export interface PlanTables {
  readonly rows: PlanRow[];
  readonly lines: GridCell[];
  readonly left: LeftOut[];
  /** The grids of a further plan in the same document. */
  rest: readonly Grid[];
}

type Row = readonly GridCell[];

function isBlank(row: Row): boolean {
  return row.every(({ text }) => text === null);
}

/** The next heading at or after a row, within reach of a title above it. */
function nextHeading(rows: readonly Row[], from: number): { heading: Heading; at: number } | null {
  for (let at = from; at < rows.length; at += 1) {
    const heading = headingAt(rows, at);
    if (heading !== null) return { heading, at };
  }
  return null;
}

/** Whether a table without a heading goes on with the one before it: as many columns, and no other table between. */
function goesOn(grid: Grid, heading: Heading | null): boolean {
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  return heading !== null && grid.kind !== "text" && width > 1 && width <= heading.roles.length + 1;
}

const opensPlan = /^(?:phụ lục|kế hoạch|biểu|danh mục)(?!\p{L})/iu;

function firstCode(rows: readonly Row[], from: number): string | null {
  const row = rows.slice(from).find((cells) => !isBlank(cells) && !numbersColumns(cells));
  return row?.find(({ text }) => text !== null)?.text?.trim() ?? null;
}

/** Reads a document's grids until they end or another plan begins. */
export function planTables(grids: readonly Grid[], doubts: Doubts): PlanTables {
  const tables: PlanTables = { rows: [], lines: [], left: [], rest: [] };
  let heading: Heading | null = null;
  let opening: string | null = null;
  let titles = 0;
  for (const [number, grid] of grids.entries()) {
    const found = nextHeading(grid.rows, 0);
    if (grid.kind === "text" && found === null) {
      const lines = grid.rows.flat().filter(({ text }) => text !== null);
      titles += lines.filter(({ text }) => opensPlan.test(text ?? "")).length;
      tables.lines.push(...lines);
      continue;
    }
    if (found === null && !goesOn(grid, heading)) {
      tables.left.push(...leftOut(grid.rows.flat(), "no_heading"));
      if (grid.rows.some((row) => row.length > 2) && heading === null)
        doubt(doubts, "no_heading", { place: grid.rows[0]?.[0]?.place ?? grid.name, severity: "note" });
      continue;
    }
    const start = found?.at ?? 0;
    const above = grid.rows
      .slice(0, start)
      .flat()
      .filter(({ text }) => text !== null);
    const code = found === null ? null : firstCode(grid.rows, start + found.heading.height);
    const isTitled = titles > 0 || above.some(({ text }) => opensPlan.test(text ?? ""));
    if (opening !== null && code !== null && code === opening && isTitled) {
      tables.rest = grids.slice(number);
      return tables;
    }
    titles = 0;
    opening ??= code;
    tables.lines.push(...above);
    heading = found?.heading ?? heading;
    if (heading !== null) readRows(grid, { from: start, heading, tables, doubts });
  }
  return tables;
}

interface Reading {
  readonly from: number;
  readonly heading: Heading;
  readonly tables: PlanTables;
  readonly doubts: Doubts;
}

/** How many rows at a place are headings or column numbers, and why they are left out. */
function headingRows(
  rows: readonly Row[],
  at: number,
  heading: Heading,
): { height: number; isRepeated: boolean } | null {
  const row = rows[at] ?? [];
  if (repeatsHeading(row, heading)) return { height: heading.height, isRepeated: true };
  const other = headingAt(rows, at);
  return other === null ? null : { height: other.height, isRepeated: false };
}

function readRows(grid: Grid, { from, heading, tables, doubts }: Reading): void {
  const cellAt = new Map(grid.rows.flat().map((cell) => [cell.place, cell]));
  const before = grid.is_rebuilt === true ? tables.rows.at(-1) : undefined;
  let open: ReadonlySet<ColumnRole> = new Set();
  let current = heading;
  let isFirst = true;
  const carried = new Set<string>();
  const carry = (head: Omit<PageHead, "roles">): Row => {
    const found = carriedOver({ ...head, roles: current.roles });
    for (const [place, cell] of found.cells) {
      cellAt.set(place, cell);
      carried.add(place);
    }
    return found.row;
  };
  for (let at = from; at < grid.rows.length; at += 1) {
    const printed = grid.rows[at] ?? [];
    if (isBlank(printed) && printed.every(({ part_of }) => part_of === undefined)) continue;
    const found = headingRows(grid.rows, at, current);
    if (found !== null) {
      if (!found.isRepeated) current = headingAt(grid.rows, at) ?? current;
      const cells = grid.rows.slice(at, at + found.height).flat();
      tables.left.push(...leftOut(cells, tables.rows.length > 0 ? "repeated_heading" : "heading"));
      at += found.height - 1;
      isFirst = true;
    } else if (numbersColumns(printed)) tables.left.push(...leftOut(printed, "column_numbers"));
    else {
      const isHead = isFirst && before !== undefined && before === tables.rows.at(-1);
      const row = isHead ? carry({ row: printed, below: grid.rows.slice(at + 1), before }) : printed;
      const read = planRow(row, { heading: current, cellAt, isFirst });
      const fields = carriedRoles(row, { carried, roles: current.roles });
      if (fields.length > 0)
        read.doubts.push(["page_carried", { place: read.places[0], fields: fields.join(", ") }]);
      if (before !== undefined && isFirst) doubtPageHead(read, before);
      open = stillOpen(read, { open, before: isFirst ? before : undefined });
      if (open.size > 0)
        read.doubts.push(["page_merge", { place: read.places[0], fields: [...open].join(", ") }]);
      tables.rows.push(read);
      tables.left.push(...leftOut(read.unknown, "unknown_column"));
      for (const { place, text } of read.unknown)
        doubt(doubts, "unknown_column", { place, text: text ?? "" });
      isFirst = false;
    }
  }
}
