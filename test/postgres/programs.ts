import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";

const needed = ["initdb", "postgres", "psql"];

/** The folder of PostgreSQL's programs: where Debian keeps the newest server, or one on the path; null without one. */
export function postgresPrograms(): string | null {
  const byNumber = new Intl.Collator("en", { numeric: true });
  const versions = globSync("/usr/lib/postgresql/*/bin").toSorted((a, b) => byNumber.compare(b, a));
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  const hasAll = (folder: string): boolean => needed.every((name) => existsSync(join(folder, name)));
  return [...versions, ...onPath].find(hasAll) ?? null;
}
