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
  {
    name: "rules export",
    args: ["<file>"],
    about: {
      vi: "xuất bộ tiêu chí ra Excel để đọc và sửa",
      en: "a rule set as an Excel workbook, to read and edit",
    },
    options: [
      {
        flag: "format",
        value: "FORMAT",
        about: { vi: "xlsx (mặc định)", en: "xlsx (default)" },
      },
      {
        flag: "out",
        value: "FILE",
        about: {
          vi: "tệp ghi ra (mặc định: cạnh tệp gốc, đuôi .xlsx)",
          en: "file to write (default: beside it, .xlsx)",
        },
      },
    ],
    example: "parindex rules export data/rule-sets/minh-hoa-cap-xa-2026.yaml --out out/bo-tieu-chi.xlsx",
    load: () => import("../commands/rules-export.ts"),
  },
  {
    name: "rules import",
    args: ["<file>"],
    about: {
      vi: "đọc bộ tiêu chí từ Excel; có lỗi thì báo hết theo ô và không ghi gì",
      en: "a rule set from an Excel workbook; faults are told by cell, all at once, and nothing is written",
    },
    options: [
      {
        flag: "out",
        value: "FILE",
        about: {
          vi: "tệp YAML ghi ra (mặc định: in ra màn hình)",
          en: "YAML file to write (default: printed)",
        },
      },
    ],
    example: "parindex rules import out/bo-tieu-chi.xlsx --out rule-sets/bo-tieu-chi.yaml",
    load: () => import("../commands/rules-import.ts"),
  },
];
