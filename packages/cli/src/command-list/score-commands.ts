import { asOf, dir, out, stage, unit, year } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

/** What is asked of scores. */
export const scoreCommands: readonly CommandSpec[] = [
  {
    name: "score",
    args: ["[dir]"],
    about: { vi: "chấm điểm và cộng điểm theo tiêu chí, lĩnh vực, phần", en: "scores, rolled up" },
    options: [
      dir,
      {
        flag: "rule-set",
        value: "ID",
        about: { vi: "chấm theo bộ tiêu chí này", en: "score by this rule set" },
      },
      unit,
      year,
      stage,
      asOf,
      {
        flag: "dry-run",
        about: {
          vi: "không ghi vào cơ sở dữ liệu của thư mục làm việc",
          en: "leave the workspace's database alone",
        },
      },
      {
        flag: "emit-sql",
        about: { vi: "in câu lệnh SQL chấm điểm rồi thôi", en: "print the scoring SQL and stop" },
      },
    ],
    example: "parindex score data/demo --unit so-mau-a-01 --year 2025 --stage final",
    load: () => import("../commands/score.ts"),
  },
  {
    name: "explain",
    args: ["<unit>", "<year>", "<code>"],
    about: {
      vi: "vì sao được chừng ấy điểm: số liệu, quy tắc, công thức, trích dẫn",
      en: "why this many points: inputs, rule, formula, citation",
    },
    options: [dir, stage, asOf],
    example: "parindex explain xa-mau-a-04 2026 3.3.2 --dir data/demo",
    load: () => import("../commands/explain.ts"),
  },
  {
    name: "chart",
    args: ["<name>"],
    about: { vi: "vẽ một biểu đồ", en: "draw one chart" },
    options: [
      dir,
      unit,
      year,
      stage,
      asOf,
      { flag: "group", value: "KEY", about: { vi: "nhóm: tỉnh/cấp/nhóm", en: "group: province/tier/group" } },
      {
        flag: "format",
        value: "LIST",
        about: { vi: "svg, png, json (mặc định: svg)", en: "svg, png, json (default: svg)" },
      },
      out,
    ],
    example: "parindex chart ranking --dir data/demo --year 2025 --stage final --format svg,png",
    load: () => import("../commands/chart.ts"),
  },
  {
    name: "export",
    args: ["[dir]"],
    about: { vi: "xuất bảng điểm để nộp", en: "scored tables for submission" },
    options: [
      dir,
      unit,
      year,
      stage,
      asOf,
      out,
      {
        flag: "format",
        value: "LIST",
        about: {
          vi: "xlsx, csv, parquet, arrow, json (mặc định: xlsx)",
          en: "xlsx, csv, parquet, arrow, json (default: xlsx)",
        },
      },
    ],
    example: "parindex export data/demo --unit xa-mau-a-04 --year 2026 --format xlsx,csv",
    load: () => import("../commands/export.ts"),
  },
  {
    name: "evidence",
    args: ["[dir]"],
    about: {
      vi: "danh mục tài liệu kiểm chứng của từng đơn vị, theo thứ tự tiêu chí; báo tệp thiếu, đã đổi, trùng",
      en: "the list of evidence of each unit, in the order of the criteria; files missing, changed or the same are told",
    },
    options: [dir, unit, year, stage, asOf, out],
    example: "parindex evidence data/demo --unit xa-mau-a-04 --year 2026",
    load: () => import("../commands/evidence.ts"),
  },
];
