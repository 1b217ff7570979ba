import { openStore, type Store } from "@parindex/store";
import { ask } from "./engine.ts";
import { postgresPrograms } from "./programs.ts";
import { type Server, startServer } from "./server.ts";
import type { Asked } from "./unlike-tables.ts";

/** Whether there is no server and none is demanded: where tests run by themselves its absence is a failure. */
export const isSkipped = postgresPrograms() === null && process.env["CI"] === undefined;

/** DuckDB in memory and a PostgreSQL server of its own. */
export interface Both {
  readonly store: Store;
  readonly server: Server;
  /** Questions to the server. */
  readonly other: Asked;
  close(): Promise<void>;
}

/** Opens both engines, empty. */
export async function openBoth(): Promise<Both> {
  const server = await startServer();
  const store = await openStore(":memory:");
  return {
    store,
    server,
    other: { run: (query) => ask(server, query) },
    async close() {
      store.close();
      await server.stop();
    },
  };
}
