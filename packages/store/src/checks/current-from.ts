import { type Table, whole } from "@parindex/model";
import { z } from "zod";
import { quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { baseName } from "../tables.ts";

const countRow = z.strictObject({ superseded: whole("Số lượt nạp") });

/** What to read a record table's current rows from: its own table where no load of it is superseded, else its view. */
export async function currentFrom(store: Store, table: Table): Promise<string> {
  const sql = "SELECT count(*) AS superseded FROM load WHERE table_name = $1 AND superseded_by IS NOT NULL";
  const [found] = await store.run({ sql, params: [table.name], row: countRow });
  return quoted(found?.superseded === 0 ? baseName(table) : table.name);
}
