import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Where a program of the system is; null where it is not. */
export function programPath(name: string): string | null {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/sbin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Whether a small disk of memory can be mounted: root alone may, and not in every container. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "parindex-mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "none", folder]).status === 0;
  if (mounted) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}

/** Whether another user can be stood in for who may read a file of this program. */
export function canBeNobody(script: string): boolean {
  return spawnSync("runuser", ["-u", "nobody", "--", process.execPath, script, "--version"]).status === 0;
}
