import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Archive } from "@parindex/documents";
import { type Issue, issue } from "@parindex/model";
import { makeFolder } from "@parindex/store";
import { type BackupManifest, isInside, manifestName, manifestShape } from "./manifest.ts";

type Entry = Archive["entries"][number];

const longestManifest = 64 << 20;

async function manifestOf(archive: Archive): Promise<BackupManifest | null> {
  const entry = archive.entries.find(({ name }) => name === manifestName);
  if (entry === undefined || entry.size > longestManifest) return null;
  try {
    const read: unknown = JSON.parse((await buffer(archive.chunks(entry))).toString("utf8"));
    return manifestShape.safeParse(read).data ?? null;
  } catch {
    return null;
  }
}

/** Writes one file's bytes; gives their hash, or null where they cannot be unpacked or are not as many as told. */
async function put(
  archive: Archive,
  entry: Entry,
  to: { path: string; bytes: number },
): Promise<string | null> {
  await makeFolder(dirname(to.path));
  const file = await open(to.path, "wx");
  const hash = createHash("sha256");
  let left = to.bytes;
  try {
    const chunks = archive.chunks(entry)[Symbol.asyncIterator]();
    for (;;) {
      const next = await chunks.next().catch(() => null);
      if (next === null) return null;
      if (next.done === true) break;
      left -= next.value.length;
      if (left < 0) return null;
      hash.update(next.value);
      await file.write(next.value);
    }
    await file.sync();
    return left === 0 ? hash.digest("hex") : null;
  } finally {
    await file.close();
  }
}

/** Unpacks a backup into an empty folder and holds every file against its hash; all that is amiss is named. */
export async function unpack(
  archive: Archive,
  { file, folder }: { readonly file: string; readonly folder: string },
): Promise<{ readonly files: readonly string[]; readonly issues: readonly Issue[] }> {
  const manifest = await manifestOf(archive);
  const names = manifest?.files.map((one) => one.file) ?? [];
  if (manifest === null || !names.every(isInside) || new Set(names).size < names.length)
    return { files: [], issues: [issue("backup.foreign", { file }, {})] };
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  const issues: Issue[] = [];
  for (const { file: name, bytes, sha256 } of manifest.files) {
    const entry = entries.get(name);
    const hash = entry === undefined ? null : await put(archive, entry, { path: join(folder, name), bytes });
    if (hash !== sha256) issues.push(issue("backup.damaged", { file }, { name }));
  }
  return { files: names, issues };
}
