import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../packages/documents/src/index.ts";
import { importPlan, type ImportedPlan } from "../../packages/plans/src/index.ts";
import type { Form, FormCell, FormRow } from "../../scripts/plan-forms/form.ts";
import { writeOfficeFiles } from "../../scripts/plan-forms/office-files.ts";

const hasOffice = existsSync("/usr/bin/soffice");
const cells = (text: string): FormCell[] =>
  text.split("|").map((part) => ({ lines: part === "" ? [] : [part] }));
const row = (text: string): FormRow => ({ bold: false, cells: cells(text) });
const heading = (code: string, title: string): FormRow => ({
  bold: true,
  cells: [{ lines: [code] }, { lines: [title], across: 7 }, ...Array.from({ length: 6 }, () => null)],
});

/** Offices before the work, a column for who directs it, columns numbered. */
const byOffice: Form = {
  name: "theo-co-quan",
  lines: [
    "ỦY BAN NHÂN DÂN PHƯỜNG MẪU",
    "Số: 12/KH-UBND",
    "Phường Mẫu, ngày 05 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Công tác cải cách hành chính nhà nước năm 2026",
  ],
  headings: [
    "Số TT",
    "Cơ quan đầu mối",
    "Cơ quan tham gia",
    "Công việc cần triển khai",
    "Đầu ra",
    "Mốc hoàn thành",
    "Lãnh đạo chỉ đạo",
    "Nguồn kinh phí",
  ],
  widths: [1.2, 3, 3, 6, 4, 3, 3, 2],
  numbered: true,
  rows: [
    heading("A", "Cải cách thể chế"),
    row(
      "1|Văn phòng HĐND và UBND|Các phòng; Công an phường|Rà soát văn bản QPPL do phường ban hành|Báo cáo rà soát|30/6/2026|Chủ tịch|Ngân sách",
    ),
    row("2|Phòng Kinh tế||Theo dõi thi hành pháp luật|Kế hoạch|Trong tháng 2/2026||"),
    row("|||Báo cáo thi hành pháp luật|Báo cáo năm|Tháng 11||"),
    heading("B", "Cải cách thủ tục hành chính"),
    row("1|Trung tâm Phục vụ HCC|Các phòng|Báo cáo kiểm soát TTHC|Báo cáo|Ngày 15 tháng cuối quý||"),
    row("2||Đoàn Thanh niên|Hỗ trợ nộp hồ sơ trực tuyến||Trước 31-12-2026||"),
  ],
};

/** Areas in a column of their own, merged over rows. */
const byArea: Form = {
  name: "theo-linh-vuc",
  lines: ["SỞ MẪU", "CHƯƠNG TRÌNH CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2026"],
  headings: [
    "STT",
    "Lĩnh vực",
    "Nhiệm vụ cụ thể",
    "Chỉ tiêu năm 2026",
    "Phòng chủ trì tham mưu",
    "Phòng phối hợp",
    "Thời gian trình",
    "Cấp trình",
    "Sản phẩm",
  ],
  widths: [1.4, 3, 6, 4, 3, 3, 2.4, 2.4, 3],
  numbered: false,
  rows: [
    {
      bold: false,
      cells: [
        { lines: ["1"] },
        { lines: ["Chỉ đạo điều hành"], down: 2 },
        ...cells(
          "Kế hoạch CCHC năm 2026|100% phòng có kế hoạch|Văn phòng Sở|Các phòng|Quý I|Giám đốc Sở|Kế hoạch",
        ),
      ],
    },
    {
      bold: false,
      cells: [
        { lines: ["2"] },
        null,
        ...cells("Kiểm tra CCHC|Từ 30% đơn vị|Thanh tra Sở||Quý II + Quý III|Giám đốc Sở|Kết luận"),
      ],
    },
    row("3|Cải cách TTHC|Rà soát TTHC||Phòng Nghiệp vụ|Văn phòng Sở|6 tháng/lần||Tờ trình"),
    row("4|Tài chính công|Công khai ngân sách|Đúng hạn 100%|Phòng KHTC||||Báo cáo công khai"),
  ],
};

/** Codes of letters, a day of beginning, no areas, a title without the word for year. */
const byCode: Form = {
  name: "theo-ma",
  lines: ["PHÂN CÔNG NHIỆM VỤ CCHC 2026 - XÃ MẪU"],
  headings: [
    "Mã việc",
    "Việc phải làm",
    "Người chịu trách nhiệm chính",
    "Phối hợp với",
    "Bắt đầu",
    "Kết thúc",
    "Minh chứng",
  ],
  widths: [2, 6, 5, 4, 3, 3, 5],
  numbered: false,
  rows: [
    row("NV01|Ban hành kế hoạch CCHC|Chuyên viên văn phòng|Các phòng|02/01/2026|20/01/2026|Quyết định"),
    row("NV02|Kiểm tra CCHC nội bộ|Trưởng phòng VHXH||01/7/2026|30/9/2026|Biên bản; Báo cáo"),
    row("NV03|Tập huấn|Trưởng phòng VHXH|TTPVHCC||Quý 3|"),
  ],
};

const wanted = {
  "theo-co-quan": {
    areas: ["the_che", "tthc"],
    tasks: [
      ["1", "Rà soát văn bản QPPL do phường ban hành", "Văn phòng HĐND và UBND", "2026-06-30"],
      ["2", "Theo dõi thi hành pháp luật", "Phòng Kinh tế", "2026-02-28"],
      [null, "Báo cáo thi hành pháp luật", "", "2026-11-30"],
      ["1", "Báo cáo kiểm soát TTHC", "Trung tâm Phục vụ HCC", "2026-12-15"],
      ["2", "Hỗ trợ nộp hồ sơ trực tuyến", "", "2026-12-31"],
    ],
    doubts: ["no_lead", "unknown_column"],
  },
  "theo-linh-vuc": {
    areas: ["chi_dao", "tthc", "tai_chinh"],
    tasks: [
      ["1", "Kế hoạch CCHC năm 2026", "Văn phòng Sở", "2026-03-31"],
      ["2", "Kiểm tra CCHC", "Thanh tra Sở", "2026-09-30"],
      ["3", "Rà soát TTHC", "Phòng Nghiệp vụ", null],
      ["4", "Công khai ngân sách", "Phòng KHTC", null],
    ],
    doubts: ["no_deadline", "unclear_deadline", "unknown_column"],
  },
  "theo-ma": {
    areas: ["khac"],
    tasks: [
      ["NV01", "Ban hành kế hoạch CCHC", "Chuyên viên văn phòng", "2026-01-20"],
      ["NV02", "Kiểm tra CCHC nội bộ", "Trưởng phòng VHXH", "2026-09-30"],
      ["NV03", "Tập huấn", "Trưởng phòng VHXH", "2026-09-30"],
    ],
    doubts: ["head_year", "no_area", "unknown_column"],
  },
} as const;

const forms = [byOffice, byArea, byCode];
let folder = "";

beforeAll(() => {
  if (!hasOffice) return;
  folder = mkdtempSync(join(tmpdir(), "layouts-"));
  writeOfficeFiles(forms, folder, ["docx", "xlsx", "pdf"]);
  writeOfficeFiles(
    forms.map((form) => ({ ...form, name: `${form.name}-tron`, isBare: true })),
    folder,
    ["pdf"],
  );
}, 180_000);
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
});

async function imported(file: string): Promise<ImportedPlan> {
  const { grids, issues } = await readDocument(readFileSync(join(folder, file)), file);
  expect(issues).toEqual([]);
  return importPlan(grids, { file, sha256: "0".repeat(64) });
}

function shown({ plan }: ImportedPlan): unknown {
  return plan?.tasks.map(({ code, title, lead, deadline }) => [
    code,
    title,
    lead.join("; "),
    deadline?.due ?? deadline?.due_dates.at(-1) ?? null,
  ]);
}

describe.skipIf(!hasOffice)("layouts that no other test has (needs /usr/bin/soffice)", () => {
  describe.each(Object.entries(wanted))("%s", (name, { areas, tasks, doubts }) => {
    it.each(["docx", "xlsx", "pdf"])("%s: every task, its doubts listed", async (format) => {
      const read = await imported(`${name}.${format}`);
      expect(read.plan?.areas.map(({ reform_area }) => reform_area)).toEqual(areas);
      expect(shown(read)).toEqual(tasks);
      const codes = new Set(read.doubts.map(({ code }) => code.replace("import.", "")));
      expect([...codes]).toEqual(expect.arrayContaining([...doubts]));
    });

    it("pdf without drawn lines: every task by its title, each row doubted", async () => {
      const read = await imported(`${name}-tron.pdf`);
      expect(read.plan?.tasks.map(({ title }) => title)).toEqual(tasks.map(([, title]) => title));
      expect(read.rows.every(({ confidence }) => confidence === "low")).toBe(true);
    });
  });
});
