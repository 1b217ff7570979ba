import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Names under which office programs mark a file as open; Word puts its mark over the first letters of a long name. */
function lockNames(name: string): string[] {
  const word = /\.docx?$/i.test(name) ? [`~$${name.slice(2)}`] : [];
  return [`~$${name}`, `.~lock.${name}#`, ...word];
}

/** The name of the mark beside a file that an office program has open; null where there is none. */
export function lockBeside(path: string): string | null {
  return lockNames(basename(path)).find((name) => existsSync(join(dirname(path), name))) ?? null;
}
