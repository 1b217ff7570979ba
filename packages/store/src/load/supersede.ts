import type { Store } from "../store.ts";
import { removed } from "../load-table.ts";
import { loadId, type LoadSource } from "./register.ts";

/** Makes the given loads the current ones of their files; where the list is complete, of all files. */
export async function supersede(
  store: Store,
  sources: readonly LoadSource[],
  complete: boolean,
): Promise<void> {
  const ids = sources.map(loadId);
  for (const id of ids)
    await store.execute(
      "UPDATE load SET superseded_by = NULL WHERE load_id = $1 AND superseded_by IS NOT NULL",
      [id],
    );
  const current = ids.map((id) => `'${id}'`).join(", ") || "''";
  for (const [file, group] of Map.groupBy(sources, ({ source_file }) => source_file))
    await store.execute(
      `UPDATE load SET superseded_by = $1 WHERE source_file = $2 AND superseded_by IS NULL AND load_id NOT IN (${current})`,
      [loadId(group[0]!), file],
    );
  if (!complete) return;
  await store.execute(
    `UPDATE load SET superseded_by = $1 WHERE superseded_by IS NULL AND load_id NOT IN (${current})`,
    [removed],
  );
}
