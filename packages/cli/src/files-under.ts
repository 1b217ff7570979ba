import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Issue } from "@parindex/model";
import { refusedBySystem } from "./read-text.ts";

/** Files of a folder, and what of it cannot be looked into. */
interface FilesUnder {
  /** Paths inside the workspace with `/`, in code-point order; temporary ones left out. */
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

/** Whether a name is to be read: a broken link is, so that its reader says what is wrong with it. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

/** Files with certain endings under a folder of the workspace, in any folders below; none where it is absent. */
export function filesUnder(root: string, folder: string, extensions: readonly string[]): FilesUnder {
  const start = join(root, folder);
  if (!existsSync(start)) return { files: [], issues: [] };
  try {
    const files = readdirSync(start, { recursive: true, encoding: "utf8" })
      .filter((name) => extensions.some((extension) => name.toLowerCase().endsWith(extension)))
      .filter((name) => !/(^|[/\\])(~\$|\.)/.test(name))
      .filter((name) => isFile(join(start, name)))
      .map((name) => relative(root, join(start, name)).split(sep).join("/"))
      .sort();
    return { files, issues: [] };
  } catch (error) {
    return { files: [], issues: [refusedBySystem(error, folder)] };
  }
}
