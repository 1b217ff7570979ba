import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { ArchiveFile } from "@parindex/documents";
import { UsageError } from "@parindex/model";
import { lockBeside, wholeFile, withStillFile } from "@parindex/store";
import { backupFileList } from "../backup/file-list.ts";
import { type BackupManifest, databaseName, manifestName } from "../backup/manifest.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { textOption, waiting } from "../open-workspace.ts";
import { readWorkspace, workspaceRoot } from "../workspace.ts";

type Kept = BackupManifest["files"][number];

const chunk = 1 << 20;

async function* bytesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const { buffer, bytesRead } = await file.read(new Uint8Array(chunk), 0, chunk, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The same chunks; once they have all passed, the list has the file's size and hash. */
async function* counted(
  file: string,
  { chunks, into }: { chunks: AsyncIterable<Uint8Array>; into: Kept[] },
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of chunks) {
    hash.update(part);
    bytes += part.length;
    yield part;
  }
  into.push({ file, bytes, sha256: hash.digest("hex") });
}

interface Asked {
  readonly root: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly database: FileHandle | null;
}

async function* entriesOf(
  { root, title, names, database }: Asked,
  files: Kept[],
): AsyncGenerator<ArchiveFile> {
  for (const name of names) {
    const chunks = createReadStream(join(root, name)) as AsyncIterable<Uint8Array>; // without an encoding it gives bytes
    yield { name, chunks: counted(name, { chunks, into: files }) };
  }
  if (database !== null)
    yield { name: databaseName, chunks: counted(databaseName, { chunks: bytesOf(database), into: files }) };
  const manifest: BackupManifest = { schema: "parindex/backup/1", title, files };
  yield { name: manifestName, chunks: [new TextEncoder().encode(jsonText(manifest))] };
}

/** Where the archive goes: told, and not there yet. */
function targetOf(invocation: Invocation): string {
  const { common, effects } = invocation;
  const told = textOption(invocation, "out");
  const en = common.locale === "en";
  if (told === undefined)
    throw new UsageError(
      en ? "Say where the backup goes: --out FILE.zip" : "Nêu tệp sao lưu sẽ ghi: --out TỆP.zip",
    );
  const path = resolve(effects.cwd, told);
  if (existsSync(path))
    throw new UsageError(
      en
        ? `${told} exists already and is not written over. Choose another name.`
        : `${told} đã có nên không ghi đè. Chọn tên khác.`,
    );
  return path;
}

/** Puts a workspace's files and its database into one archive, with the hash of each. */
export const body: CommandBody = async (invocation) => {
  const { common, effects } = invocation;
  const root = workspaceRoot(invocation, invocation.args[0]);
  const path = targetOf(invocation);
  const names = backupFileList(root, invocation.options["withOut"] === true);
  const title = readWorkspace(root).config.title;
  const files: Kept[] = [];
  const { writeArchive } = await import("@parindex/documents");
  const write = async (database: FileHandle | null): Promise<void> =>
    wholeFile(
      path,
      async (temporary) => {
        const archive = await open(temporary, "wx");
        try {
          await writeArchive(archive, entriesOf({ root, title, names, database }, files), common.locale);
        } finally {
          await archive.close();
        }
      },
      common.locale,
    );
  const database = join(root, databaseName);
  await (existsSync(database) ? withStillFile(database, write, waiting(invocation)) : write(null));
  const unsaved = names.filter((name) => lockBeside(join(root, name)) !== null);
  if (common.json) effects.out(jsonText({ file: basename(path), files, open: unsaved }));
  else effects.out(said(path, { files, open: unsaved }, common.locale));
  return 0;
};

function said(
  path: string,
  { files, open: unsaved }: { files: readonly Kept[]; open: readonly string[] },
  locale: "vi" | "en",
): string {
  const history = files.some(({ file }) => file === databaseName);
  const lines =
    locale === "en"
      ? [
          `${files.length} files backed up to ${path}`,
          history ? "With the history of what was loaded." : "No history yet: nothing has been loaded.",
          ...unsaved.map(
            (file) => `${file} is open in another program: what is not saved is not in the backup.`,
          ),
        ]
      : [
          `Đã sao lưu ${files.length} tệp vào ${path}`,
          history ? "Có cả lịch sử nạp số liệu." : "Chưa có lịch sử: thư mục này chưa nạp số liệu lần nào.",
          ...unsaved.map(
            (file) => `${file} đang mở ở chương trình khác: phần chưa lưu không có trong bản sao.`,
          ),
        ];
  return lines.map((line) => `${line}\n`).join("");
}
