import { join } from "node:path";
import { type Grid, type Issue, issue } from "@parindex/model";
import { ownTable, readForm, type TableKey } from "@parindex/report";
import type { RecordFile } from "@parindex/store";
import { keptKey, keyPath, tableRecords } from "./collect/kept-key.ts";
import { sha256 } from "./digest.ts";
import { readBytes } from "./read-text.ts";
import type { Workspace } from "./workspace.ts";

/** Record files as the store takes them: most files by path, workbooks sheet by sheet with the hash of each book. */
export interface RecordFiles {
  readonly files: readonly RecordFile[];
  readonly workbooks: readonly { readonly file: string; readonly sha256: string }[];
  readonly issues: readonly Issue[];
}

type Read = Pick<RecordFiles, "issues"> & { readonly grids: readonly Grid[] };

/** A unit's own table in a file beside which its key lies. */
async function tableIn(bytes: Uint8Array, file: string, key: TableKey): Promise<Read> {
  const { readDocument } = await import("@parindex/documents");
  const { grids, issues } = await readDocument(bytes, file);
  const table = ownTable(grids);
  if (table === null) return { grids: [], issues: [...issues, issue("collect.not_a_form", { file })] };
  const read = tableRecords(table, key);
  return { grids: read.grids, issues: [...issues, ...read.issues] };
}

async function sheetsIn(bytes: Uint8Array, file: string): Promise<Read> {
  const { readWorkbook } = await import("@parindex/documents");
  const read = await readWorkbook(bytes, file);
  const form = readForm(read.grids) ?? { grids: read.grids, issues: [] };
  return { grids: form.grids, issues: [...read.issues, ...form.issues] };
}

/** Reads the record files of a workspace that the store does not read itself: workbooks and units' own tables. */
export async function recordFilesOf({
  root,
  recordFiles,
  incoming,
}: Pick<Workspace, "root" | "recordFiles" | "incoming">): Promise<RecordFiles> {
  const files: RecordFile[] = [];
  const workbooks: { file: string; sha256: string }[] = [];
  const issues: Issue[] = [];
  for (const file of recordFiles) {
    const at = incoming?.get(file);
    if (!/\.(xls[xm]?|docx)$/i.test(file)) {
      files.push(at === undefined ? { kind: "file", file } : { kind: "file", file, at });
      continue;
    }
    const { bytes, issues: unread } = readBytes(at ?? join(root, file), file);
    const kept = keptKey(root, file, incoming);
    const faults = [...unread, ...(kept?.issues ?? [])];
    issues.push(...faults);
    if (faults.length > 0) continue;
    const hash = sha256(bytes);
    workbooks.push({ file, sha256: hash });
    if (kept !== null) workbooks.push({ file: keyPath(file), sha256: kept.sha256 });
    const key = kept?.key ?? null;
    const read = await (key === null ? sheetsIn(bytes, file) : tableIn(bytes, file, key));
    issues.push(...read.issues);
    files.push(...read.grids.map((grid) => ({ kind: "grid" as const, grid, sha256: hash })));
  }
  return { files, workbooks, issues };
}
