import { asOf, dir, out, year } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

/** The main job, from a new workspace to its results. */
export const mainJob: readonly CommandSpec[] = [
  {
    name: "init",
    args: ["[dir]"],
    about: {
      vi: "tạo thư mục làm việc mới với tệp mẫu có ghi chú",
      en: "a new workspace with commented sample files",
    },
    options: [],
    example: "parindex init don-vi-toi",
    load: () => import("../commands/init.ts"),
  },
  {
    name: "run",
    args: ["[dir]"],
    about: {
      vi: "nạp, kiểm tra, chấm điểm, vẽ biểu đồ, lập bảng tự chấm và báo cáo",
      en: "load, check, score, charts, score sheets, report, receipt",
    },
    options: [dir, year, asOf, out],
    example: "parindex run data/demo --as-of 2026-11-01",
    load: () => import("../commands/run.ts"),
  },
  {
    name: "check",
    args: ["[dir]"],
    about: {
      vi: "liệt kê mọi lỗi trong kế hoạch, bộ tiêu chí, số liệu",
      en: "all faults in plans, rule sets and records",
    },
    options: [dir, asOf],
    example: "parindex check data/demo",
    load: () => import("../commands/check.ts"),
  },
];
