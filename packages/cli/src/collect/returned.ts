import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type Issue, issue, nfc, slug, UsageError } from "@parindex/model";
import { type CollectedForm, readForm } from "@parindex/report";
import { sha256 } from "../digest.ts";
import type { Assigned } from "./assigned.ts";

/** A workbook that came back, and the form read from it; null where it is none. */
export interface Returned {
  /** Its path inside the folder, with `/`. */
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  readonly form: CollectedForm | null;
  readonly issues: readonly Issue[];
}

/** Reads every workbook of a folder; Excel's own lock files are passed over. */
export async function returnedForms(folder: string): Promise<Returned[]> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`“${folder}”?`);
  const { readWorkbook } = await import("@parindex/documents");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => /\.xls[xm]?$/i.test(name) && !/(^|\/)(~\$|\.)/.test(name))
    .sort();
  const returned: Returned[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const file = nfc(name);
    const bytes = readFileSync(path);
    const read = await readWorkbook(bytes, file);
    const form = readForm(read.grids);
    const none = form !== null || read.issues.length > 0 ? [] : [issue("collect.not_a_form", { file })];
    const issues = [...read.issues, ...none, ...(form?.issues ?? [])];
    returned.push({ file, path, sha256: sha256(bytes), form, issues });
  }
  return returned;
}

/** Whose a form is: its unit's id, or the name of the appraising body. */
export function senderOf({ kind, about }: CollectedForm): string {
  return about[kind === "unit" ? "unit_id" : "appraiser"] ?? "";
}

/** Where an accepted form is kept inside the workspace. */
export function keptPath(form: CollectedForm): string {
  const { year = "", stage = "", period = "" } = form.about;
  const name = form.kind === "unit" ? "bieu" : "tham-dinh";
  return `records/thu-thap/${year}/${name}-${slug(senderOf(form))}-${stage}-${period}.xlsx`;
}

function ownIssues({ file, form }: Returned, units: readonly Assigned[], year: number): Issue[] {
  if (form === null || form.issues.length > 0) return [];
  const { unit_id = "", rule_set_id = "", sha256: known = "", year: of = "" } = form.about;
  const place = { file, cell: "Thông tin" };
  if (of !== String(year)) return [issue("collect.other_year", place, { found: of, year })];
  if (form.kind === "appraiser") return [];
  const assigned = units.find((unit) => unit.unit_id === unit_id);
  if (assigned === undefined) return [issue("collect.other_unit", place, { unit: unit_id, year })];
  const { set, sha256: inUse } = assigned.ruleSet;
  return rule_set_id === set.id && known === inUse
    ? []
    : [issue("collect.other_set", place, { found: rule_set_id, known: set.id })];
}

/** What is wrong between forms and the workspace: another year, unit or rule set; one form sent twice. */
export function formIssues(returned: readonly Returned[], units: readonly Assigned[], year: number): Issue[] {
  const first = new Map<string, string>();
  return returned.flatMap((one): Issue[] => {
    const found = ownIssues(one, units, year);
    if (one.form === null || found.length > 0) return found;
    const kept = keptPath(one.form);
    const earlier = first.get(kept);
    if (earlier !== undefined)
      return [issue("collect.sent_twice", { file: one.file }, { unit: senderOf(one.form), first: earlier })];
    first.set(kept, one.file);
    return [];
  });
}
