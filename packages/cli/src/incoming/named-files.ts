import { existsSync, globSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { nfc, UsageError } from "@parindex/model";
import type { Invocation } from "../effects.ts";
import { filesUnder } from "../files-under.ts";
import { recordEndings } from "../workspace.ts";

/** A file that was named, alone, by its folder or by a pattern. */
export interface NamedFile {
  readonly path: string;
  /** How people are told of it: as seen from where they stand. */
  readonly name: string;
  /** Its path below the folder that was named; its own name where it was named itself. */
  readonly below: string;
}

function slashed(path: string): string {
  return nfc(path.split(sep).join("/"));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function refuse(word: string, { common }: Invocation): never {
  throw new UsageError(
    common.locale === "en"
      ? `No record file is named by “${word}”: name files, folders or patterns such as "so-lieu/*.csv" (${recordEndings.join(" ")}).`
      : `“${word}” không chỉ ra tệp số liệu nào: nêu tệp, thư mục hoặc mẫu tên như "so-lieu/*.csv" (${recordEndings.join(" ")}).`,
  );
}

function filesOf(word: string, invocation: Invocation): NamedFile[] {
  const { cwd } = invocation.effects;
  const whole = resolve(cwd, word);
  const named = (path: string, below: string): NamedFile => ({
    path,
    name: slashed(relative(cwd, path)),
    below: slashed(below),
  });
  if (isFolder(whole))
    return filesUnder(whole, "", [...recordEndings, ".docx"]).files.map((file) =>
      named(join(whole, file), file),
    );
  const paths = existsSync(whole) ? [whole] : globSync(word, { cwd }).map((path) => resolve(cwd, path));
  return paths
    .filter((path) => !isFolder(path) && !/^(~\$|\.)/.test(basename(path)))
    .sort()
    .map((path) => named(path, basename(path)));
}

/** The files that words of a command line name, each once; a word that names none is wrong use. */
export function namedFiles(words: readonly string[], invocation: Invocation): NamedFile[] {
  const found = new Map<string, NamedFile>();
  for (const word of words) {
    const files = filesOf(word, invocation);
    if (files.length === 0) refuse(word, invocation);
    for (const file of files) found.set(file.path, found.get(file.path) ?? file);
  }
  return [...found.values()];
}
