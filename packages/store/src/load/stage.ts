import { quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { engineSource } from "./engine-source.ts";
import type { Prepared } from "./record-file.ts";
import { stageByEngine } from "./stage-by-engine.ts";
import { placeColumn, placeSuffix, stageByRow } from "./stage-by-row.ts";
import { type Staged, stagedColumns } from "./staged.ts";

/** Brings a file's rows into a temporary table: inside the engine where a row's number gives its place. */
export async function stage(store: Store, prepared: Prepared, name: string): Promise<Staged> {
  const columns = stagedColumns(prepared.columns);
  const staged = { prepared, name, columns };
  const { content, table } = prepared;
  // What the engine may have read otherwise, and forms with rows left blank, are read row by row.
  const found = table.form === undefined ? engineSource(prepared) : null;
  const source = found?.doubt === undefined ? found : null;
  const place = source === null ? null : await stageByEngine(store, { name, table, columns }, source);
  if (place !== null)
    return { ...staged, place: `CAST(${place} AS VARCHAR)`, cellPlace: () => null, issues: [] };
  const issues = await stageByRow(store, { name, columns }, prepared);
  const cellPlace = (column: string): string | null =>
    content.kind === "grid" && columns.some((one) => one.name === column)
      ? quoted(column + placeSuffix)
      : null;
  return { ...staged, place: quoted(placeColumn), cellPlace, issues };
}
