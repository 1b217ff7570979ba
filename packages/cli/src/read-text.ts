import { readFileSync } from "node:fs";
import { type Issue, issue } from "@parindex/model";

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "unknown" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "unknown";
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** A file's bytes and text, or why it cannot be read; `name` is what people are shown. */
export function readText(
  path: string,
  name: string,
): { readonly text: string; readonly bytes: Uint8Array; readonly issues: readonly Issue[] } {
  const failed = (found: Issue): { text: string; bytes: Uint8Array; issues: Issue[] } => ({
    text: "",
    bytes: new Uint8Array(),
    issues: [found],
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return failed(issue("file.missing", { file: name }, { name }));
    if (code === "EISDIR") return failed(issue("file.folder", { file: name }, { name }));
    throw error;
  }
  const encoding = encodingOf(bytes);
  if (encoding === "unknown")
    return failed(issue("file.encoding", { file: name }, { encoding: "Windows-1258, TCVN3, VNI…" }));
  return { text: new TextDecoder(encoding).decode(bytes), bytes, issues: [] };
}
