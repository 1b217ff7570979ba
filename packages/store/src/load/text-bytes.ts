import { type FileHandle, open } from "node:fs/promises";
import { createHash } from "node:crypto";
import { type Issue, issue } from "@parindex/model";
import { scanText, type TextScan } from "./scan-text.ts";

/** A text file as found: its hash, the look of its bytes, and the bytes as UTF-8. */
export interface TextBytes {
  readonly sha256: string;
  readonly scan: TextScan;
  /** The first bytes as UTF-8, at most 256 KiB, without a byte order mark. */
  readonly start: Buffer;
  /** Whether the file itself holds these bytes, so that the engine can read it. */
  readonly asStored: boolean;
  /** All bytes as UTF-8, without a byte order mark; read anew when asked for. */
  readonly bytes: () => Promise<Buffer>;
}

const startLength = 1 << 18;
const pieceLength = 1 << 22;

const encodings: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
];

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

async function* pieces(file: FileHandle): AsyncGenerator<Buffer> {
  const piece = Buffer.allocUnsafe(pieceLength);
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length, null);
    if (bytesRead === 0) return;
    yield piece.subarray(0, bytesRead);
  }
}

async function decoded(path: string, encoding: string, name: string): Promise<TextBytes | Issue> {
  const file = await open(path);
  try {
    const found = await file.readFile();
    const text = new TextDecoder(encoding, { fatal: true }).decode(found);
    const bytes = Buffer.from(text, "utf8");
    const sha256 = createHash("sha256").update(found).digest("hex");
    const start = bytes.subarray(0, startLength);
    return { sha256, scan: await scanText([bytes]), start, asStored: false, bytes: async () => bytes };
  } catch (error) {
    if (error instanceof TypeError) return issue("load.encoding", { file: name, line: 1 });
    throw error;
  } finally {
    await file.close();
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    return withoutMark(await file.readFile());
  } finally {
    await file.close();
  }
}

function refusal({ badLine, zeroBytes }: TextScan, name: string): Issue | null {
  if (zeroBytes) return issue("load.no_text", { file: name });
  return badLine === null ? null : issue("load.encoding", { file: name, line: badLine });
}

/** Reads a text file once, in pieces: UTF-8 with or without its mark, UTF-16 with one; anything else is refused. */
export async function readTextBytes(path: string, name: string): Promise<TextBytes | Issue> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(startLength);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const encoding = encodings.find(([first, second]) => head[0] === first && head[1] === second)?.[2];
    if (bytesRead >= 2 && encoding !== undefined) return await decoded(path, encoding, name);
    if (head.subarray(0, 2).toString("latin1") === "PK") return issue("load.workbook", { file: name });
    const scan = await scanText(pieces(file));
    const start = withoutMark(head.subarray(0, bytesRead));
    return (
      refusal(scan, name) ?? { sha256: scan.sha256, scan, start, asStored: true, bytes: () => bytesOf(path) }
    );
  } finally {
    await file.close();
  }
}
