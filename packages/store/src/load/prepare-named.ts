import { parse } from "node:path";
import { issue, type Table } from "@parindex/model";
import type { EngineSource } from "./record-file.ts";
import { headingOf } from "./heading.ts";
import { type Preparation, refused, withHeading } from "./preparation.ts";
import type { NamedRows } from "./record-file.ts";
import { type StagedColumn, stagedColumns } from "./staged.ts";
import { tableNames, tableOf } from "./table-of.ts";

/** A file whose values stand under names rather than below a heading row. */
export interface NamedFile {
  readonly file: string;
  readonly sha256: string;
  /** Every name under which a value stands. */
  readonly names: readonly string[];
  /** How the engine reads it at once; null where rows must be read one by one. */
  readonly direct: ((columns: readonly StagedColumn[], table: Table) => EngineSource) | null;
  /** Its rows one by one, a cell a name. */
  readonly rows: () => Promise<NamedRows>;
}

/** Makes a file ready whose columns are known by name: JSON, Parquet, Arrow. */
export function prepareNamed({ file, sha256, names, direct, rows }: NamedFile): Preparation {
  const table = tableOf(parse(file).name);
  if (table === null)
    return refused(issue("load.unknown_table", { file }, { name: parse(file).name, known: tableNames() }));
  if (names.length === 0) return refused(issue("load.empty_file", { file }));
  const { columns, issues } = headingOf([{ cells: names, line: 1, places: [] }], table, () => ({ file }));
  const source = { source_file: file, part: "", source_sha256: sha256, table_name: table.name };
  const staged = stagedColumns(columns);
  const content = { kind: "named" as const, direct: direct === null ? null : direct(staged, table), rows };
  return withHeading({ source, table, columns, content }, issues);
}
