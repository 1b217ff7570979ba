import type { Grid, GridCell, Table } from "@parindex/model";

/** A value of a record: a cell of the form as it stands there, or a word found elsewhere. */
export type RecordValue = GridCell | string | null;

/** Rows of a form as a grid that loads like any other record sheet; every cell keeps its place in the form. */
export class RecordGrid {
  readonly #table: Table;
  readonly #fields: readonly string[];
  readonly #rows: GridCell[][] = [];

  constructor(table: Table, fields: readonly string[]) {
    this.#table = table;
    this.#fields = fields;
  }

  /** Adds a row; values that are no cell stand at `place`, the cell that the row is about. */
  add(values: Readonly<Record<string, RecordValue>>, place: string): void {
    this.#rows.push(
      this.#fields.map((field) => {
        const value = values[field] ?? null;
        return value === null || typeof value === "string" ? { text: value, place } : value;
      }),
    );
  }

  /** The grid, or none where it has no row. */
  grids(file: string): Grid[] {
    const heading = this.#fields.map((text) => ({ text, place: this.#rows[0]?.[0]?.place ?? "" }));
    return this.#rows.length === 0 ? [] : [{ file, name: this.#table.name, rows: [heading, ...this.#rows] }];
  }
}
