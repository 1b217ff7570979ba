import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import type { Relation } from "./source.ts";
import { asText } from "./text-columns.ts";

/** Writes an array of records under their field names, in the shape of their schemas: decimals and days are texts. */
export async function writeJson(
  store: Store,
  { from, columns, order }: Relation,
  path: string,
): Promise<void> {
  const selected = columns.map((column) => `${asText(column)} AS ${quoted(column.name)}`).join(", ");
  const ordered = `SELECT * FROM ${from} ORDER BY ${order}`;
  await store.execute(
    `COPY (SELECT ${selected} FROM (${ordered})) TO ${literal(path)} (FORMAT json, ARRAY true)`,
  );
}
