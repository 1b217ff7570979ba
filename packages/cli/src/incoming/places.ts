import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { type Issue, issue } from "@parindex/model";
import { lockBeside } from "@parindex/store";
import { readForm, ownTable, type TableKey } from "@parindex/report";
import { keyPath } from "../collect/kept-key.ts";
import { asForm, keptPath, replacedBy } from "../collect/returned.ts";
import { ownerOf, type Told } from "../collect/title-owner.ts";
import { jsonText } from "../json-text.ts";
import { readBytes, refusedBySystem } from "../read-text.ts";
import { recordEndings, type Workspace } from "../workspace.ts";
import type { NamedFile } from "./named-files.ts";
import type { Source } from "./staging.ts";

/** What a file is beside what the workspace holds already. */
export type IncomingState = "new" | "corrected" | "unchanged";

/** Where a file goes, what its key is where it is a unit's own table, and what it takes the place of under other names. */
interface Place {
  readonly file: string;
  readonly key?: TableKey;
  readonly gone?: readonly string[];
}

/** A file and where the workspace keeps it. */
export interface Incoming extends NamedFile, Place {
  readonly sha256: string;
  readonly state: IncomingState;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  // Without an encoding a stream gives bytes.
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** Where a form or a unit's own table is kept; null for any other file. */
async function formPlace(
  workspace: Workspace,
  { path, name }: NamedFile,
  told: Told,
): Promise<Place | readonly Issue[] | null> {
  if (!/\.(xls[xm]|docx)$/i.test(name)) return null;
  const { bytes, issues } = readBytes(path, name);
  if (issues.length > 0) return issues;
  const { readDocument } = await import("@parindex/documents");
  const { grids } = await readDocument(bytes, name);
  const form = readForm(grids);
  if (form !== null) return form.issues.length > 0 ? null : { file: keptPath(form, name) };
  const table = ownTable(grids);
  if (table === null) return /\.docx$/i.test(name) ? [issue("collect.not_a_form", { file: name })] : null;
  const key = await ownerOf(workspace, table, told);
  if (!("nodes" in key)) return key;
  const { form: own } = asForm(table, key);
  const file = keptPath(own, name);
  const gone = replacedBy(own).flatMap((one) => (one === file ? [] : [one, keyPath(one)]));
  return { file, key, gone };
}

/** Records of the same name: where the file was kept before, if its name is found just once. */
function earlier({ recordFiles }: Workspace, below: string): string[] {
  const own = `records/${below}`;
  if (recordFiles.includes(own)) return [own];
  return recordFiles.filter((file) => basename(file).toLowerCase() === basename(below).toLowerCase());
}

async function placeOf(
  workspace: Workspace,
  named: NamedFile,
  told: Told,
): Promise<Place | readonly Issue[]> {
  const form = await formPlace(workspace, named, told);
  if (form !== null) return form;
  const before = earlier(workspace, named.below);
  if (before.length > 1)
    return [issue("incoming.several_places", { file: named.name }, { files: before.join(", ") })];
  return { file: before[0] ?? `records/${named.below}` };
}

/** What stands against a file before anything in it is looked at. */
function refusal({ name, path }: NamedFile): Issue | null {
  if ([...recordEndings, ".docx"].some((ending) => name.toLowerCase().endsWith(ending))) {
    const lock = lockBeside(path);
    return lock === null ? null : issue("file.open_elsewhere", { file: name }, { lock }, "warning");
  }
  return issue("incoming.unread_format", { file: name }, { known: recordEndings.join(" ") });
}

/** The workspace's own files by their hash, the first of several with the same bytes; one that cannot be read says so when it is loaded. */
async function heldFiles({ root, recordFiles }: Workspace): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const file of recordFiles) {
    const hash = await hashOf(join(root, file)).catch(() => "");
    if (!held.has(hash)) held.set(hash, file);
  }
  return held;
}

async function hashed(named: NamedFile): Promise<string | Issue> {
  return hashOf(named.path).catch((error: unknown) => refusedBySystem(error, named.name));
}

/** Where each file is to be kept: in place of the one of its name, else anew; the same bytes stay where they are. */
export async function incomingFiles(
  workspace: Workspace,
  files: readonly NamedFile[],
  told: Told,
): Promise<{ readonly incoming: readonly Incoming[]; readonly issues: readonly Issue[] }> {
  const held = await heldFiles(workspace);
  const taken = new Map<string, NamedFile>();
  const incoming: Incoming[] = [];
  const issues: Issue[] = [];
  for (const named of files) {
    const refused = refusal(named);
    if (refused !== null) issues.push(refused);
    if (refused?.severity === "error") continue;
    const sha256 = await hashed(named);
    if (typeof sha256 !== "string") {
      issues.push(sha256);
      continue;
    }
    const same = held.get(sha256);
    if (same !== undefined) {
      incoming.push({ ...named, file: same, sha256, state: "unchanged" });
      continue;
    }
    const place = await placeOf(workspace, named, told);
    if (!("file" in place)) {
      issues.push(...place);
      continue;
    }
    const first = taken.get(place.file);
    if (first !== undefined) {
      const params = { first: first.name, kept: place.file };
      issues.push(issue("incoming.same_place", { file: named.name }, params));
      continue;
    }
    const isThere = [place.file, ...(place.gone ?? [])].some((file) => workspace.recordFiles.includes(file));
    incoming.push({ ...named, ...place, sha256, state: isThere ? "corrected" : "new" });
    taken.set(place.file, named);
    held.set(sha256, place.file);
  }
  return { incoming, issues };
}

/** What is to be taken in and where it comes from, keys of own tables among it, and what goes. */
export function sourcesOf(incoming: readonly Incoming[]): {
  readonly sources: ReadonlyMap<string, Source>;
  readonly gone: readonly string[];
} {
  const taken = incoming.filter(({ state }) => state !== "unchanged");
  const sources = taken.flatMap(({ file, path, key }): [string, Source][] => [
    [file, { path }],
    ...(key === undefined ? [] : ([[keyPath(file), { text: jsonText(key) }]] satisfies [string, Source][])),
  ]);
  return { sources: new Map(sources), gone: taken.flatMap(({ gone }) => gone ?? []) };
}
