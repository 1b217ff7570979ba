/** What a cell of a form asks for; `choice` is one of the words given, shown as a drop-down. */
export type Ask =
  | { readonly kind: "text" }
  | { readonly kind: "number"; readonly min?: string; readonly max?: string }
  | { readonly kind: "date" }
  | { readonly kind: "choice"; readonly options: readonly string[] };

/** A cell of a form: what it says, what it asks for (locked where it asks nothing), and the note behind it. */
export interface FormCell {
  /** A text, an exact number with a point, or the formula of a number (`SUM(E5:E20)`); null is an empty cell. */
  readonly content: string | { readonly number: string } | { readonly formula: string } | null;
  readonly ask?: Ask;
  readonly note?: string;
}

/** A row of a form; `style` says how it looks. */
export interface FormRow {
  readonly style: "heading" | "plain" | "total";
  readonly cells: readonly FormCell[];
}

/** A sheet of a form: lines of text, then a table below its heading. */
export interface FormSheet {
  readonly name: string;
  /** Not shown to who fills it in; read all the same. */
  readonly hidden?: boolean;
  readonly title: string;
  readonly lines: readonly string[];
  /** `ask` is what a cell of the column asks for where its row says nothing else. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly ask?: Ask }[];
  readonly rows: readonly FormRow[];
  /** Whether people write the whole sheet, and add, move and remove its rows: nothing is locked then. */
  readonly open?: boolean;
  /** How many columns stay in sight while the others are scrolled. */
  readonly fixed_columns?: number;
}

/** A workbook that people fill in and send back: what it says is locked, what it asks for is open. */
export interface Form {
  readonly title: string;
  readonly sheets: readonly FormSheet[];
}
