import { dateText, type Sheet, type SheetRow } from "@parindex/model";
import { compareAmounts } from "./exact-points.ts";
import { letterHead } from "./letter-head.ts";
import { noticesOf, type ReportOptions } from "./notices.ts";
import type { RegisterRow } from "./register-query.ts";
import type { SheetHead } from "./sheet-head.ts";

/** What was found about the file of a document: nothing there, another content, another document's very file. */
export interface FileRemark {
  readonly evidence_id: string;
  readonly text: string;
}

/** All that a unit's list of evidence is made of. */
export interface RegisterInput {
  readonly head: SheetHead;
  readonly rows: readonly RegisterRow[];
  readonly remarks: readonly FileRemark[];
}

const columns: Sheet["columns"] = (
  [
    ["STT", "center", 5],
    ["Tiêu chí", "center", 8],
    ["Số, ký hiệu", "left", 16],
    ["Ngày ban hành", "center", 12],
    ["Cơ quan ban hành", "left", 20],
    ["Trích yếu nội dung", "left", 40],
    ["Mục", "left", 10],
    ["Trang", "left", 8],
    ["Tệp, đường dẫn", "left", 24],
    ["Ghi chú", "left", 28],
  ] satisfies [string, Sheet["columns"][number]["align"], number][]
).map(([title, align, width]) => ({ title, align, width }));

const kindWords: Readonly<Record<NonNullable<RegisterRow["kind"]>, string | null>> = {
  document: null,
  system_extract: "Trích xuất hệ thống",
  image: "Hình ảnh",
  link: "Đường dẫn",
};

/** Documents by the row that names them first, so that a later one may point back to it. */
function firstRows(rows: readonly RegisterRow[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  let line = 0;
  for (const { evidence_id } of rows) {
    if (evidence_id === null) continue;
    line += 1;
    if (!first.has(evidence_id)) first.set(evidence_id, line);
  }
  return first;
}

function documentLine(row: RegisterRow, line: number, remarks: readonly string[]): SheetRow {
  const notes = [row.kind === null ? null : kindWords[row.kind], ...remarks].filter((note) => note !== null);
  return {
    style: "leaf",
    cells: [
      String(line),
      row.leaf_code,
      row.number,
      row.issued_on === null ? null : dateText(row.issued_on),
      row.issuer,
      row.summary,
      row.item,
      row.page,
      [row.file, row.url].filter((one) => one !== null).join("\n") || null,
      notes.length === 0 ? null : notes.join("; "),
    ],
  };
}

/** A criterion with points and no document: with its explanation, or the word that it has none. */
function bareLine({ leaf_code, leaf_title, explanation }: RegisterRow): SheetRow {
  const told = explanation === null ? "Chưa có tài liệu, chưa giải trình" : `Giải trình: ${explanation}`;
  return { style: "leaf", cells: [null, leaf_code, null, null, null, leaf_title, null, null, null, told] };
}

/** Whether a criterion without a document still has something to say: points that need one, or an explanation. */
function isOwed({ evidence_id, evidence_required, points, explanation }: RegisterRow): boolean {
  if (evidence_id !== null) return false;
  if (explanation !== null) return true;
  return evidence_required !== false && points !== null && compareAmounts(points, "0") > 0;
}

function registerLines({ rows, remarks }: RegisterInput): SheetRow[] {
  const first = firstRows(rows);
  const lines: SheetRow[] = [];
  let [line, area] = [0, ""];
  for (const row of rows) {
    if (row.evidence_id === null && !isOwed(row)) continue;
    if (row.area_code !== area) {
      area = row.area_code;
      const cells = [null, area, null, null, null, row.area_title, null, null, null, null];
      lines.push({ style: "area", cells });
    }
    if (row.evidence_id === null) {
      lines.push(bareLine(row));
      continue;
    }
    line += 1;
    const before = first.get(row.evidence_id) ?? line;
    const own = remarks.filter(({ evidence_id }) => evidence_id === row.evidence_id).map(({ text }) => text);
    lines.push(documentLine(row, line, before < line ? [`Cùng tài liệu ở STT ${before}`, ...own] : own));
  }
  return lines;
}

/** The list of evidence that goes with a self-assessment report, in the order of the criteria; Vietnamese in every language. */
export function evidenceRegister(input: RegisterInput, options: ReportOptions = {}): Sheet {
  const { head } = input;
  const letter = letterHead(head);
  return {
    name: `Tài liệu ${head.year}`,
    head: { left: letter.left, right: letter.right },
    title: [
      "DANH MỤC TÀI LIỆU KIỂM CHỨNG",
      `XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${head.year} CỦA ${letter.unit.toUpperCase()}`,
      `(Kèm theo Báo cáo số …/BC-${head.doc_symbol ?? "…"} ngày … tháng … năm … của ${letter.unit})`,
    ],
    notices: noticesOf([head], { ...options, locale: "vi" }),
    columns,
    rows: registerLines(input),
    signatures: {
      left: ["NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)"],
      right: [...letter.signature, "(Ký tên, đóng dấu)"],
    },
  };
}
