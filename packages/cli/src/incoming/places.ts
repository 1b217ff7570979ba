import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { type Issue, issue } from "@parindex/model";
import { lockBeside } from "@parindex/store";
import { keptPath } from "../collect/returned.ts";
import { readBytes, refusedBySystem } from "../read-text.ts";
import { recordEndings, type Workspace } from "../workspace.ts";
import type { NamedFile } from "./named-files.ts";

/** What a file is beside what the workspace holds already. */
export type IncomingState = "new" | "corrected" | "unchanged";

/** A file and where the workspace keeps it. */
export interface Incoming extends NamedFile {
  readonly file: string;
  readonly sha256: string;
  readonly state: IncomingState;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  // Without an encoding a stream gives bytes.
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** Where a form is kept that the program itself made; null for any other file. */
async function formPath({ path, name }: NamedFile): Promise<string | null> {
  if (!/\.xls[xm]$/i.test(name)) return null;
  const { bytes } = readBytes(path, name);
  const { readWorkbook } = await import("@parindex/documents");
  const { readForm } = await import("@parindex/report");
  const form = readForm((await readWorkbook(bytes, name)).grids);
  return form === null || form.issues.length > 0 ? null : keptPath(form);
}

/** Records of the same name: where the file was kept before, if its name is found just once. */
function earlier({ recordFiles }: Workspace, below: string): string[] {
  const own = `records/${below}`;
  if (recordFiles.includes(own)) return [own];
  return recordFiles.filter((file) => basename(file).toLowerCase() === basename(below).toLowerCase());
}

async function placeOf(workspace: Workspace, named: NamedFile): Promise<string | Issue> {
  const form = await formPath(named);
  if (form !== null) return form;
  const before = earlier(workspace, named.below);
  if (before.length > 1)
    return issue("incoming.several_places", { file: named.name }, { files: before.join(", ") });
  return before[0] ?? `records/${named.below}`;
}

/** What stands against a file before anything in it is looked at. */
function refusal({ name, path }: NamedFile): Issue | null {
  if (recordEndings.some((ending) => name.toLowerCase().endsWith(ending))) {
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

/** Where each file is to be kept: in place of the one of its name, else anew; the same bytes stay where they are. */
export async function incomingFiles(
  workspace: Workspace,
  files: readonly NamedFile[],
): Promise<{ readonly incoming: readonly Incoming[]; readonly issues: readonly Issue[] }> {
  const held = await heldFiles(workspace);
  const taken = new Map<string, NamedFile>();
  const incoming: Incoming[] = [];
  const issues: Issue[] = [];
  for (const named of files) {
    const refused = refusal(named);
    if (refused !== null) issues.push(refused);
    if (refused?.severity === "error") continue;
    const sha256 = await hashOf(named.path).catch((error: unknown) => refusedBySystem(error, named.name));
    const same = typeof sha256 === "string" ? held.get(sha256) : undefined;
    const file = typeof sha256 === "string" ? (same ?? (await placeOf(workspace, named))) : sha256;
    if (typeof file !== "string" || typeof sha256 !== "string") {
      if (typeof file !== "string") issues.push(file);
      continue;
    }
    const first = taken.get(file);
    if (same !== undefined) incoming.push({ ...named, file, sha256, state: "unchanged" });
    else if (first !== undefined)
      issues.push(issue("incoming.same_place", { file: named.name }, { first: first.name, kept: file }));
    else {
      const state = workspace.recordFiles.includes(file) ? "corrected" : "new";
      incoming.push({ ...named, file, sha256, state });
      taken.set(file, named);
      held.set(sha256, file);
    }
  }
  return { incoming, issues };
}
