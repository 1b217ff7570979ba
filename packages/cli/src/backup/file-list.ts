import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Names that are never kept: hidden files, marks of open files, folders of other programs. */
function isKept(name: string): boolean {
  return !name.startsWith(".") && !name.startsWith("~$");
}

function under(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isKept(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return under(path);
      // A link to a file stands for the file; one to a folder is not followed, as nothing that is read follows it.
      return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? [path] : [];
    });
}

/** The files of a workspace that a backup holds, as paths with `/`, in code-point order; results only where asked. */
export function backupFileList(root: string, withOut: boolean): string[] {
  return under(root)
    .map((path) => relative(root, path).split(sep).join("/"))
    .filter((name) => withOut || !name.startsWith("out/"))
    .sort();
}
