import type { z } from "zod";

/** A stored table: its row shape gives columns, file checks, JSON Schema and dictionary. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** What a row is, in one Vietnamese and one English line. */
  readonly about: { readonly vi: string; readonly en: string };
  readonly row: Row;
  /** Columns that together name one row. */
  readonly key: readonly string[];
  /** It is never about persons: a column that looks like personal data is refused. */
  readonly impersonal?: true;
  /** What a form of the table holds: columns for people alone, and the fields it asks for; a sheet's row that answers none says nothing. */
  readonly form?: { readonly shown: readonly string[]; readonly asked: readonly string[] };
}

/** A question to the database and the shape of each row of its answer. */
export interface Query<Row extends z.ZodObject = z.ZodObject> {
  readonly sql: string;
  readonly params: readonly QueryParam[];
  readonly row: Row;
}

/** What a query may bind: text, whole numbers, flags and null; never a floating number. */
export type QueryParam = string | bigint | boolean | null;

/** One row of a table or an answer. */
export type RowOf<T extends { readonly row: z.ZodObject }> = z.infer<T["row"]>;
