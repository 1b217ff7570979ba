import { existsSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Issue, issue, UsageError } from "@parindex/model";
import { makeFolder, refusedWriting } from "@parindex/store";
import { allWords } from "../all-words.ts";
import { unpack } from "../backup/unpack.ts";
import type { CommandBody } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { refusedBySystem } from "../read-text.ts";
import { sayIssues } from "../say-issues.ts";

function refuseUsed(folder: string, locale: "vi" | "en"): void {
  if (!existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0)) return;
  throw new UsageError(
    locale === "en"
      ? `${folder} is a file or not empty. Name a new folder; nothing is ever restored over what is there.`
      : `${folder} là tệp hoặc đã có tệp. Nêu thư mục mới; không khôi phục đè lên dữ liệu đang có.`,
  );
}

interface Restored {
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

async function restored(file: string, path: string, folder: string): Promise<Restored> {
  const { openArchive } = await import("@parindex/documents");
  const archive = await openArchive(path).catch((error: unknown) => refusedBySystem(error, file));
  if (archive === null) return { files: [], issues: [issue("backup.foreign", { file }, {})] };
  if ("code" in archive) return { files: [], issues: [archive] };
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`);
  try {
    await makeFolder(temporary);
    const found = await unpack(archive, { file, folder: temporary });
    if (found.issues.length === 0) {
      if (existsSync(folder)) rmdirSync(folder);
      await rename(temporary, folder);
    }
    return found;
  } finally {
    await archive.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Puts a backup back into a new folder: every file whole and as its hash says, or none. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const [file = "", into = ""] = args;
  const folder = resolve(effects.cwd, into);
  refuseUsed(folder, common.locale);
  const { files, issues } = await restored(file, resolve(effects.cwd, file), folder).catch(
    (error: unknown) => {
      throw refusedWriting(error, folder, common.locale);
    },
  );
  if (issues.length > 0) return sayIssues(issues, allWords, invocation);
  if (common.json) effects.out(jsonText({ folder: into, files }));
  else
    effects.out(
      common.locale === "en"
        ? `${files.length} files restored to ${into}, each as its hash says.\nNext: parindex run "${into}"\n`
        : `Đã khôi phục ${files.length} tệp vào ${into}, tệp nào cũng khớp mã băm.\nTiếp theo: parindex run "${into}"\n`,
    );
  return 0;
};
