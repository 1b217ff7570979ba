import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "@parindex/model";
import { makeFolder } from "@parindex/store";
import type { CommandBody } from "../effects.ts";
import { sampleFiles } from "../sample-files.ts";
import { writeFile } from "../write-file.ts";
import { jsonText } from "../json-text.ts";

/** Excel takes a CSV for UTF-8 only by this mark. */
const excelMark = "\uFEFF";

function refuse(folder: string, locale: "vi" | "en"): void {
  if (!existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0)) return;
  throw new UsageError(
    locale === "en"
      ? `${folder} is a file or not empty. Choose a new or an empty folder; nothing was written.`
      : `${folder} là tệp hoặc đã có tệp. Chọn thư mục mới hoặc thư mục trống; chưa ghi gì.`,
  );
}

/** A new workspace with commented sample files. */
export const body: CommandBody = async ({ args, common, effects }) => {
  const folder = resolve(effects.cwd, args[0] ?? ".");
  refuse(folder, common.locale);
  const names = Object.keys(sampleFiles);
  for (const [name, content] of Object.entries(sampleFiles))
    await writeFile(join(folder, name), `${name.endsWith(".csv") ? excelMark : ""}${content}`, common.locale);
  for (const name of ["evidence", "plans"]) await makeFolder(join(folder, name));
  if (common.json) {
    effects.out(jsonText({ folder: args[0] ?? ".", files: names }));
    return 0;
  }
  effects.out(names.map((name) => `${name}\n`).join(""));
  effects.out(
    common.locale === "en"
      ? `\nNext: parindex check "${args[0] ?? "."}"\n`
      : `\nTiếp theo: parindex check "${args[0] ?? "."}"\n`,
  );
  return 0;
};
