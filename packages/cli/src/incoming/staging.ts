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
import { copyFile, writeFile as write } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Locale } from "@parindex/model";
import { makeFolder, refusedWriting } from "@parindex/store";
import { z } from "zod";
import { jsonText } from "../json-text.ts";
import { writeFile } from "../write-file.ts";

/** A file on its way in: its path inside the workspace, and the name of its copy in the folder of the staging; null where the file goes. */
const entryShape = z.strictObject({ file: z.string(), copy: z.string().nullable() });
const listShape = z.array(entryShape);
const listName = "files.json";
const hour = 3_600_000;

/** Where what is to be taken in comes from: a file elsewhere, or a text that the program wrote. */
export type Source = { readonly path: string } | { readonly text: string };

/** Copies of files that are to be taken in. While there is no list beside them they count for nothing. */
export interface Staging {
  readonly folder: string;
  /** The copy of each file, by its path inside the workspace. */
  readonly copies: ReadonlyMap<string, string>;
}

/** Where files wait beside the workspace's database. */
export function stagingFolder(root: string): string {
  return join(root, ".parindex", `incoming-${process.pid}`);
}

/** Copies files into a folder, by the path that each will have inside the workspace. */
export async function stageFiles(
  folder: string,
  sources: ReadonlyMap<string, Source>,
  locale: Locale,
): Promise<Staging> {
  rmSync(folder, { recursive: true, force: true });
  const copies = new Map<string, string>();
  for (const [at, [file, source]] of [...sources].entries()) {
    const copy = join(folder, String(at));
    try {
      await makeFolder(folder);
      if ("text" in source) await write(copy, source.text);
      else await copyFile(source.path, copy, constants.COPYFILE_EXCL);
    } catch (error) {
      dropStaging({ folder, copies });
      throw refusedWriting(error, copy, locale);
    }
    copies.set(file, copy);
  }
  return { folder, copies };
}

/** Writes down what is to be put where and what goes: from now on that is done, whoever is killed meanwhile. */
export async function promise(
  { folder, copies }: Staging,
  gone: readonly string[],
  locale: Locale,
): Promise<void> {
  if (copies.size === 0) return;
  const list = [
    ...[...copies.keys()].map((file, at) => ({ file, copy: String(at) })),
    ...gone.map((file) => ({ file, copy: null })),
  ];
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
    const path = join(root, file);
    if (copy === null) rmSync(path, { force: true });
    // A copy that is gone was put in its place already.
    if (copy === null || !existsSync(join(folder, copy))) continue;
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
