import { text } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";

const row = z.strictObject({ unit_id: text("Mã đơn vị") });

/** The ids of all units, in their order. */
export async function unitIds(store: Store): Promise<string[]> {
  const rows = await store.run({ sql: "SELECT unit_id FROM unit ORDER BY unit_id", params: [], row });
  return rows.map(({ unit_id }) => unit_id);
}
