import { linkSync, renameSync, rmSync } from "node:fs";
import { temporaryName } from "./leftovers.ts";

/** Puts a file in its place unless another process was quicker; a disk without links can only rename. */
function putInPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    renameSync(temporary, path);
  }
}

/** Makes a file that was absent under a temporary name, so that whoever is killed meanwhile leaves none half made. */
export async function makeWhole(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = temporaryName(path);
  try {
    rmSync(temporary, { force: true });
    await make(temporary);
    putInPlace(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}.wal`, { force: true });
  }
}
