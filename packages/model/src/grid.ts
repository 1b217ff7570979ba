/** What a reader assumed where a file does not say how a cell's text stands: which of its lines go on, which words at its edge are its own, or that it is a cell of its column by its words or by the spaces around it alone. */
export type CellGuess = "lines" | "edge" | "words" | "spacing";

/** One cell as its file shows it: text, and where it stands (`sheet!A1`, line, page). Null is an empty cell. */
export interface GridCell {
  readonly text: string | null;
  readonly place: string;
  /** What the cell holds beside its text: an exact number as text with a point, or an ISO date. */
  readonly number?: string;
  readonly date?: string;
  /** The place of the merged cell that covers this one; its text stands there. */
  readonly part_of?: string;
  /** Whether a page begins with this line of text. */
  readonly opens_page?: boolean;
  /** What was assumed to rebuild the cell; absent where nothing was. */
  readonly guesses?: readonly CellGuess[];
}

/** A table found in a document, or the text between two tables (a row a line): rows of cells, each with its place. */
export interface Grid {
  readonly file: string;
  readonly name: string;
  readonly kind?: "table" | "text";
  /** Whether its cells were rebuilt from drawn lines and places on a page. */
  readonly is_rebuilt?: boolean;
  readonly rows: readonly (readonly GridCell[])[];
}
