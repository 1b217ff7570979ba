import { existsSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { whenFree, type Waiting } from "./when-free.ts";

/** Writes what the engine has put off into the file itself. */
async function settle(path: string, waiting: Waiting): Promise<void> {
  const instance = await whenFree(path, () => DuckDBInstance.create(path), waiting);
  const connection = await instance.connect();
  try {
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Works on a database's file while nobody can change it: all that was committed is in the file. */
export async function withStillFile<T>(
  path: string,
  work: (file: FileHandle) => Promise<T>,
  waiting: Waiting = {},
): Promise<T> {
  for (;;) {
    await settle(path, waiting);
    // Opened before the engine and closed after it: a process that closes any handle of a file loses its locks on it.
    const file = await open(path, "r");
    try {
      const readOnly = { access_mode: "READ_ONLY" };
      const instance = await whenFree(path, () => DuckDBInstance.create(path, readOnly), waiting);
      try {
        // Another process may have begun to write between the two openings.
        if (!existsSync(`${path}.wal`)) return await work(file);
      } finally {
        instance.closeSync();
      }
    } finally {
      await file.close();
    }
  }
}
