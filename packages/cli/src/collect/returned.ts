import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type Issue, issue, nfc, slug, UsageError } from "@parindex/model";
import { type CollectedForm, isUnitForm, readUnitForm } from "@parindex/report";
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
    const isForm = isUnitForm(read.grids);
    const form = isForm ? readUnitForm(read.grids) : null;
    const none = isForm || read.issues.length > 0 ? [] : [issue("collect.not_a_form", { file })];
    const issues = [...read.issues, ...none, ...(form?.issues ?? [])];
    returned.push({ file, path, sha256: sha256(bytes), form, issues });
  }
  return returned;
}

/** Where an accepted form is kept inside the workspace. */
export function keptPath({ about }: CollectedForm): string {
  return `records/thu-thap/${about.year}/bieu-${slug(about.unit_id)}-${about.stage}-${about.period}.xlsx`;
}

function ownIssues({ file, form }: Returned, units: readonly Assigned[], year: number): Issue[] {
  if (form === null || form.issues.length > 0) return [];
  const { about } = form;
  const place = { file, cell: "Thông tin" };
  const assigned = units.find(({ unit_id }) => unit_id === about.unit_id);
  if (about.year !== String(year)) return [issue("collect.other_year", place, { found: about.year, year })];
  if (assigned === undefined) return [issue("collect.other_unit", place, { unit: about.unit_id, year })];
  const { set, sha256: known } = assigned.ruleSet;
  if (about.rule_set_id !== set.id || about.sha256 !== known)
    return [issue("collect.other_set", place, { found: about.rule_set_id, known: set.id })];
  return [];
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
      return [
        issue("collect.sent_twice", { file: one.file }, { unit: one.form.about.unit_id, first: earlier }),
      ];
    first.set(kept, one.file);
    return [];
  });
}
