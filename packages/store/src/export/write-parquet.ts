import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { exact, type Relation } from "./source.ts";

/** Facts about a file that travel inside it. */
export type Metadata = Readonly<Record<string, string>>;

/** Writes Parquet whose bytes hang on the rows and the metadata alone. */
export async function writeParquet(
  store: Store,
  { from, columns, order }: Relation,
  { path, metadata }: { readonly path: string; readonly metadata: Metadata },
): Promise<void> {
  const facts = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = facts.map(([key, value]) => `${quoted(key)}: ${literal(value)}`).join(", ");
  const options = ["FORMAT parquet", "COMPRESSION zstd", "ROW_GROUP_SIZE 122880"];
  if (kept !== "") options.push(`KV_METADATA {${kept}}`);
  await store.execute(
    `COPY (SELECT ${columns.map(exact).join(", ")} FROM ${from} ORDER BY ${order}) TO ${literal(path)} (${options.join(", ")})`,
  );
}
