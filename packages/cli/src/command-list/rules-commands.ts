import type { CommandSpec } from "./spec.ts";

/** What is asked of rule sets. */
export const rulesCommands: readonly CommandSpec[] = [
  {
    name: "rules check",
    args: ["<files...>"],
    about: { vi: "kiểm tra bộ tiêu chí, báo mọi lỗi cùng lúc", en: "all faults of rule sets at once" },
    options: [],
    example: "parindex rules check data/rule-sets/minh-hoa-cap-xa-2026.yaml",
    load: () => import("../commands/rules-check.ts"),
  },
  {
    name: "rules test",
    args: ["<files...>"],
    about: { vi: "chấm các ví dụ ghi trong bộ tiêu chí", en: "score the cases written beside the rules" },
    options: [],
    example: "parindex rules test data/rule-sets/minh-hoa-cap-xa-2026.yaml",
    load: () => import("../commands/rules-test.ts"),
  },
];
