import { dir, unit, year } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

/** What was known when, and what changed. */
export const historyCommands: readonly CommandSpec[] = [
  {
    name: "history",
    args: ["<unit>", "<year>", "<code>"],
    about: {
      vi: "điểm của một tiêu chí đã đổi khi nào, vì sao, ai nhập gì từ tệp nào",
      en: "when and why one score changed, who entered what from which file",
    },
    options: [dir],
    example: "parindex history xa-mau-a-04 2026 3.3.2 --dir data/demo",
    load: () => import("../commands/history.ts"),
  },
  {
    name: "diff",
    args: ["<run1>", "<run2>"],
    about: {
      vi: "so hai lượt chạy từng điểm một, kèm nguyên nhân (số thứ tự, mã, previous, last)",
      en: "two runs score by score, with the cause (number, id, previous, last)",
    },
    options: [dir, unit, year],
    example: "parindex diff previous last --dir data/demo",
    load: () => import("../commands/diff.ts"),
  },
];
