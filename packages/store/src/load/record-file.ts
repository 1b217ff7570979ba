import type { Grid, Issue, Table } from "@parindex/model";
import type { LoadSource } from "./register.ts";
import type { TextScan } from "./scan-text.ts";

/**
 * A file of records: by its path inside the root, its format told by the name's end, or a worksheet read elsewhere.
 * A file that is still elsewhere is read `at` that path and kept under its own.
 */
export type RecordFile =
  | { readonly kind: "file"; readonly file: string; readonly at?: string }
  | { readonly kind: "grid"; readonly grid: Grid; readonly sha256: string };

/** What a load must know beside its files. */
export interface LoadContext {
  /** The folder that paths start from; it reaches no record and no message. */
  readonly root: string;
  /** Years that the rule sets in force cover; null where none is known, and then 2010 to 2100 counts. */
  readonly years: readonly number[] | null;
  /** Whether `files` are all there are: records of any other file then stop being current. */
  readonly complete: boolean;
}

/** What became of one file or sheet. */
export interface LoadedFile {
  readonly source_file: string;
  readonly part: string;
  readonly table_name: Table["name"];
  readonly source_sha256: string;
  readonly state: "new" | "unchanged" | "restored";
}

/** What a load did; with any error in `issues` it kept nothing. */
export interface LoadOutcome {
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  readonly loaded: readonly LoadedFile[];
}

/** A row as it stands in a file: its cells and the place of each. */
export interface RawRow {
  readonly cells: readonly (string | null)[];
  /** The line of a text file; 0 in a worksheet. */
  readonly line: number;
  /** The places of a worksheet's cells; empty in a text file. */
  readonly places: readonly string[];
}

/** A file or sheet whose table and columns are known, ready to be staged. */
export interface Prepared {
  readonly source: LoadSource;
  readonly table: Table;
  /** The field of each column; null where the column is left out, with what was written above it. */
  readonly columns: readonly HeadingColumn[];
  readonly content: TextContent | GridContent | NamedContent;
}

/** One column of a heading row. */
export interface HeadingColumn {
  readonly field: string | null;
  readonly blank: boolean;
}

/** A delimited text and where its rows begin. */
export interface TextContent {
  readonly kind: "text";
  /** Where the engine can read the UTF-8 bytes itself; null where they differ from the file's. */
  readonly path: string | null;
  readonly scan: TextScan;
  /** All bytes as UTF-8, read anew when asked for. */
  readonly bytes: () => Promise<Buffer>;
  readonly delimiter: string;
  /** The line of the first row below the heading. */
  readonly firstLine: number;
}

/** The rows below a worksheet's heading. */
export interface GridContent {
  readonly kind: "grid";
  readonly rows: readonly RawRow[];
}

/** Rows read one by one, and what in the file is no row. */
export interface NamedRows {
  readonly rows: readonly RawRow[];
  readonly issues: readonly Issue[];
}

/** A file that the engine reads itself, its rows in the file's order, each row's place a number. */
export interface EngineSource {
  /** Gives the cleaned text of each staged column. */
  readonly sql: string;
  /** How many rows it must give: one less, and its numbers would say wrong places. */
  readonly rows: number;
  /** The number of the first row. */
  readonly first: number;
  /** SQL that is true of a row whose values the engine may have read otherwise than they stand; none where it cannot. */
  readonly doubt?: string;
}

/** A file whose values stand under names: read by the engine at once, or row by row. */
export interface NamedContent {
  readonly kind: "named";
  readonly direct: EngineSource | null;
  readonly rows: () => Promise<NamedRows>;
}
