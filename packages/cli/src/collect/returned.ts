import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { type Issue, issue, nfc, slug, UsageError } from "@parindex/model";
import { type CollectedForm, type OwnTable, ownTable, readForm, type TableKey } from "@parindex/report";
import { sha256 } from "../digest.ts";
import type { Assigned } from "./assigned.ts";
import { tableRecords } from "./kept-key.ts";
import { type Askers, keyOf } from "./own-tables.ts";

/** A file that came back, and the form read from it; null where it is none. */
export interface Returned {
  /** Its path inside the folder, with `/`. */
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  readonly form: CollectedForm | null;
  /** A table in a layout of its unit's own; null in a form. */
  readonly table: OwnTable | null;
  /** By what the table was read, once its unit is known. */
  readonly key?: TableKey;
  readonly issues: readonly Issue[];
}

/** The files of a folder, or the file itself, as names with `/` and where they lie. */
function namesIn(folder: string): readonly { readonly name: string; readonly path: string }[] {
  if (!existsSync(folder)) throw new UsageError(`“${folder}”?`);
  if (!statSync(folder).isDirectory()) return [{ name: basename(folder), path: folder }];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => /\.(xls[xm]?|docx)$/i.test(name) && !/(^|\/)(~\$|\.)/.test(name))
    .sort()
    .map((name) => ({ name, path: join(folder, name) }));
}

/** Reads every workbook and Word document of a folder; the lock files of office programs are passed over. */
export async function returnedForms(folder: string): Promise<Returned[]> {
  const { readDocument, readWorkbook } = await import("@parindex/documents");
  const returned: Returned[] = [];
  for (const { name, path } of namesIn(folder)) {
    const file = nfc(name);
    const bytes = readFileSync(path);
    const isWord = /\.docx$/i.test(file);
    const read = await (isWord ? readDocument : readWorkbook)(bytes, file);
    const form = isWord ? null : readForm(read.grids);
    const table = form === null ? ownTable(read.grids) : null;
    const isNone = form === null && table === null && read.issues.length === 0;
    const none = isNone ? [issue("collect.not_a_form", { file })] : [];
    const issues = [...read.issues, ...none, ...(form?.issues ?? [])];
    returned.push({ file, path, sha256: sha256(bytes), form, table, issues });
  }
  return returned;
}

/** A unit's own table read by its key, as a form. */
export function asForm(
  table: OwnTable,
  key: TableKey,
): { readonly form: CollectedForm; readonly issues: readonly Issue[] } {
  const { grids, issues } = tableRecords(table, key);
  const { unit_id, rule_set_id, stage, rule_set_sha256: sha256 } = key;
  const about = { unit_id, rule_set_id, stage, year: String(key.year), period: "Y", sha256 };
  return { form: { kind: "table", about, grids, issues }, issues };
}

/** A unit's own table read by the codes of the set that scores it; anything else as it is. */
export function withOwnTable(returned: Returned, askers: Askers): Returned {
  const { table } = returned;
  if (table === null) return returned;
  const key = keyOf(table, askers);
  if (!("nodes" in key)) return { ...returned, issues: [...returned.issues, ...key] };
  const { form, issues } = asForm(table, key);
  return { ...returned, key, form, issues: [...returned.issues, ...issues] };
}

/** Whose a form is: its unit's id, or the name of the appraising body. */
export function senderOf({ kind, about }: CollectedForm): string {
  return about[kind === "appraiser" ? "appraiser" : "unit_id"] ?? "";
}

const keptNames = { unit: "bieu", appraiser: "tham-dinh", table: "tu-cham" };

/** Where an accepted form is kept inside the workspace. */
export function keptPath(form: CollectedForm, file: string): string {
  const { year = "", stage = "", period = "" } = form.about;
  const ending = /\.docx$/i.test(file) ? "docx" : "xlsx";
  return `records/thu-thap/${year}/${keptNames[form.kind]}-${slug(senderOf(form))}-${stage}-${period}.${ending}`;
}

/** What an accepted form takes the place of: itself as it was sent before, an own table in either format. */
export function replacedBy(form: CollectedForm): string[] {
  return form.kind === "table"
    ? ["a.xlsx", "a.docx"].map((file) => keptPath(form, file))
    : [keptPath(form, "")];
}

function ownIssues({ file, form }: Returned, units: readonly Assigned[], year: number): Issue[] {
  // An own table was matched to unit, year and set when it was read.
  if (form === null || form.kind === "table" || form.issues.length > 0) return [];
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
    const kept = replacedBy(one.form)[0]!;
    const earlier = first.get(kept);
    if (earlier !== undefined)
      return [issue("collect.sent_twice", { file: one.file }, { unit: senderOf(one.form), first: earlier })];
    first.set(kept, one.file);
    return [];
  });
}
