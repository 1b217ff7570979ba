import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The folder of PostgreSQL's programs: where Debian keeps the newest server, or one on the path; null without one. */
export function postgresPrograms(): string | null {
  const versions = globSync("/usr/lib/postgresql/*/bin").toSorted(
    new Intl.Collator("en", { numeric: true }).compare,
  );
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  return [...versions.toReversed(), ...onPath].find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}
