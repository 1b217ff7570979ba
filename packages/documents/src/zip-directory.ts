/** A file inside a zip as its central directory declares it, sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  /** Where its own head begins in the zip. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** Bytes of the record at a zip's end, without its comment. */
export const endLength = 22;
const entryLength = 46;
/** Bytes that a comment may have after it. */
export const longestComment = 65_535;

function endOffset(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return null;
}

function entryAt(view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entryMark) return null;
  const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ]; // three fields in, three numbers out
  const next = at + entryLength + name + extra + comment;
  if (next > view.byteLength) return null;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + entryLength, name);
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  return {
    entry: { name: new TextDecoder().decode(bytes), packed, size, offset: view.getUint32(at + 42, true) },
    next,
  };
}

/** Where the directory of a zip begins, from its last bytes; null where they are not the end of one. */
export function directoryOffset(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOffset(view);
  return end === null ? null : view.getUint32(end + 16, true);
}

/** The directory of a zip whose bytes begin at `from`, nothing unpacked; null where the bytes are no whole zip. */
export function zipDirectory(bytes: Uint8Array, from = 0): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOffset(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true) - from;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const found = entryAt(view, at);
    if (found === null) return null;
    entries.push(found.entry);
    at = found.next;
  }
  return entries;
}
