import type { Locale } from "@parindex/model";
import type { CommandBody } from "./effects.ts";

type Said = Readonly<Record<Locale, string>>;

/** An option as help shows it; `value` names what it takes, none is a switch. */
export interface OptionSpec {
  readonly flag: string;
  readonly value?: string;
  readonly about: Said;
}

/** A command as help shows it; its body is loaded only when it runs. */
export interface CommandSpec {
  /** Words after `parindex`. */
  readonly name: string;
  /** Arguments: `<needed>`, `[optional]`, `<many...>`. */
  readonly args: readonly string[];
  readonly about: Said;
  readonly options: readonly OptionSpec[];
  readonly example: string;
  readonly load: () => Promise<{ readonly body: CommandBody }>;
}

const dir: OptionSpec = {
  flag: "dir",
  value: "DIR",
  about: {
    vi: "thư mục làm việc (mặc định: thư mục gần nhất có parindex.yaml)",
    en: "workspace (default: the nearest folder above with parindex.yaml)",
  },
};
const out: OptionSpec = {
  flag: "out",
  value: "DIR",
  about: { vi: "nơi ghi kết quả (mặc định: WORKSPACE/out)", en: "where results go (default: WORKSPACE/out)" },
};
const asOf: OptionSpec = {
  flag: "as-of",
  value: "DATE",
  about: {
    vi: "tính đến ngày, dạng 2026-11-01 (mặc định: hôm nay)",
    en: "as of a day such as 2026-11-01 (default: today)",
  },
};
const year: OptionSpec = { flag: "year", value: "Y", about: { vi: "chỉ năm này", en: "this year only" } };
const unit: OptionSpec = { flag: "unit", value: "ID", about: { vi: "chỉ đơn vị này", en: "this unit only" } };
const stage: OptionSpec = {
  flag: "stage",
  value: "STAGE",
  about: {
    vi: "bước: self, appraisal-1, appraisal-2, final (mặc định: self)",
    en: "stage: self, appraisal-1, appraisal-2, final (default: self)",
  },
};

/** Every command, in the order help lists them. */
export const commands: readonly CommandSpec[] = [
  {
    name: "init",
    args: ["[dir]"],
    about: {
      vi: "tạo thư mục làm việc mới với tệp mẫu có ghi chú",
      en: "a new workspace with commented sample files",
    },
    options: [],
    example: "parindex init don-vi-toi",
    load: () => import("./commands/init.ts"),
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
    load: () => import("./commands/run.ts"),
  },
  {
    name: "check",
    args: ["[dir]"],
    about: {
      vi: "liệt kê mọi lỗi trong kế hoạch, bộ tiêu chí, số liệu",
      en: "all faults in plans, rule sets and records",
    },
    options: [dir],
    example: "parindex check data/demo",
    load: () => import("./commands/check.ts"),
  },
  {
    name: "plan show",
    args: ["<file>"],
    about: { vi: "nội dung một kế hoạch đã chuẩn hóa", en: "what a normalised plan holds" },
    options: [],
    example: "parindex plan show data/plans/004-xa-ta-dung-2025.yaml --json",
    load: () => import("./commands/plan-show.ts"),
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
    load: () => import("./commands/plan-due.ts"),
  },
  {
    name: "rules check",
    args: ["<files...>"],
    about: { vi: "kiểm tra bộ tiêu chí, báo mọi lỗi cùng lúc", en: "all faults of rule sets at once" },
    options: [],
    example: "parindex rules check data/rule-sets/minh-hoa-cap-xa-2026.yaml",
    load: () => import("./commands/rules-check.ts"),
  },
  {
    name: "rules test",
    args: ["<files...>"],
    about: { vi: "chấm các ví dụ ghi trong bộ tiêu chí", en: "score the cases written beside the rules" },
    options: [],
    example: "parindex rules test data/rule-sets/minh-hoa-cap-xa-2026.yaml",
    load: () => import("./commands/rules-test.ts"),
  },
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
    load: () => import("./commands/score.ts"),
  },
  {
    name: "explain",
    args: ["<unit>", "<year>", "<code>"],
    about: {
      vi: "vì sao được chừng ấy điểm: số liệu, quy tắc, công thức, trích dẫn",
      en: "why this many points: inputs, rule, formula, citation",
    },
    options: [dir, stage],
    example: "parindex explain xa-mau-a-04 2026 3.3.2 --dir data/demo",
    load: () => import("./commands/explain.ts"),
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
      { flag: "group", value: "KEY", about: { vi: "nhóm: tỉnh/cấp/nhóm", en: "group: province/tier/group" } },
      {
        flag: "format",
        value: "LIST",
        about: { vi: "svg, png, json (mặc định: svg)", en: "svg, png, json (default: svg)" },
      },
      out,
    ],
    example: "parindex chart ranking --dir data/demo --year 2025 --stage final --format svg,png",
    load: () => import("./commands/chart.ts"),
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
    load: () => import("./commands/export.ts"),
  },
];
