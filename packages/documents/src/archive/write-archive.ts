import type { FileHandle } from "node:fs/promises";
import { type Locale, UsageError } from "@parindex/model";

/** A file to be put into an archive, read piece by piece. */
export interface ArchiveFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What the format can count: sizes and places in 32 bits, files in 16. */
const mostBytes = 0xffff_fffe;
const mostFiles = 0xfffe;

const tooLarge: Readonly<Record<Locale, string>> = {
  vi: "Thư mục quá lớn cho một tệp .zip (4 GiB, 65 534 tệp). Chuyển bớt tệp không phải số liệu ra ngoài rồi chạy lại.",
  en: "The folder is too large for one .zip (4 GiB, 65,534 files). Move what are no records elsewhere and run again.",
};

const piece = 1 << 20;

/** Writes a zip piece by piece, whose bytes hang on the files' names and bytes alone. */
export async function writeArchive(
  archive: FileHandle,
  files: AsyncIterable<ArchiveFile>,
  locale: Locale,
): Promise<void> {
  const { Zip, ZipDeflate } = await import("fflate");
  let waiting: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    waiting.push(data);
  });
  const count = { files: 0, read: 0, written: 0 };
  const flush = async (): Promise<void> => {
    for (const data of waiting) {
      await archive.write(data);
      count.written += data.length;
    }
    waiting = [];
    if (Math.max(count.read, count.written) > mostBytes || count.files > mostFiles)
      throw new UsageError(tooLarge[locale], { exitCode: 3 });
  };
  for await (const { name, chunks } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    // A zip tells days by the local calendar: this one is 1980-01-01 wherever the program runs.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    count.files += 1;
    count.read = 0;
    for await (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += piece) {
        const part = chunk.slice(at, at + piece);
        count.read += part.length;
        entry.push(part);
        await flush();
      }
    entry.push(new Uint8Array(), true);
    await flush();
  }
  zip.end();
  await flush();
}
