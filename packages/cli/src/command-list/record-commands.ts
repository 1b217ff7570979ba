import { asOf, dir } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

/** What is done with a workspace's records as a whole. */
export const recordCommands: readonly CommandSpec[] = [
  {
    name: "load",
    args: ["<files...>"],
    about: {
      vi: "nạp tệp, thư mục hoặc mẫu tên vào hồ sơ: kiểm tra hết rồi mới nhận; tệp sửa thay tệp cũ cùng tên",
      en: "files, folders or patterns into the records: all checked before any is taken; a corrected file replaces the one of its name",
    },
    options: [
      dir,
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
        flag: "year",
        value: "Y",
        about: {
          vi: "năm của bảng tự chấm tự lập không ghi năm ở tiêu đề",
          en: "the year of an own self-scoring table whose title does not say",
        },
      },
      {
        flag: "dry-run",
        about: { vi: "chỉ kiểm tra, không nhận tệp nào", en: "only judge, keep nothing" },
      },
    ],
    example: "parindex load so-lieu-moi/indicator_report-xa-mau-a-02.csv --dir data/demo --dry-run",
    load: () => import("../commands/load.ts"),
  },
  {
    name: "backup",
    args: ["[dir]"],
    about: {
      vi: "sao lưu thư mục làm việc và lịch sử nạp số liệu vào một tệp .zip, có mã băm từng tệp",
      en: "the workspace's files and its history in one .zip, with the hash of each file",
    },
    options: [
      {
        flag: "out",
        value: "FILE",
        about: { vi: "tệp .zip sẽ ghi; không ghi đè tệp đã có", en: "the .zip to write; never over another" },
      },
      {
        flag: "with-out",
        about: {
          vi: "kèm cả kết quả trong out/ (mặc định: không, vì chạy lại là có)",
          en: "with the results in out/, too (default: no, a run makes them again)",
        },
      },
    ],
    example: "parindex backup data/demo --out sao-luu.zip",
    load: () => import("../commands/backup.ts"),
  },
  {
    name: "restore",
    args: ["<file>", "<dir>"],
    about: {
      vi: "khôi phục bản sao lưu vào thư mục mới, đối chiếu mã băm từng tệp",
      en: "a backup put back into a new folder, each file held against its hash",
    },
    options: [],
    example: "parindex restore sao-luu.zip khoi-phuc",
    load: () => import("../commands/restore.ts"),
  },
];
