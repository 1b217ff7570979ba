import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The name under which a file is written before it is whole. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}

const hour = 3_600_000;

/** Removes what killed processes left half written in a folder; what was touched within the hour may be someone's work. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!/^\..+\.\d+\.part(\.wal)?$/.test(name)) continue;
      const path = join(folder, name);
      const { mtimeMs } = statSync(path);
      if (Date.now() - mtimeMs > hour) rmSync(path, { force: true });
    }
  } catch {
    // A folder that is absent or cannot be changed keeps what it has: such files are passed over everywhere.
  }
}
