import { isAscii, isUtf8 } from "node:buffer";
import { type Issue, issue, type Place } from "@parindex/model";

/** The UTF-8 bytes of a file, or why they cannot be had. */
export interface Decoded {
  readonly bytes: Buffer;
  /** Whether the file itself holds other bytes than these. */
  readonly changed: boolean;
  readonly issues: readonly Issue[];
}

const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return line;
}

function utf16(bytes: Buffer, encoding: string, place: Place): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { bytes: Buffer.from(text, "utf8"), changed: true, issues: [] };
  } catch {
    return { bytes, changed: false, issues: [issue("load.encoding", { ...place, line: 1 })] };
  }
}

/** A file's bytes as UTF-8: UTF-8 with or without its mark, UTF-16 with one; anything else is refused, never guessed. */
export function decodeBytes(bytes: Buffer, file: string): Decoded {
  const place = { file };
  const refused = (found: Issue): Decoded => ({ bytes, changed: false, issues: [found] });
  const encoding = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  if (encoding !== undefined) return utf16(bytes, encoding, place);
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return refused(issue("load.workbook", place));
  if (bytes.includes(0)) return refused(issue("load.no_text", place));
  if (!isUtf8(bytes)) return refused(issue("load.encoding", { file, line: firstBadLine(bytes) }));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { bytes: marked ? bytes.subarray(3) : bytes, changed: false, issues: [] };
}

/** Whether the text may hold letters that are not composed (NFD), which would then equal no other. */
export function mayNeedComposing(bytes: Buffer): boolean {
  return !isAscii(bytes) && (bytes.includes(0xcc) || bytes.includes(0xcd));
}
