import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { isAbsolute, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { evidenceTable, type Issue, issue, type RowOf } from "@parindex/model";
import type { Store } from "@parindex/store";
import { recordPlace } from "../record-place.ts";

type Evidence = RowOf<typeof evidenceTable>;

interface Held {
  readonly row: Evidence;
  readonly path: string;
  readonly size: number;
}

/** The file of a document: from the workspace's folder, or from its folder `evidence`; null where it is nowhere inside. */
function heldFile(root: string, row: Evidence): Held | null {
  const name = normalize((row.file ?? "").replaceAll("\\", "/"));
  if (isAbsolute(name) || name.startsWith("..")) return null;
  for (const path of [join(root, name), join(root, "evidence", name)]) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() === true) return { row, path, size: found.size };
  }
  return null;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

function fault(
  code: string,
  { unit_id, evidence_id, file, ...row }: Evidence,
  more: Issue["params"] = {},
): Issue {
  const params = { unit_id, about: evidence_id, name: file ?? "", ...more };
  return issue(code, recordPlace(row.source_file, row.source_place), params, "warning");
}

/** Only files of one unit and size can be the same one under two names: the others are never read for that. */
async function sameFiles(held: readonly Held[]): Promise<Issue[]> {
  const alike = [...Map.groupBy(held, ({ row, size }) => `${row.unit_id} ${size}`).values()];
  const issues: Issue[] = [];
  for (const group of alike.filter(({ length }) => length > 1)) {
    const seen = new Map<string, Evidence>();
    for (const { row, path } of group) {
      const hash = await hashOf(path);
      const first = seen.get(hash);
      if (first === undefined) seen.set(hash, row);
      else
        issues.push(
          fault("evidence.same_file", row, { first: first.evidence_id, first_file: first.file ?? "" }),
        );
    }
  }
  return issues;
}

/** Documents whose file is not there, is no longer what its `sha256` says, or is another document's too. */
export async function evidenceFileIssues(store: Store, root: string): Promise<Issue[]> {
  const sql =
    "SELECT * FROM evidence WHERE file IS NOT NULL ORDER BY source_file, length(source_place), source_place, evidence_id";
  const rows = await store.run({ sql, params: [], row: evidenceTable.row });
  const issues: Issue[] = [];
  const held: Held[] = [];
  for (const row of rows) {
    const found = heldFile(root, row);
    if (found === null) {
      issues.push(fault("evidence.missing_file", row));
      continue;
    }
    held.push(found);
    if (row.sha256 !== null && row.sha256.toLowerCase() !== (await hashOf(found.path)))
      issues.push(fault("evidence.changed_file", row));
  }
  return [...issues, ...(await sameFiles(held))];
}
