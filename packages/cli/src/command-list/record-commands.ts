import type { CommandSpec } from "./spec.ts";

/** What is done with a workspace's records as a whole. */
export const recordCommands: readonly CommandSpec[] = [
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
