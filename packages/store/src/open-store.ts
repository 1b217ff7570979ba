import { mkdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { issue, issueText, type Locale, text, UsageError } from "@parindex/model";
import { z } from "zod";
import { quoted } from "./identifier.ts";
import { schemaStatements, schemaVersion } from "./schema.ts";
import { type Store, storeOver } from "./store.ts";
import { storeWords } from "./words.ts";

/** How a store is opened. */
export interface StoreOptions {
  /** Worker threads; the machine's own number by default. It changes speed only, never a result. */
  readonly threads?: number;
  /** The language a refusal is said in. */
  readonly locale?: Locale;
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

function refusal(
  code: string,
  path: string,
  options: StoreOptions & { cause?: unknown; pid?: string },
): UsageError {
  const said = issue(code, { file: path }, { file: basename(path), pid: options.pid ?? "?" });
  return new UsageError(issueText(said, storeWords, options.locale ?? "vi"), {
    exitCode: 3,
    cause: options.cause,
  });
}

async function openInstance(path: string, options: StoreOptions): Promise<DuckDBInstance> {
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    return await DuckDBInstance.fromCache(path, configuration);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : "";
    const locked = /lock on file|being used by another process/i.test(message);
    const pid = /\(PID (\d+)\)/.exec(message)?.[1];
    if (locked)
      throw refusal("store.locked", path, { ...options, cause, ...(pid === undefined ? {} : { pid }) });
    if (/not a valid DuckDB|newer|older/i.test(message))
      throw refusal("store.foreign", path, { ...options, cause });
    throw refusal("store.unopened", path, { ...options, cause });
  }
}

const names = z.strictObject({ name: text("Tên") });

async function ensureSchema(store: Store, options: StoreOptions): Promise<void> {
  const tables = await store.run({
    sql: "SELECT table_name AS name FROM duckdb_tables()",
    params: [],
    row: names,
  });
  if (tables.length === 0) {
    await store.transaction(async () => {
      for (const statement of schemaStatements()) await store.execute(statement);
      await store.execute(`CREATE TABLE ${quoted("schema_version")} AS SELECT $1 AS version`, [
        schemaVersion(),
      ]);
    });
    return;
  }
  if (!tables.some(({ name }) => name === "schema_version"))
    throw refusal("store.foreign", store.path, options);
  const sql = "SELECT version AS name FROM schema_version";
  const versions = await store.run({ sql, params: [], row: names });
  if (versions[0]?.name !== schemaVersion()) throw refusal("store.version", store.path, options);
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
    await ensureSchema(store, options);
  } catch (error) {
    store.close();
    throw error;
  }
  return store;
}
