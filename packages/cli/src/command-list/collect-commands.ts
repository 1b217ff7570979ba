import { asOf, dir, out, stage, unit, year } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

/** How figures, claims and evidence are asked of many units and taken back. */
export const collectCommands: readonly CommandSpec[] = [
  {
    name: "collect template",
    args: ["[dir]"],
    about: {
      vi: "tạo biểu thu thập Excel cho từng đơn vị: số liệu, tự chấm, tài liệu",
      en: "one Excel form a unit: figures, claims, evidence",
    },
    options: [
      dir,
      year,
      unit,
      stage,
      {
        flag: "period",
        value: "P",
        about: { vi: "kỳ báo cáo: Q1, H1, 9M, Y (mặc định: Y)", en: "period: Q1, H1, 9M, Y (default: Y)" },
      },
      {
        flag: "appraiser",
        value: "NAME",
        about: {
          vi: "phiếu thẩm định cho cơ quan này, gồm mọi đơn vị (all: mọi cơ quan); bước mặc định appraisal-1",
          en: "the appraisal workbook of this body, all units in it (all: every body); stage appraisal-1 by default",
        },
      },
      out,
    ],
    example: "parindex collect template data/demo --year 2026 --unit xa-mau-a-04",
    load: () => import("../commands/collect-template.ts"),
  },
  {
    name: "collect read",
    args: ["<folder>"],
    about: {
      vi: "nhận lại các biểu đã điền và bảng tự chấm tự lập (.xlsx, .docx): ai gửi, ai chậm, sai ở ô nào, thông báo cho từng đơn vị",
      en: "take forms and units' own self-scoring tables (.xlsx, .docx) back: who sent, who is late, what is wrong where, a message to each",
    },
    options: [
      dir,
      year,
      asOf,
      {
        flag: "unit",
        value: "ID",
        about: {
          vi: "đơn vị của bảng tự chấm tự lập không ghi tên đơn vị ở tiêu đề",
          en: "whose own self-scoring table it is, where its title does not say",
        },
      },
      {
        flag: "dry-run",
        about: { vi: "chỉ kiểm tra, không nhận tệp nào", en: "only judge, keep nothing" },
      },
      out,
    ],
    example: "parindex collect read bieu-da-gui --dir data/demo --year 2026 --as-of 2026-11-01",
    load: () => import("../commands/collect-read.ts"),
  },
];
