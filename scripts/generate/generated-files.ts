import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jsonSchemas } from "@parindex/cli";
import { commandHelp } from "./command-help.ts";
import { dataDictionary } from "./data-dictionary.ts";
import { kindList } from "./kind-list.ts";
import { messageList } from "./message-list.ts";
import { reasonList } from "./reason-list.ts";

/** Every generated file by its path in the repository; the same bytes on every machine. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(jsonSchemas).map(([name, text]) => [`schemas/${name}.schema.json`, text()] as const),
    ["docs/commands.md", commandHelp()],
    ["docs/data-dictionary.md", dataDictionary()],
    ["docs/messages.md", messageList()],
    ["docs/rule-kinds.md", kindList()],
    ["docs/reasons.md", reasonList()],
  ]);
}

/** The generated files under `root` that are absent or say something else. */
export function staleFiles(root: string, files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(
      ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text,
    )
    .map(([path]) => path);
}

/** Writes generated files under `root`. */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
