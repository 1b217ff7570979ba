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

const codes: Readonly<Record<string, string>> = {
  ENOENT: "file.missing",
  EISDIR: "file.folder",
  ENOTDIR: "file.not_folder",
};

/** Why the system refused a file or folder, as a fault; anything else than its refusal is a bug and thrown on. */
export function refusedBySystem(error: unknown, name: string): Issue {
  if (!(error instanceof Error && "code" in error)) throw error;
  const code = String(error.code);
  return issue(codes[code] ?? "file.unread", { file: name }, { name, code });
}

/** A file's bytes, or why they cannot be read; `name` is what people are shown. */
export function readBytes(
  path: string,
  name: string,
): { readonly bytes: Uint8Array; readonly issues: readonly Issue[] } {
  try {
    return { bytes: readFileSync(path), issues: [] };
  } catch (error) {
    return { bytes: new Uint8Array(), issues: [refusedBySystem(error, name)] };
  }
}

/** A file's bytes and text, or why it cannot be read; `name` is what people are shown. */
export function readText(
  path: string,
  name: string,
): { readonly text: string; readonly bytes: Uint8Array; readonly issues: readonly Issue[] } {
  const { bytes, issues } = readBytes(path, name);
  if (issues.length > 0) return { text: "", bytes, issues };
  const encoding = encodingOf(bytes);
  if (encoding === "unknown") {
    const found = issue("file.encoding", { file: name }, { encoding: "Windows-1258, TCVN3, VNI…" });
    return { text: "", bytes: new Uint8Array(), issues: [found] };
  }
  return { text: new TextDecoder(encoding).decode(bytes), bytes, issues: [] };
}
