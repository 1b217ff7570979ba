import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { canBeNobody, canMount, programPath } from "../test/support/stand-ins.ts";
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
  ...["mount", "runuser"].map((name) => ({
    vi: `Không có lệnh ${name}: bỏ qua phép thử đĩa đầy hoặc thư mục không được ghi.`,
    en: `${name} is absent: tests of a full disk or of a folder that may not be written are skipped.`,
    path: programPath(name),
    installed: true,
  })),
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

if (!canMount())
  process.stdout.write(
    "Không được phép gắn đĩa tạm: bỏ qua phép thử đĩa đầy.\nMounting is not permitted here: tests of a full disk are skipped.\n",
  );
if (!canBeNobody(join(dirname(import.meta.dirname), "packages", "cli", "bin", "parindex.mjs")))
  process.stdout.write(
    "Không chạy được dưới tên người dùng khác: bỏ qua phép thử thư mục không được ghi.\nNobody cannot be stood in for here: tests of a folder that may not be written are skipped.\n",
  );

if (strict && absent.some(({ installed }) => installed)) {
  process.stdout.write("CI is set: nothing may be skipped for want of a tool. Install it and run again.\n");
  process.exitCode = 1;
}
