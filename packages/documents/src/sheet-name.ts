import { nfc } from "@parindex/model";
import { legalText } from "./markup.ts";

const longest = 31;

function cut(name: string, length: number): string {
  let short = "";
  for (const character of name) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.trimEnd();
}

function clean(name: string): string {
  const plain = legalText(nfc(name))
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  const kept = cut(plain, longest).replace(/'+$/, "");
  return kept === "" || kept.toLowerCase() === "history" ? "Bảng" : kept;
}

/** Names that Excel accepts, in the same order: 31 letters at most, none of `[]:*?/\`, each once. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const first = clean(name);
    let chosen = first;
    for (let turn = 2; taken.has(chosen.toLowerCase()); turn += 1) {
      const mark = ` (${turn})`;
      chosen = cut(first, longest - mark.length) + mark;
    }
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}
