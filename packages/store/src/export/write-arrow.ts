import { writeFile } from "node:fs/promises";
import type { DuckDBDataChunk, DuckDBValue } from "@duckdb/node-api";
import type * as Arrow from "apache-arrow";
import type { Store } from "../store.ts";
import { type ArrowColumn, arrowColumn } from "./arrow-column.ts";
import { exact, type Relation } from "./source.ts";
import type { Metadata } from "./write-parquet.ts";

function fill(column: ArrowColumn, chunks: readonly DuckDBDataChunk[], at: number): Arrow.Data {
  const length = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let row = 0;
  let nullCount = 0;
  const put = (value: DuckDBValue): void => {
    if (value === null) nullCount += 1;
    else {
      column.set(row, value);
      nullBitmap[row >> 3]! |= 1 << (row & 7);
    }
    row += 1;
  };
  for (const chunk of chunks) chunk.visitColumnValues(at, put);
  return column.data({ nullBitmap, nullCount });
}

/** Writes an Arrow IPC file or stream, uncompressed, whose bytes hang on the rows and the metadata alone. */
export async function writeArrow(
  store: Store,
  { from, columns, order }: Relation,
  {
    path,
    metadata,
    type,
  }: { readonly path: string; readonly metadata: Metadata; readonly type: "file" | "stream" },
): Promise<void> {
  const arrow = await import("apache-arrow");
  const result = await store.connection.run(
    `SELECT ${columns.map(exact).join(", ")} FROM ${from} ORDER BY ${order}`,
  );
  const chunks = await result.fetchAllChunks();
  const length = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const data = result.columnTypes().map((type, at) => fill(arrowColumn(type)(arrow, length, at), chunks, at));
  const fields = columns.map(({ name }, at) => new arrow.Field(name, data[at]!.type, true));
  const facts = new Map(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1)));
  const schema = new arrow.Schema(fields, facts);
  const struct = arrow.makeData({ type: new arrow.Struct(fields), length, nullCount: 0, children: data });
  const table = new arrow.Table(schema, [new arrow.RecordBatch(schema, struct)]);
  await writeFile(path, arrow.tableToIPC(table, type));
}
