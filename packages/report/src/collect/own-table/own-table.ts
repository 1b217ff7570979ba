import type { Grid, GridCell } from "@parindex/model";
import { type OwnField, type OwnHeading, ownHeading } from "./columns.ts";

/** A row of a unit's own table by what its columns hold. */
export interface OwnRow {
  readonly cells: ReadonlyMap<OwnField, GridCell>;
  readonly place: string;
}

/** A self-scoring table in a layout that its unit made itself. */
export interface OwnTable {
  readonly file: string;
  readonly rows: readonly OwnRow[];
  readonly twice: OwnHeading["twice"];
  /** The first cell of its heading. */
  readonly place: string;
  /** What stands above the table, a line each. */
  readonly above: readonly string[];
}

function textsOf(rows: Grid["rows"]): string[] {
  return rows.map((row) =>
    row
      .flatMap(({ text }) => text ?? [])
      .join(" ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

function rowsOf(grid: Grid, { columns, from }: OwnHeading): OwnRow[] {
  return grid.rows.slice(from).flatMap((cells): OwnRow[] => {
    const first = cells[0];
    if (first === undefined || cells.every(({ text }) => (text ?? "").trim() === "")) return [];
    const fields = [...columns].flatMap(([field, column]): [OwnField, GridCell][] => {
      const cell = cells[column];
      return cell === undefined ? [] : [[field, cell]];
    });
    return [{ cells: new Map(fields), place: first.place }];
  });
}

/** Finds the tables of a document in which a unit scores itself, as one; null where it has none. */
export function ownTable(grids: readonly Grid[]): OwnTable | null {
  const found = grids.flatMap((grid, at) => {
    const heading = ownHeading(grid);
    return heading === null ? [] : [{ grid, heading, at }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const before = grids.slice(0, first.at).flatMap(({ rows }) => textsOf(rows));
  return {
    file: first.grid.file,
    rows: found.flatMap(({ grid, heading }) => rowsOf(grid, heading)),
    twice: found.flatMap(({ heading }) => heading.twice),
    place: first.grid.rows[first.heading.at]?.[0]?.place ?? first.grid.name,
    above: [...before, ...textsOf(first.grid.rows.slice(0, first.heading.at))].filter((text) => text !== ""),
  };
}
