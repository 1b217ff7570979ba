import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Locale } from "@parindex/model";
import { temporaryName } from "../leftovers.ts";
import { makeFolder } from "./make-folder.ts";
import { refusedWriting, refuseOpenFile } from "./refused-writing.ts";

/** Writes a file under a temporary name beside it, then renames it: never half a file under the real name. */
export async function wholeFile(
  path: string,
  write: (temporary: string) => Promise<void>,
  locale: Locale = "vi",
): Promise<void> {
  const temporary = temporaryName(path);
  refuseOpenFile(path, locale);
  try {
    await makeFolder(dirname(path));
    await write(temporary);
    const file = await open(temporary, "r+");
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw refusedWriting(cause, path, locale);
  }
}
