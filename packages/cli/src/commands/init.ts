import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "@parindex/model";
import type { CommandBody } from "../effects.ts";
import { sampleFiles } from "../sample-files.ts";
import { jsonText } from "../write-file.ts";

function refuse(folder: string, locale: "vi" | "en"): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new UsageError(
    locale === "en"
      ? `${folder} is not empty. Choose a new or an empty folder; nothing was written.`
      : `${folder} đã có tệp. Chọn thư mục mới hoặc thư mục trống; chưa ghi gì.`,
  );
}

/** A new workspace with commented sample files. */
export const body: CommandBody = async ({ args, common, effects }) => {
  const folder = resolve(effects.cwd, args[0] ?? ".");
  refuse(folder, common.locale);
  const names = Object.keys(sampleFiles);
  for (const [name, content] of Object.entries(sampleFiles)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  mkdirSync(join(folder, "evidence"), { recursive: true });
  mkdirSync(join(folder, "plans"), { recursive: true });
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
