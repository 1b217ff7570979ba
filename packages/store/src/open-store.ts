import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { issue, issueText, text, UsageError } from "@parindex/model";
import { z } from "zod";
import { carryOver } from "./carry-over.ts";
import { refusedByDisk } from "./export/refused-writing.ts";
import { sayHolder } from "./holder.ts";
import { quoted } from "./identifier.ts";
import { removeLeftovers } from "./leftovers.ts";
import { makeWhole } from "./make-whole.ts";
import { schemaStatements, schemaVersion } from "./schema.ts";
import { type Store, storeOver } from "./store.ts";
import { type Waiting, whenFree } from "./when-free.ts";
import { storeWords } from "./words.ts";

/** How a store is opened. */
export interface StoreOptions extends Waiting {
  /** Worker threads; the machine's own number by default. It changes speed only, never a result. */
  readonly threads?: number;
  /** What others are told who find the database held; nothing is told by default. */
  readonly command?: string;
}

/** Nothing is fetched or loaded from outside, and no answer hangs on the machine's settings. */
const configuration = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
  allow_persistent_secrets: "false",
  preserve_insertion_order: "true",
  default_null_order: "NULLS_LAST",
  default_order: "ASCENDING",
};

function refusal(code: string, path: string, options: StoreOptions & { cause?: unknown }): UsageError {
  const said = issue(code, { file: path }, { file: basename(path) });
  return new UsageError(issueText(said, storeWords, options.locale ?? "vi"), {
    exitCode: 3,
    cause: options.cause,
  });
}

async function openInstance(path: string, options: StoreOptions): Promise<DuckDBInstance> {
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    if (path !== ":memory:") removeLeftovers(dirname(path));
    if (path !== ":memory:" && !existsSync(path)) await makeWhole(path, makeEmpty);
    return await whenFree(path, () => DuckDBInstance.fromCache(path, configuration), options);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const message = cause instanceof Error ? cause.message : "";
    if (/not a valid DuckDB|newer|older/i.test(message))
      throw refusal("store.foreign", path, { ...options, cause });
    throw refusal("store.unopened", path, { ...options, cause });
  }
}

async function makeEmpty(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path, configuration);
  const connection = await instance.connect();
  const store = storeOver(path, connection, () => instance.closeSync());
  try {
    await makeSchema(store);
    await store.execute("CHECKPOINT");
  } finally {
    store.close();
  }
}

async function makeSchema(store: Store): Promise<void> {
  await store.transaction(async () => {
    for (const statement of schemaStatements()) await store.execute(statement);
    const version = `CREATE TABLE ${quoted("schema_version")} AS SELECT $1 AS version`;
    await store.execute(version, [schemaVersion()]);
  });
}

const names = z.strictObject({ name: text("Tên") });

async function ensureSchema(store: Store, options: StoreOptions): Promise<void> {
  const tables = await store.run({
    sql: "SELECT table_name AS name FROM duckdb_tables()",
    params: [],
    row: names,
  });
  if (tables.length === 0) {
    await makeSchema(store);
    return;
  }
  if (!tables.some(({ name }) => name === "schema_version"))
    throw refusal("store.foreign", store.path, options);
  const sql = "SELECT version AS name FROM schema_version";
  const versions = await store.run({ sql, params: [], row: names });
  if (versions[0]?.name === schemaVersion()) return;
  if (!(await carryOver(store, schemaVersion()))) throw refusal("store.version", store.path, options);
}

/** Opens the database at a path, or `:memory:`; made where it is absent. Twice in one process is one database. */
export async function openStore(path: string, options: StoreOptions = {}): Promise<Store> {
  const instance = await openInstance(path, options);
  const connection = await instance.connect();
  const store = storeOver(path, connection, () => instance.closeSync());
  try {
    await store.execute("SET TimeZone = 'UTC'");
    if (options.threads !== undefined) await store.execute(`SET threads = ${Math.trunc(options.threads)}`);
    if (path === ":memory:") await store.execute("SET temp_directory = ''");
    else if (options.command !== undefined) sayHolder(path, options.command);
    await ensureSchema(store, options);
  } catch (error) {
    store.close();
    throw refusedByDisk(error, path, options.locale ?? "vi");
  }
  return store;
}
