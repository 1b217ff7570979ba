/** A chart as data: a Vega-Lite specification with its rows inside, complete without a network. */
export interface Chart {
  readonly name: string;
  readonly title: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

/** A block of a page, in reading order. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "notice"; readonly text: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly PageColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "chart"; readonly chart: Chart };

/** A column of a printed table. */
export interface PageColumn {
  readonly title: string;
  readonly align: "left" | "right" | "center";
  /** Its share of a page's width in percent; absent, it is as wide as its words need. */
  readonly share?: number;
}

/** A page to print: what a report says, before anyone chose HTML or Word. */
export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A sheet to print: a signed form with title, columns, rows and signature block. */
export interface Sheet {
  readonly name: string;
  /** Lines above the title, left and right (superior and unit; the national motto). */
  readonly head: { readonly left: readonly string[]; readonly right: readonly string[] };
  readonly title: readonly string[];
  readonly notices: readonly string[];
  readonly columns: readonly (PageColumn & { readonly width: number })[];
  readonly rows: readonly SheetRow[];
  readonly signatures: { readonly left: readonly string[]; readonly right: readonly string[] };
}

/** A row of a sheet; a decimal text in `numbers` is written as a number shown with two places. */
export interface SheetRow {
  readonly style: "area" | "criterion" | "leaf" | "total";
  readonly cells: readonly (string | { readonly number: string } | null)[];
}
