import { dir, stage } from "./common-options.ts";
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
    about: {
      vi: "chấm các ví dụ ghi trong bộ tiêu chí và trong tệp *.cases.yaml bên cạnh",
      en: "score the cases written beside the rules and in *.cases.yaml",
    },
    options: [
      {
        flag: "propose",
        about: {
          vi: "đề xuất ví dụ tại mỗi ngưỡng vào tệp *.de-xuat.cases.yaml, chờ người chấp nhận",
          en: "propose cases at every threshold in *.de-xuat.cases.yaml, for a person to accept",
        },
      },
    ],
    example: "parindex rules test data/rule-sets/minh-hoa-cap-xa-2026.yaml",
    load: () => import("../commands/rules-test.ts"),
  },
  {
    name: "rules diff",
    args: ["<from>", "<to>"],
    about: {
      vi: "so sánh hai bộ tiêu chí: nội dung, số liệu phải hỏi lại; thêm --dir thì so cả điểm trên cùng số liệu",
      en: "two rule sets compared: meaning, figures to ask anew; with --dir their points on the same figures",
    },
    options: [dir, stage],
    example:
      "parindex rules diff data/rule-sets/minh-hoa-cap-xa-2025.yaml data/rule-sets/minh-hoa-cap-xa-2026.yaml --dir data/demo",
    load: () => import("../commands/rules-diff.ts"),
  },
  {
    name: "rules schema",
    args: ["[kind]"],
    about: {
      vi: "in JSON Schema của tệp: rule-set (mặc định), cases, plan, questionnaire, workspace",
      en: "print the JSON Schema of a file: rule-set (default), cases, plan, questionnaire, workspace",
    },
    options: [],
    example: "parindex rules schema cases",
    load: () => import("../commands/rules-schema.ts"),
  },
];
