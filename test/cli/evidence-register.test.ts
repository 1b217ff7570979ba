import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@parindex/documents";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const evidence = [
  "unit_id,evidence_id,kind,number,issued_on,issuer,summary,file,url,sha256",
  `xa-1,bc,document,12/BC-UBND,2026-03-01,UBND xã Một,Báo cáo kiểm soát TTHC,bao-cao.pdf,,${hash("báo cáo")}`,
  `xa-1,kh,document,1/KH-UBND,2025-12-20,UBND xã Một,Kế hoạch CCHC năm 2026,ke-hoach.pdf,,${hash("bản cũ")}`,
  "xa-1,sao,document,2/KH-UBND,2026-01-05,UBND xã Một,Kế hoạch (bản sao),sao.pdf,,",
  "xa-1,tx,system_extract,,2026-10-01,,Trích xuất Cổng dịch vụ công,khong-co.pdf,,",
  "",
].join("\n");
const links = [
  "unit_id,year,leaf_uid,evidence_id,item,page",
  "xa-1,2026,hai-long,bc,III,7",
  "xa-1,2026,dung-han,bc,II,3",
  "xa-1,2026,dung-han,kh,,",
  "xa-1,2026,hai-long,sao,,",
  "xa-1,2026,hai-long,tx,,",
  "",
].join("\n");

async function registerOf(
  files: Readonly<Record<string, string>>,
): Promise<{ texts: string[][]; out: string }> {
  const folder = workspaceOf({ ...smallWorkspace, ...files });
  const { out } = await runCli(["evidence", folder, "--out", join(folder, "ra")], folder);
  const path = join(folder, "ra", "danh-muc-tai-lieu-xa-1-2026-self.xlsx");
  const { grids } = await readWorkbook(readFileSync(path), "danh-muc.xlsx");
  return { out, texts: grids[0]!.rows.map((row) => row.map(({ text }) => text ?? "")) };
}

describe("the list of evidence", () => {
  it("stands in the order of the criteria, and says what is wrong with a file", async () => {
    const { texts } = await registerOf({
      "records/evidence.csv": evidence,
      "records/evidence_link.csv": links,
      "evidence/bao-cao.pdf": "báo cáo",
      "evidence/ke-hoach.pdf": "bản mới",
      "evidence/sao.pdf": "báo cáo",
    });
    const at = texts.findIndex((row) => row[0] === "STT");
    expect(texts[at]).toEqual([
      "STT",
      "Tiêu chí",
      "Số, ký hiệu",
      "Ngày ban hành",
      "Cơ quan ban hành",
      "Trích yếu nội dung",
      "Mục",
      "Trang",
      "Tệp, đường dẫn",
      "Ghi chú",
    ]);
    const filled = texts
      .slice(at + 1)
      .map((row) => Array.from({ length: 10 }, (_, column) => row[column] ?? ""));
    expect(filled.slice(0, 7)).toEqual([
      ["", "1", "", "", "", "Lĩnh vực một", "", "", "", ""],
      [
        "1",
        "1.1",
        "1/KH-UBND",
        "20/12/2025",
        "UBND xã Một",
        "Kế hoạch CCHC năm 2026",
        "",
        "",
        "ke-hoach.pdf",
        "Tệp đã khác lúc đăng ký",
      ],
      [
        "2",
        "1.1",
        "12/BC-UBND",
        "01/03/2026",
        "UBND xã Một",
        "Báo cáo kiểm soát TTHC",
        "II",
        "3",
        "bao-cao.pdf",
        "",
      ],
      [
        "3",
        "1.2",
        "2/KH-UBND",
        "05/01/2026",
        "UBND xã Một",
        "Kế hoạch (bản sao)",
        "",
        "",
        "sao.pdf",
        "Tệp giống hệt “bao-cao.pdf”",
      ],
      [
        "4",
        "1.2",
        "12/BC-UBND",
        "01/03/2026",
        "UBND xã Một",
        "Báo cáo kiểm soát TTHC",
        "III",
        "7",
        "bao-cao.pdf",
        "Cùng tài liệu ở STT 2",
      ],
      [
        "5",
        "1.2",
        "",
        "01/10/2026",
        "",
        "Trích xuất Cổng dịch vụ công",
        "",
        "",
        "khong-co.pdf",
        "Trích xuất hệ thống; Không tìm thấy tệp",
      ],
      ["", "1.3", "", "", "", "Công khai", "", "", "", "Chưa có tài liệu, chưa giải trình"],
    ]);
    const whole = texts.flat().join("\n");
    expect(whole).toContain("DANH MỤC TÀI LIỆU KIỂM CHỨNG");
    expect(whole).toContain("XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA UBND XÃ MỘT");
    expect(whole).toContain("NGƯỜI LẬP BIỂU");
    expect(whole).toContain("Số liệu giả định");
  });

  it("of a unit that gave nothing names what has points and no document, with its explanation", async () => {
    const { texts } = await registerOf({
      "records/explanation.csv":
        "unit_id,year,leaf_uid,stage,text\nxa-1,2026,cong-khai,self,Công khai tại trụ sở từ tháng 3\n",
    });
    const notes = texts.map((row) => row[9] ?? "").filter((text) => text !== "" && text !== "Ghi chú");
    expect(notes).toEqual([
      "Chưa có tài liệu, chưa giải trình",
      "Chưa có tài liệu, chưa giải trình",
      "Giải trình: Công khai tại trụ sở từ tháng 3",
    ]);
  });

  it("is data for machines, too", async () => {
    const folder = workspaceOf({
      ...smallWorkspace,
      "records/evidence.csv": evidence,
      "records/evidence_link.csv": links,
    });
    const { units, issues } = (await runCli(["evidence", folder, "--json"], folder)).json<{
      units: { unit_id: string; evidence: object[]; remarks: object[] }[];
      issues: { code: string }[];
    }>();
    expect(units).toMatchObject([
      { unit_id: "xa-1", year: 2026, file: "out/evidence/danh-muc-tai-lieu-xa-1-2026-self.xlsx" },
    ]);
    expect(units[0]?.evidence).toHaveLength(5);
    expect(issues.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "evidence.missing_file"));
  });
});
