import { resolve } from "node:path";
import { readDocument } from "@parindex/documents";
import { type Grid, hasErrors, type Issue, issue, readYaml, type Tier, yamlText } from "@parindex/model";
import { importPlan, type ImportedPlan, readPlan, type ReformAreaRule } from "@parindex/plans";
import { sha256 } from "./digest.ts";
import { readBytes } from "./read-text.ts";

/** What the command line says of every document. */
export interface ImportRequest {
  readonly cwd: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly tier: Tier | undefined;
  readonly areas: readonly ReformAreaRule[];
}

/** A document read, the plan of it as a file would hold it, and what is wrong or doubtful. */
export interface ImportedFile {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly imported: ImportedPlan | null;
  readonly yaml: string | null;
  readonly issues: readonly Issue[];
}

const nothing = { grids: [], imported: null, yaml: null };

/** Reads a document and makes a plan of it; a plan that a plan's own checks refuse is no result. */
export async function importFile(file: string, request: ImportRequest): Promise<ImportedFile> {
  const { bytes, issues: unreadable } = readBytes(resolve(request.cwd, file), file);
  if (unreadable.length > 0) return { file, ...nothing, issues: unreadable };
  const { grids, issues } = await readDocument(bytes, file);
  if (hasErrors(issues)) return { file, ...nothing, issues };
  const { unit, year, tier, areas } = request;
  const imported = importPlan(grids, { file, sha256: sha256(bytes), unit, year, tier, areas });
  if (imported.plan === null) return { file, ...nothing, issues: [...issues, ...imported.doubts] };
  const yaml = yamlText(imported.plan);
  const faults = readPlan(readYaml(yaml, file)).issues.map((fault) =>
    issue(fault.code, { file }, fault.params),
  );
  return { file, grids, imported, yaml: faults.length === 0 ? yaml : null, issues: [...issues, ...faults] };
}
