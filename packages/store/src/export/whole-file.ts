import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { issue, issueText, type Locale, UsageError } from "@parindex/model";
import { storeWords } from "../words.ts";
import { makeFolder } from "./make-folder.ts";

/** Writes a file under a temporary name beside it, then renames it: never half a file under the real name. */
export async function wholeFile(
  path: string,
  write: (temporary: string) => Promise<void>,
  locale: Locale = "vi",
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await makeFolder(dirname(path));
    await write(temporary);
    const file = await open(temporary, "r+");
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw refusal(cause, path, locale);
  }
}

function refusal(cause: unknown, path: string, locale: Locale): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const message = cause instanceof Error ? cause.message : "";
  const writing = typeof code === "string" || /IO Error|Could not write|No space left/i.test(message);
  if (!writing) return cause;
  if (code === "ENOTDIR") {
    const said = issue("store.not_folder", { file: path }, { folder: dirname(path) });
    return new UsageError(issueText(said, storeWords, locale), { exitCode: 2, cause });
  }
  const said = issue("store.unwritten", { file: path }, { file: basename(path) });
  return new UsageError(issueText(said, storeWords, locale), { exitCode: 3, cause });
}
