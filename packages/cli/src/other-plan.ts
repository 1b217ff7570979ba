import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Issue, issue, readYaml } from "@parindex/model";
import { readPlan } from "@parindex/plans";
import type { ImportedFile } from "./import-file.ts";
import { readText } from "./read-text.ts";

/** Refuses a plan whose file in the folder `out` was not made from the same document; importing one again is allowed. */
export function otherPlan(
  { file, imported, yaml }: ImportedFile,
  { cwd, out }: { readonly cwd: string; readonly out: string },
): Issue[] {
  if (imported?.plan == null || yaml === null) return [];
  const name = join(out, `${imported.plan.plan_id}.yaml`);
  const path = resolve(cwd, name);
  if (!existsSync(path)) return [];
  const { text, issues } = readText(path, name);
  if (issues.length > 0) return [...issues];
  const before = readPlan(readYaml(text, name)).plan;
  if (before?.source_sha256 === imported.plan.source_sha256) return [];
  return [issue("import.other_plan", { file }, { path: name, id: imported.plan.plan_id })];
}
