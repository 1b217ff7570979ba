import { z } from "zod";

/** The archive's own list of what it holds. */
export const manifestName = "parindex-backup.json";

/** The workspace's database, as a path inside the workspace. */
export const databaseName = ".parindex/par.duckdb";

/** What a backup says of the files it holds: name with `/`, bytes, SHA-256. */
export const manifestShape = z.strictObject({
  schema: z.literal("parindex/backup/1"),
  title: z.string(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** What a backup says of itself. */
export type BackupManifest = z.infer<typeof manifestShape>;

/** Whether a name stays inside the folder it is restored to, on any system. */
export function isInside(name: string): boolean {
  return (
    name !== "" && !/[\\:\0]/.test(name) && name.split("/").every((part) => !["", ".", ".."].includes(part))
  );
}
