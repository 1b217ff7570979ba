import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { postgresPrograms } from "../test/postgres/programs.ts";

interface Wanted {
  readonly vi: string;
  readonly en: string;
  /** Null where it was sought and not found. */
  readonly path: string | null;
  /** Whether continuous integration installs it: then its absence there is an error. */
  readonly installed: boolean;
}

const wanted: readonly Wanted[] = [
  {
    vi: "Không có /usr/bin/chromium: bỏ qua phép thử mở báo cáo HTML bằng trình duyệt.",
    en: "/usr/bin/chromium is absent: tests that open the HTML report in a browser are skipped.",
    path: "/usr/bin/chromium",
    installed: true,
  },
  {
    vi: "Không có /usr/bin/soffice: bỏ qua phép thử mở bảng tính bằng LibreOffice.",
    en: "/usr/bin/soffice is absent: tests that open workbooks in LibreOffice are skipped.",
    path: "/usr/bin/soffice",
    installed: true,
  },
  {
    vi: "Không có máy chủ PostgreSQL: bỏ qua phép thử chạy cùng câu lệnh chấm điểm trên PostgreSQL.",
    en: "PostgreSQL's server is absent: tests that run the same scoring plan on PostgreSQL are skipped.",
    path: postgresPrograms(),
    installed: true,
  },
  {
    vi: "Không có thư mục ../shared: bỏ qua phép thử so với tài liệu gốc đặt cạnh kho mã.",
    en: "../shared is absent: tests that compare with the source material beside the repository are skipped.",
    path: join(dirname(import.meta.dirname), "..", "shared"),
    installed: false,
  },
];

const strict = process.env["CI"] !== undefined;
const absent = wanted.filter(({ path }) => path === null || !existsSync(path));
for (const { vi, en } of absent) process.stdout.write(`${vi}\n${en}\n`);

if (strict && absent.some(({ installed }) => installed)) {
  process.stdout.write("CI is set: nothing may be skipped for want of a tool. Install it and run again.\n");
  process.exitCode = 1;
}
