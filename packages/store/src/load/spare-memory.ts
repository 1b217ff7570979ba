import { totalmem } from "node:os";
import { text } from "@parindex/model";
import { z } from "zod";
import { literal } from "../identifier.ts";
import type { Store } from "../store.ts";

/** What the engine may hold of a load in memory: with less it is no slower, for its rows go to the file as they come. */
const enough = "1GB";

/** Below this the engine itself takes less. */
const smallMachine = 2 ** 31;

const limitRow = z.strictObject({ memory: text("Bộ nhớ") });

/** Works with little memory on a database that has a file to put the rest into; one in memory keeps what it needs. */
export async function spareMemory<T>(store: Store, work: () => Promise<T>): Promise<T> {
  if (store.path === ":memory:" || totalmem() < smallMachine) return work();
  const sql = "SELECT current_setting('memory_limit') AS memory";
  const [before] = await store.run({ sql, params: [], row: limitRow });
  await store.execute(`SET memory_limit = ${literal(enough)}`);
  try {
    return await work();
  } finally {
    await store.execute(`SET memory_limit = ${literal(before?.memory ?? enough)}`);
  }
}
