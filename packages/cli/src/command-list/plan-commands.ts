import { asOf, dir, unit } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

/** What is asked of plans. */
export const planCommands: readonly CommandSpec[] = [
  {
    name: "plan show",
    args: ["<file>"],
    about: { vi: "nội dung một kế hoạch đã chuẩn hóa", en: "what a normalised plan holds" },
    options: [],
    example: "parindex plan show data/plans/004-xa-ta-dung-2025.yaml --json",
    load: () => import("../commands/plan-show.ts"),
  },
  {
    name: "plan due",
    args: ["[dir]"],
    about: {
      vi: "nhiệm vụ quá hạn, sắp đến hạn, chưa rõ hạn và số điểm liên quan",
      en: "tasks late, due soon or unclear, and the points at stake",
    },
    options: [
      dir,
      asOf,
      unit,
      {
        flag: "days",
        value: "N",
        about: { vi: "sắp đến hạn trong N ngày (mặc định: 30)", en: "due within N days (default: 30)" },
      },
    ],
    example: "parindex plan due data/demo --as-of 2026-11-01",
    load: () => import("../commands/plan-due.ts"),
  },
];
