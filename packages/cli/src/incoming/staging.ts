import {
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Locale } from "@parindex/model";
import { makeFolder, refusedWriting } from "@parindex/store";
import { z } from "zod";
import { jsonText } from "../json-text.ts";
import { writeFile } from "../write-file.ts";

/** A file on its way in: its path inside the workspace, and the name of its copy in the folder of the staging. */
const entryShape = z.strictObject({ file: z.string(), copy: z.string() });
const listShape = z.array(entryShape);
const listName = "files.json";
const hour = 3_600_000;

/** Copies of files that are to be taken in. While there is no list beside them they count for nothing. */
export interface Staging {
  readonly folder: string;
  /** The copy of each file, by its path inside the workspace. */
  readonly copies: ReadonlyMap<string, string>;
}

function stagingFolder(root: string): string {
  return join(root, ".parindex", `incoming-${process.pid}`);
}

/** Copies files beside the workspace's database, by the path that each will have inside the workspace. */
export async function stageFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  locale: Locale,
): Promise<Staging> {
  const folder = stagingFolder(root);
  rmSync(folder, { recursive: true, force: true });
  const copies = new Map<string, string>();
  for (const [at, [file, path]] of [...files].entries()) {
    const copy = join(folder, String(at));
    try {
      await makeFolder(folder);
      await copyFile(path, copy, constants.COPYFILE_EXCL);
    } catch (error) {
      dropStaging({ folder, copies });
      throw refusedWriting(error, copy, locale);
    }
    copies.set(file, copy);
  }
  return { folder, copies };
}

/** Writes down what is to be put where: from now on the files are taken in, whoever is killed meanwhile. */
export async function promise({ folder, copies }: Staging, locale: Locale): Promise<void> {
  if (copies.size === 0) return;
  const list = [...copies.keys()].map((file, at) => ({ file, copy: String(at) }));
  await writeFile(join(folder, listName), jsonText(list), locale);
}

/** Forgets what was staged. */
export function dropStaging({ folder }: Staging): void {
  rmSync(join(folder, listName), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

function listOf(folder: string): z.infer<typeof listShape> | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, listName), "utf8"));
    return listShape.safeParse(read).data ?? null;
  } catch {
    return null;
  }
}

function putInPlace(root: string, folder: string): void {
  for (const { file, copy } of listOf(folder) ?? []) {
    // A copy that is gone was put in its place already.
    if (!existsSync(join(folder, copy))) continue;
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    renameSync(join(folder, copy), path);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Puts in place what was promised, and forgets what was left over long ago without a promise. */
export function finishIncoming(root: string): void {
  const parent = join(root, ".parindex");
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((one) => /^incoming-\d+$/.test(one))) {
    const folder = join(parent, name);
    if (existsSync(join(folder, listName))) putInPlace(root, folder);
    else if (Date.now() - statSync(folder).mtimeMs > hour) rmSync(folder, { recursive: true, force: true });
  }
}
