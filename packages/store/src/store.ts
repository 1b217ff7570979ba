import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { VARCHAR } from "@duckdb/node-api";
import type { Query, QueryParam } from "@parindex/model";
import type { z } from "zod";
import { fieldsOf, readChunk } from "./row-reader.ts";

/** An open database of records. One flow of work at a time: calls are awaited, not raced. */
export interface Store {
  /** The path it was opened with. */
  readonly path: string;
  /** For this package's own use: the engine's connection. */
  readonly connection: DuckDBConnection;
  /** The rows of an answer: decimals as plain text, days as ISO text, never a floating number. */
  run<Row extends z.ZodObject>(query: Query<Row>): Promise<z.infer<Row>[]>;
  /** Runs statements for their effect; parameters only with a single statement. */
  execute(sql: string, params?: readonly QueryParam[]): Promise<void>;
  /** All of the work or none of it; inside another transaction it is a part of that one. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Marks the running transaction so that nothing of it is kept, without an exception. */
  undo(): void;
  close(): void;
}

/** Parameters as the engine takes them: a null is a text's null. */
export function bound(params: readonly QueryParam[]): [DuckDBValue[], DuckDBType[] | undefined] {
  for (const param of params)
    if (typeof param === "number")
      throw new TypeError("a JavaScript number binds as DOUBLE: bind a bigint or text");
  const types = params.map((param) => (param === null ? VARCHAR : undefined));
  // The engine infers the type where it is given none; its own typing of the array forgets that.
  return [[...params], types.some((type) => type !== undefined) ? (types as DuckDBType[]) : undefined];
}

async function answer<Row extends z.ZodObject>(
  connection: DuckDBConnection,
  { sql, params, row }: Query<Row>,
): Promise<z.infer<Row>[]> {
  const result = await connection.run(sql, ...bound(params));
  const fields = fieldsOf(row, result.columnNames(), result.columnTypes());
  const chunks = await result.fetchAllChunks();
  // Each column was matched against the shape's field, and each value read as that field asks.
  return chunks.flatMap((chunk) => readChunk(chunk, fields)) as z.infer<Row>[];
}

/** A store over a connection; `close` also closes what it was opened from. */
export function storeOver(path: string, connection: DuckDBConnection, closeInstance: () => void): Store {
  const state = { depth: 0, doomed: false };
  const store: Store = {
    path,
    connection,
    run: (query) => answer(connection, query),
    async execute(sql, params = []) {
      await (params.length === 0 ? connection.run(sql) : connection.run(sql, ...bound(params)));
    },
    async transaction(work) {
      const outer = state.depth === 0;
      if (outer) {
        await connection.run("BEGIN TRANSACTION");
        state.doomed = false;
      }
      state.depth += 1;
      try {
        return await work();
      } catch (error) {
        state.doomed = true;
        throw error;
      } finally {
        state.depth -= 1;
        if (outer) await connection.run(state.doomed ? "ROLLBACK" : "COMMIT");
      }
    },
    undo() {
      state.doomed = true;
    },
    close() {
      connection.closeSync();
      closeInstance();
    },
  };
  return store;
}
