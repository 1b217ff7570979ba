import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkShape, type Grid, type Issue, readYaml } from "@parindex/model";
import { type OwnTable, readOwnTable, type TableKey, tableKeyShape } from "@parindex/report";
import { sha256 } from "../digest.ts";
import { readText } from "../read-text.ts";

/** How the file ends that lies beside a unit's own table and says whose it is and what its codes stand for. */
const keyEnding = ".key.yaml";

/** Where the key of a kept table is. */
export function keyPath(file: string): string {
  return `${file}${keyEnding}`;
}

/** The records of a table by its key; sheets are named after their tables and the key's hash, so that another key is another load. */
export function tableRecords(
  table: OwnTable,
  key: TableKey,
): { readonly grids: readonly Grid[]; readonly issues: readonly Issue[] } {
  const { grids, issues } = readOwnTable(table, key);
  const digest = sha256(JSON.stringify(key)).slice(0, 12);
  return { grids: grids.map((grid) => ({ ...grid, name: `${grid.name} (${digest})` })), issues };
}

/** A kept table's key, and the hash of its file. */
export interface KeptKey {
  readonly key: TableKey | null;
  readonly sha256: string;
  readonly issues: readonly Issue[];
}

/** The key beside a kept file; null where it has none and is no table of a unit's own. */
export function keptKey(root: string, file: string, incoming?: ReadonlyMap<string, string>): KeptKey | null {
  const name = keyPath(file);
  const path = incoming?.get(name) ?? join(root, name);
  if (!existsSync(path)) return null;
  const { text, bytes, issues } = readText(path, name);
  if (issues.length > 0) return { key: null, sha256: "", issues };
  const { value, issues: faults } = checkShape(readYaml(text, name), tableKeyShape);
  return { key: value ?? null, sha256: sha256(bytes), issues: faults };
}
