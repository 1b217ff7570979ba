import { asOf, dir, out, unit, year } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

const ics = {
  flag: "ics",
  value: "FILE",
  about: {
    vi: "ghi thêm lịch (.ics) các ngày còn phải làm, mở được bằng mọi phần mềm lịch",
    en: "also write the days still to be kept as a calendar (.ics)",
  },
} as const;

/** What is asked of plans. */
export const planCommands: readonly CommandSpec[] = [
  {
    name: "plan import",
    args: ["<files...>"],
    about: {
      vi: "đọc kế hoạch từ Word, Excel, PDF, văn bản; nêu mọi chỗ nghi vấn và phần bỏ lại",
      en: "a plan from Word, Excel, PDF or text, with all that is doubtful or left out",
    },
    options: [
      { ...unit, about: { vi: "kế hoạch của đơn vị này", en: "the plan is this unit's" } },
      {
        ...year,
        about: {
          vi: "năm của kế hoạch, nếu văn bản không ghi rõ",
          en: "the plan's year, where it is not clear",
        },
      },
      {
        flag: "tier",
        value: "TIER",
        about: {
          vi: "cấp của đơn vị: department, commune, service_unit…",
          en: "tier: department, commune, service_unit…",
        },
      },
      {
        flag: "areas",
        value: "FILE",
        about: {
          vi: "tệp YAML quy tắc riêng về lĩnh vực: danh sách {reform_area, words}",
          en: "YAML file of own rules of reform areas: a list of {reform_area, words}",
        },
      },
      {
        ...out,
        about: {
          vi: "thư mục ghi kế hoạch (.yaml) và phần nghi vấn (.import.json); không có thì in ra",
          en: "folder for the plan (.yaml) and its doubts (.import.json); printed where not given",
        },
      },
      {
        flag: "review",
        about: {
          vi: "ghi bản đối chiếu bản gốc và kết quả (.review.html, .review.xlsx) vào --out (mặc định: out)",
          en: "write source and result side by side (.review.html, .review.xlsx) to --out (default: out)",
        },
      },
    ],
    example: "parindex plan import data/import/ke-hoach-mau.csv --unit xa-mau-a --year 2026 --json",
    load: () => import("../commands/plan-import.ts"),
  },
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
      ics,
    ],
    example: "parindex plan due data/demo --as-of 2026-11-01",
    load: () => import("../commands/plan-due.ts"),
  },
  {
    name: "plan template",
    args: ["[dir]"],
    about: {
      vi: "biểu Excel để từng bộ phận điền tiến độ; điền xong chép vào records/",
      en: "workbooks to fill in progress; filled in, they go into records/",
    },
    options: [
      dir,
      asOf,
      unit,
      { flag: "plan", value: "ID", about: { vi: "chỉ kế hoạch này", en: "this plan only" } },
      {
        flag: "by-lead",
        about: { vi: "mỗi đơn vị, bộ phận chủ trì một tệp", en: "a file for each who leads tasks" },
      },
      out,
    ],
    example: "parindex plan template data/demo --plan 004 --by-lead --as-of 2026-11-01 --out out/tien-do",
    load: () => import("../commands/plan-template.ts"),
  },
  {
    name: "plan link",
    args: ["[dir]"],
    about: {
      vi: "gợi ý nhiệm vụ nào gắn với tiêu chí nào, để người xác nhận; nêu phần chưa gắn",
      en: "suggests which tasks feed which leaves, for a person to confirm; and what stands alone",
    },
    options: [dir, asOf, unit, out],
    example: "parindex plan link data/demo --unit xa-mau-a-01 --as-of 2026-11-01 --out out/lien-ket",
    load: () => import("../commands/plan-link.ts"),
  },
  {
    name: "plan progress",
    args: ["[dir]"],
    about: {
      vi: "nhiệm vụ phải làm, đã xong, đúng hạn, quá hạn, theo lĩnh vực và nơi chủ trì",
      en: "tasks planned, done, on time and late, by heading and lead",
    },
    options: [dir, asOf, unit],
    example: "parindex plan progress data/demo --unit xa-mau-a-01 --as-of 2026-11-01",
    load: () => import("../commands/plan-progress.ts"),
  },
  {
    name: "plan obligations",
    args: ["[dir]"],
    about: {
      vi: "báo cáo phải gửi theo kế hoạch và mốc của đợt đánh giá: ngày đến hạn, đã gửi hay chưa",
      en: "the reports that plans oblige and the days of assessments: when they are due, and whether they were kept",
    },
    options: [dir, asOf, unit, year, ics],
    example: "parindex plan obligations data/demo --unit trung-tam-mau-a-01 --as-of 2026-11-01",
    load: () => import("../commands/plan-obligations.ts"),
  },
];
