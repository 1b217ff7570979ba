import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hasErrors, type Issue, type Locale } from "@parindex/model";
import { openStore } from "@parindex/store";
import { jsonText } from "../json-text.ts";
import { loadWorkspace } from "../load-workspace.ts";
import { recordPlace } from "../record-place.ts";
import { recordFilesOf } from "../record-files.ts";
import type { Workspace } from "../workspace.ts";
import { writeFile } from "../write-file.ts";
import { type Assigned, assignedUnits } from "./assigned.ts";
import { keyPath } from "./kept-key.ts";
import { formIssues, keptPath, replacedBy, type Returned, returnedForms, withOwnTable } from "./returned.ts";

/** What is asked of a folder of forms. */
export interface TakeIn {
  readonly folder: string;
  readonly year: number;
  /** Whether the year was named on the line. */
  readonly isYearGiven: boolean;
  readonly asOf: string;
  readonly keep: boolean;
  /** Whose table it is that does not name its unit. */
  readonly unit?: string | undefined;
  readonly locale: Locale;
}

/** Forms as judged: whose they are, all that is wrong with each, and whom they were asked of. */
export interface Taken {
  readonly units: readonly Assigned[];
  readonly returned: readonly Returned[];
  /** Faults by file. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** Forms without an error, by where they are kept. */
  readonly accepted: ReadonlyMap<string, Returned>;
}

const registerFile = "records/thu-thap/submission.csv";
const registerFields = ["unit_id", "year", "stage", "period", "received_on", "due", "file", "sha256"];

function withRows(root: string, rows: readonly (readonly string[])[]): string {
  const path = join(root, registerFile);
  const before = existsSync(path) ? readFileSync(path, "utf8") : `${registerFields.join(",")}\n`;
  const known = new Set(before.split(/\r?\n/).map((line) => line.split(",").at(-1)));
  const added = rows.filter((row) => !known.has(row.at(-1))).map((row) => `${row.join(",")}\n`);
  return before + added.join("");
}

/** Keeps accepted forms as they came, and writes down the day on which they did. */
async function keep(
  root: string,
  { accepted, units }: Pick<Taken, "accepted" | "units">,
  { asOf, locale }: Pick<TakeIn, "asOf" | "locale">,
): Promise<void> {
  const rows: string[][] = [];
  for (const [kept, { path, form, key, sha256 }] of accepted) {
    if (form === null) continue;
    const { unit_id = "", year = "", stage = "", period = "" } = form.about;
    if (key !== undefined) await writeFile(join(root, keyPath(kept)), jsonText(key), locale);
    await writeFile(join(root, kept), readFileSync(path), locale);
    for (const old of replacedBy(form).filter((one) => one !== kept))
      for (const name of [old, keyPath(old)]) rmSync(join(root, name), { force: true });
    if (form.kind === "appraiser") continue;
    const due = units.find((unit) => unit.unit_id === unit_id)?.due ?? "";
    rows.push([unit_id, year, stage, period, asOf, due, kept, sha256]);
  }
  if (rows.length > 0) await writeFile(join(root, registerFile), withRows(root, rows), locale);
}

/** The files of the workspace whose place forms would take. */
function replacedPaths(returned: readonly Returned[]): Set<string> {
  return new Set(returned.flatMap(({ form }) => (form === null ? [] : replacedBy(form))));
}

/**
 * What is wrong with forms beside the workspace's own records, which were without an error before. A row that two files
 * have is told at the form; an error that has come up elsewhere is every form's, for nobody can say whose it is.
 */
function ofFiles(found: readonly Issue[], files: ReadonlySet<string>): Issue[] {
  const said = ({ code, params }: Issue): string => JSON.stringify([code, params]);
  const told = new Set(found.filter(({ place }) => files.has(place.file)).map(said));
  return found.flatMap((one): Issue[] => {
    const { place, params, severity } = one;
    if (files.has(place.file)) return [one];
    const first = String(params["first_file"] ?? "");
    if (files.has(first)) {
      const other = { first_file: place.file, first_place: place.cell ?? String(place.line ?? "") };
      const own = recordPlace(first, String(params["first_place"] ?? ""));
      return [{ ...one, place: own, params: { ...params, ...other } }];
    }
    const isNew = severity === "error" && !told.has(said(one));
    return isNew ? [...files].map((file) => ({ ...one, place: { ...place, file } })) : [];
  });
}

/** Judges every form of a folder beside the workspace's own records, and keeps those without an error. */
export async function takeIn(
  workspace: Workspace,
  { folder, year, isYearGiven, asOf, keep: keeps, unit, locale }: TakeIn,
): Promise<{ readonly taken: Taken | null; readonly issues: readonly Issue[] }> {
  const sent = await returnedForms(folder);
  const again = replacedPaths(sent);
  const own = await recordFilesOf({
    root: workspace.root,
    recordFiles: workspace.recordFiles.filter((file) => !again.has(file)),
  });
  const store = await openStore(":memory:", { locale });
  try {
    const base = await loadWorkspace(store, workspace, own);
    if (!base.ok) return { taken: null, issues: base.issues };
    const { units, issues: ofSets } = await assignedUnits(store, workspace, year);
    if (hasErrors(ofSets)) return { taken: null, issues: ofSets };
    const returned = sent.map((one) => withOwnTable(one, { units, year, isYearGiven, unit }));
    const replaced = replacedPaths(returned);
    const kept = own.files.filter((one) => !replaced.has(one.kind === "file" ? one.file : one.grid.file));
    const ofForms = formIssues(returned, units, year);
    const strangers = new Set(ofForms.map(({ place }) => place.file));
    const grids = returned
      .filter(({ file }) => !strangers.has(file))
      .flatMap(({ form, sha256 }) =>
        (form?.grids ?? []).map((grid) => ({ kind: "grid" as const, grid, sha256 })),
      );
    const all = await loadWorkspace(store, workspace, { ...own, files: [...kept, ...grids] });
    const files = new Set(returned.map(({ file }) => file));
    const found = [...returned.flatMap(({ issues }) => issues), ...ofForms, ...ofFiles(all.issues, files)];
    const issues = new Map(
      returned.map(({ file }) => [file, found.filter(({ place }) => place.file === file)]),
    );
    const good = returned.filter(({ file, form }) => form !== null && !hasErrors(issues.get(file) ?? []));
    const accepted = new Map(
      good.flatMap((one) => (one.form === null ? [] : [[keptPath(one.form, one.file), one] as const])),
    );
    if (keeps) await keep(workspace.root, { accepted, units }, { asOf, locale });
    return { taken: { units, returned, issues, accepted }, issues: [] };
  } finally {
    store.close();
  }
}
