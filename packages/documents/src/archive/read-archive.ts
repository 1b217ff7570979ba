import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { directoryOffset, endLength, longestComment, type ZipEntry, zipDirectory } from "../zip-directory.ts";

/** A zip on disk, of which any file is read piece by piece. */
export interface Archive {
  readonly entries: readonly ZipEntry[];
  /** The unpacked bytes of one of the entries; broken ones are thrown while they are read. */
  readonly chunks: (entry: ZipEntry) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

async function bytesAt(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

async function directoryOf(file: FileHandle): Promise<readonly ZipEntry[] | null> {
  const { size } = await file.stat();
  const from = Math.max(0, size - endLength - longestComment);
  const begins = directoryOffset(await bytesAt(file, from, size - from));
  if (begins === null || begins > size) return null;
  return zipDirectory(await bytesAt(file, begins, size - begins), begins);
}

const piece = 1 << 18;

async function* packedOf(file: FileHandle, { offset, packed }: ZipEntry): AsyncGenerator<Uint8Array> {
  const head = await bytesAt(file, offset, 30);
  if (head.length < 30) throw new RangeError("an entry lies beyond the archive's end");
  const view = new DataView(head.buffer);
  const from = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  for (let at = 0; at < packed; at += piece)
    yield await bytesAt(file, from + at, Math.min(piece, packed - at));
}

/** Opens a zip whose files are all deflated; null where the file is no whole zip. */
export async function openArchive(path: string): Promise<Archive | null> {
  const file = await open(path, "r");
  const entries = await directoryOf(file).catch(() => null);
  if (entries === null) {
    await file.close();
    return null;
  }
  return {
    entries,
    chunks: (entry) => Readable.from(packedOf(file, entry), { objectMode: false }).pipe(createInflateRaw()),
    close: () => file.close(),
  };
}
