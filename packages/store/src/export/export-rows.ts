import type { Locale } from "@parindex/model";
import type { Store } from "../store.ts";
import { type ExportSource, type Relation, withRelation } from "./source.ts";
import { wholeFile } from "./whole-file.ts";
import { writeArrow } from "./write-arrow.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJson } from "./write-json.ts";
import { type Metadata, writeParquet } from "./write-parquet.ts";

/** Formats that rows are written in; `arrow` is the IPC file, `arrows` the IPC stream. */
export const exportFormats = ["csv", "json", "parquet", "arrow", "arrows"] as const;

/** A format that rows are written in. */
export type ExportFormat = (typeof exportFormats)[number];

/** Where and how rows are written. */
export interface ExportTarget {
  readonly path: string;
  readonly format: ExportFormat;
  /** Facts that travel inside Parquet and Arrow files. */
  readonly metadata?: Metadata;
  /** The language a refusal is said in. */
  readonly locale?: Locale;
}

async function write(
  store: Store,
  relation: Relation,
  { path, format, metadata = {} }: ExportTarget,
): Promise<void> {
  switch (format) {
    case "csv":
      return writeCsv(store, relation, path);
    case "json":
      return writeJson(store, relation, path);
    case "parquet":
      return writeParquet(store, relation, { path, metadata });
    case "arrow":
      return writeArrow(store, relation, { path, metadata, type: "file" });
    case "arrows":
      return writeArrow(store, relation, { path, metadata, type: "stream" });
  }
}

/** Writes a table or an answer to a file, ordered by its key: the same rows always give the same bytes. */
export async function exportRows(store: Store, source: ExportSource, target: ExportTarget): Promise<void> {
  await withRelation(store, source, (relation) =>
    wholeFile(target.path, (path) => write(store, relation, { ...target, path }), target.locale),
  );
}
