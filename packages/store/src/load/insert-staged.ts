import { whole } from "@parindex/model";
import { z } from "zod";
import { filledRows } from "../checks/form-checks.ts";
import { quoted } from "../identifier.ts";
import { ownColumns } from "../schema.ts";
import type { Store } from "../store.ts";
import { baseName } from "../tables.ts";
import { registerLoad } from "./register.ts";
import { readingOf, type Staged } from "./staged.ts";

const countRow = z.strictObject({ rows: whole("Số dòng") });

/** Adds the staged rows to their table as one load, in the file's order; gives how many there were. */
export async function insertStaged(store: Store, staged: Staged): Promise<number> {
  const { table, source } = staged.prepared;
  const from = filledRows(staged);
  const counted = await store.run({ sql: `SELECT count(*) AS rows FROM ${from}`, params: [], row: countRow });
  const rows = counted[0]?.rows ?? 0;
  const load_no = await registerLoad(store, source, rows);
  const reading = readingOf(table, staged.columns);
  const values = ownColumns(table).map(({ name }) =>
    name === "source_place" ? staged.place : reading(name),
  );
  await store.execute(
    `INSERT INTO ${quoted(baseName(table))} SELECT ${load_no}, ${values.join(", ")} FROM ${from}`,
  );
  return rows;
}
