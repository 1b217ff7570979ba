import { lstatSync, readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Locale } from "@parindex/model";
import { refuseOpenFile, removeLeftovers } from "@parindex/store";
import { z } from "zod";
import { sha256 } from "./digest.ts";

const outputShape = z.object({ file: z.string(), sha256: z.string() });
const receiptShape = z.object({ schema: z.literal("parindex/receipt/1"), files: z.array(outputShape) });

/** A file that a run wrote, as the receipt beside it keeps it: its path inside the folder with `/`, and its hash. */
export type Output = z.infer<typeof outputShape>;

/** Files just written into a folder, by path. */
export function outputsOf(folder: string, paths: readonly string[]): Output[] {
  return paths
    .map((path) => ({
      file: relative(folder, path).split(sep).join("/"),
      sha256: sha256(readFileSync(path)),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What the receipt in a folder says that the run before wrote; nothing where there is none to read. */
export function outputsBefore(folder: string): Output[] {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, "receipt.json"), "utf8"));
    return receiptShape.safeParse(read).data?.files ?? [];
  } catch {
    return [];
  }
}

/** Removes what killed commands left half written in a folder of results. */
export function removeHalfWritten(folder: string): void {
  for (const name of ["", "scores", "sheets", "charts"]) removeLeftovers(join(folder, name));
}

/** Refuses to begin where one of the results that would be written anew is open in an office program. */
export function refuseOpenOutputs(folder: string, locale: Locale): void {
  for (const { file } of outputsBefore(folder)) refuseOpenFile(join(folder, file), locale);
}

/** Whether a file is still, byte for byte, what a run wrote into one of its folders. */
function isUntouched(folder: string, { file, sha256: hash }: Output): boolean {
  if (!/^(scores|sheets|charts)\/[^./\\][^/\\]*$/.test(file)) return false;
  try {
    const path = join(folder, file);
    return lstatSync(path).isFile() && sha256(readFileSync(path)) === hash;
  } catch {
    return false;
  }
}

/** Removes what the run before wrote and this one did not; what anyone else put there or changed stays. */
export function removeStale(folder: string, before: readonly Output[], now: readonly Output[]): void {
  const kept = new Set(now.map(({ file }) => file));
  for (const output of before)
    if (!kept.has(output.file) && isUntouched(folder, output)) rmSync(join(folder, output.file));
}
