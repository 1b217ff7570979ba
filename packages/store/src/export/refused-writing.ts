import { basename, dirname } from "node:path";
import { issue, issueText, type Locale, UsageError } from "@parindex/model";
import { storeWords } from "../words.ts";
import { lockBeside } from "./lock-beside.ts";

const full =
  /Could not write|Failed to commit|No space left|File too large|Disk quota|Read-only file system|Permission denied/i;

function said(
  code: string,
  path: string,
  { params = {}, locale }: { params?: Record<string, string>; locale: Locale },
): string {
  return issueText(issue(code, { file: path }, { file: basename(path), ...params }), storeWords, locale);
}

/** A file that is open in an office program is not written over: whoever looks at it would save the old one again. */
export function refuseOpenFile(path: string, locale: Locale): void {
  const lock = lockBeside(path);
  if (lock !== null)
    throw new UsageError(said("store.open_elsewhere", path, { params: { lock }, locale }), { exitCode: 3 });
}

/** An engine's fault as it should be told: what the disk refused in plain words, anything else as it is. */
export function refusedByDisk(cause: unknown, path: string, locale: Locale): unknown {
  if (
    !(cause instanceof Error) ||
    cause instanceof UsageError ||
    "code" in cause ||
    !full.test(cause.message)
  )
    return cause;
  return new UsageError(said("store.unwritten", path, { locale }), { exitCode: 3, cause });
}

/** Why a file could not be written, in plain words; anything but the system's refusal is given back as it is. */
export function refusedWriting(cause: unknown, path: string, locale: Locale): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const message = cause instanceof Error ? cause.message : "";
  if (typeof code !== "string" && !/IO Error/i.test(message)) return refusedByDisk(cause, path, locale);
  if (code === "ENOTDIR") {
    const params = { folder: dirname(path) };
    return new UsageError(said("store.not_folder", path, { params, locale }), { exitCode: 2, cause });
  }
  return new UsageError(said("store.unwritten", path, { locale }), { exitCode: 3, cause });
}
