/** One cell as its file shows it: text, and where it stands (`sheet!A1`, line, page). Null is an empty cell. */
export interface GridCell {
  readonly text: string | null;
  readonly place: string;
  /** What the cell holds beside its text: an exact number as text with a point, or an ISO date. */
  readonly number?: string;
  readonly date?: string;
}

/** A table found in a document: rows of cells, each with its place. */
export interface Grid {
  readonly file: string;
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
}
