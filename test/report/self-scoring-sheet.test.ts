import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sheet, Stage } from "../../packages/model/src/index.ts";
import {
  type ReportOptions,
  selfScoringSheet,
  sheetEvidenceQuery,
  sheetHeadQuery,
  sheetNodesQuery,
  sheetPartsQuery,
} from "../../packages/report/src/index.ts";
import type { Database } from "./database.ts";
import { inventedDatabase, notice, runId } from "./invented.ts";

let database: Database;
beforeAll(async () => {
  database = await inventedDatabase();
});
afterAll(() => database.close());

async function sheetOf(
  unit_id: string,
  options: ReportOptions & { deputy?: boolean; appraised_stage?: Stage } = {},
): Promise<Sheet> {
  const scope = { run_id: runId, year: 2026, stage: "self", unit_id } as const;
  const [head] = await database.rows(sheetHeadQuery(scope));
  if (head === undefined) throw new Error(`no sheet for ${unit_id}`);
  const rows = {
    head,
    nodes: await database.rows(
      sheetNodesQuery({ ...scope, appraised_stage: options.appraised_stage ?? null }),
    ),
    parts: await database.rows(sheetPartsQuery(head.rule_set_id)),
    evidence: await database.rows(sheetEvidenceQuery(scope)),
    figures: [{ leaf_uid: "la-2.1", figures_text: "943/1.000 hồ sơ" }],
  };
  return selfScoringSheet(rows, options);
}

describe("the self-scoring table", () => {
  it("has the ten columns of the form", async () => {
    const sheet = await sheetOf("xa-01");
    expect(sheet.columns.map(({ title }) => title)).toEqual([
      "STT",
      "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
      "Điểm tối đa",
      "Số liệu thực hiện",
      "Cách tính điểm",
      "Điểm tự chấm",
      "Tài liệu kiểm chứng (số, ký hiệu, ngày, mục, trang)",
      "Giải trình",
      "Điểm thẩm định",
      "Ghi chú",
    ]);
    expect(sheet.rows.every(({ cells }) => cells.length === 10)).toBe(true);
  });

  it("lists areas, criteria and leaves in printed order, with subtotals of what is shown", async () => {
    const sheet = await sheetOf("xa-01");
    const lines = sheet.rows
      .filter(({ style }) => style !== "total")
      .map(({ style, cells }) => [style, cells[0], cells[5]]);
    expect(lines).toEqual([
      ["area", "1", { number: "9.5" }],
      ["leaf", "1.1", { number: "4" }],
      ["criterion", "1.2", { number: "5.5" }],
      ["leaf", "1.2.1", { number: "2.5" }],
      ["leaf", "1.2.2", { number: "3" }],
      ["area", "2", { number: "4.72" }],
      ["leaf", "2.1", { number: "4.72" }],
      ["area", "8", "Không tự chấm"],
      ["leaf", "8.1", "Không tự chấm"],
    ]);
    expect(sheet.rows[6]?.cells[3]).toBe("943/1.000 hồ sơ");
  });

  it("adds up at its foot, without the survey", async () => {
    const foot = (await sheetOf("xa-01")).rows.filter(({ style }) => style === "total");
    expect(foot.map(({ cells }) => [cells[1], cells[2], cells[5], cells[9]])).toEqual([
      ["Cộng: Điểm thẩm định", { number: "15" }, { number: "14.22" }, null],
      ["Cộng điểm tự chấm (không gồm điểm điều tra xã hội học)", { number: "15" }, { number: "14.22" }, null],
      ["Điểm điều tra xã hội học: không tự chấm", { number: "5" }, "Không tự chấm", null],
      ["Điểm cộng", null, "–", null],
      ["Điểm trừ", null, "–", null],
      ["TỔNG CỘNG", { number: "20" }, { number: "14.22" }, "Chưa gồm điểm điều tra xã hội học"],
    ]);
  });

  it("adds a bonus and takes a penalty off", async () => {
    const foot = (await sheetOf("so-01")).rows.slice(-3).map(({ cells }) => cells[5]);
    expect(foot).toEqual([{ number: "1" }, { number: "-0.5" }, { number: "14.72" }]);
  });

  it("never writes a zero for a missing figure, and says what the total may still be", async () => {
    const sheet = await sheetOf("xa-03");
    const cells = (code: string): unknown[] =>
      sheet.rows.find(({ cells }) => cells[0] === code)?.cells.slice(5) as unknown[];
    expect(cells("1.2.2")).toEqual([
      "Thiếu số liệu",
      null,
      "Chờ số liệu quý IV",
      null,
      "Chưa báo cáo; có thể đạt từ 0,00 đến 3,00",
    ]);
    expect(cells("2.1")[0]).toBe("Không áp dụng");
    expect(cells("2")[0]).toBe("Không áp dụng");
    expect(cells("1.1")[0]).toEqual({ number: "0" });
    const self = sheet.rows.find(
      ({ cells: [, text] }) => typeof text === "string" && text.startsWith("Cộng điểm tự chấm"),
    );
    expect(self?.cells[9]).toBe("Tạm tính 1,25 điểm; có thể đạt từ 1,25 đến 4,25");
    expect(sheet.rows.at(-1)?.cells[9]).toBe("Chưa gồm điểm điều tra xã hội học");
    expect(sheet.notices).toContain("Còn 1 tiêu chí chưa có điểm: bổ sung trước khi ký");
    const nothing = await sheetOf("xa-04");
    expect(nothing.rows.at(-1)?.cells[5]).toBeNull();
  });

  it("names each document by number, day, item and page, and where none is attached", async () => {
    const sheet = await sheetOf("xa-03");
    const row = (code: string): unknown[] =>
      sheet.rows.find(({ cells }) => cells[0] === code)?.cells as unknown[];
    expect(row("1.1")[6]).toBe("Số 12/BC-UBND ngày 15/01/2026, Báo cáo mẫu, mục II, trang 3\nẢnh chụp mẫu");
    expect(row("1.2.1")[9]).toBe("Chưa gắn tài liệu kiểm chứng");
  });

  it("leaves the appraised column to fill, or shows a stage that is there, survey included", async () => {
    expect((await sheetOf("xa-02")).rows.every(({ cells }) => cells[8] === null)).toBe(true);
    const sheet = await sheetOf("xa-02", { appraised_stage: "appraisal-1" });
    expect(sheet.rows.slice(-6).map(({ cells }) => cells[8])).toEqual([
      { number: "14.22" },
      { number: "14.22" },
      { number: "4" },
      null,
      null,
      { number: "18.22" },
    ]);
  });

  it("carries the notices of its set and of invented figures", async () => {
    expect((await sheetOf("xa-01", { synthetic: true })).notices).toEqual([notice, "Số liệu giả định"]);
    expect((await sheetOf("dk-01")).notices[0]).toMatch(/^TẠM TÍNH/);
  });
});

describe("the head and the signature", () => {
  it("of a commune stand without a superior line and are signed for the people's committee", async () => {
    const { head, title, signatures } = await sheetOf("xa-01");
    expect(head.left).toEqual(["ỦY BAN NHÂN DÂN", "XÃ MẪU 01"]);
    expect(head.right.at(-1)).toBe("…, ngày … tháng … năm …");
    expect(title).toEqual([
      "BẢNG TỰ CHẤM ĐIỂM XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA UBND XÃ MẪU 01",
      "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của UBND xã Mẫu 01)",
    ]);
    expect(signatures.left[0]).toBe("NGƯỜI LẬP BIỂU");
    expect(signatures.right.slice(0, 2)).toEqual(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
  });

  it("of a department name the province, of a centre its department, both signed by the director", async () => {
    const department = await sheetOf("so-01");
    expect(department.head.left).toEqual(["ỦY BAN NHÂN DÂN TỈNH MẪU A", "SỞ MẪU 01"]);
    expect(department.title[1]).toContain("…/BC-SM01 ngày");
    expect(department.signatures.right[0]).toBe("GIÁM ĐỐC");
    const centre = await sheetOf("tt-01", { deputy: true });
    expect(centre.head.left).toEqual(["SỞ MẪU 01", "TRUNG TÂM MẪU 01"]);
    expect(centre.signatures.right.slice(0, 2)).toEqual(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
  });
});
