import type { PageColumn, Sheet } from "@parindex/model";
import { claimedIndexText } from "./index-text.ts";
import { letterHead } from "./letter-head.ts";
import { noticesOf, type ReportOptions } from "./notices.ts";
import type { SheetEvidence } from "./sheet-evidence.ts";
import type { SheetHead } from "./sheet-head.ts";
import { sheetLines } from "./sheet-lines.ts";
import type { SheetNode } from "./sheet-node.ts";
import type { SheetPart } from "./sheet-part.ts";
import { totalLines, unsignedLeaves } from "./sheet-totals.ts";
import { say } from "./words.ts";

/** What a unit reported for a leaf, as one reads it: `943/1.000 hồ sơ`. */
export interface SheetFigure {
  readonly leaf_uid: string;
  readonly figures_text: string;
}

/** All that a unit's self-scoring table is made of. */
export interface SelfScoringRows {
  readonly head: SheetHead;
  readonly nodes: readonly SheetNode[];
  readonly parts: readonly SheetPart[];
  readonly evidence: readonly SheetEvidence[];
  readonly figures: readonly SheetFigure[];
}

const columns: Sheet["columns"] = (
  [
    ["STT", "center", 7],
    ["Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "left", 40],
    ["Điểm tối đa", "right", 9],
    ["Số liệu thực hiện", "left", 30],
    ["Cách tính điểm", "left", 34],
    ["Điểm tự chấm", "right", 11],
    ["Tài liệu kiểm chứng (số, ký hiệu, ngày, mục, trang)", "left", 34],
    ["Giải trình", "left", 26],
    ["Điểm thẩm định", "right", 10],
    ["Ghi chú", "left", 20],
  ] satisfies [string, PageColumn["align"], number][]
).map(([title, align, width]) => ({ title, align, width }));

function attachedTo(head: SheetHead, unit: string): string {
  const symbol = head.doc_symbol ?? "…";
  return `(Kèm theo Báo cáo số …/BC-${symbol} ngày … tháng … năm … của ${unit})`;
}

/** The signed form by which a unit scores itself; it is Vietnamese in every language. */
export function selfScoringSheet(
  rows: SelfScoringRows,
  options: ReportOptions & { readonly deputy?: boolean } = {},
): Sheet {
  const { head, nodes, parts, evidence } = rows;
  const letter = letterHead(head, options);
  const figures = new Map(rows.figures.map(({ leaf_uid, figures_text }) => [leaf_uid, figures_text]));
  const unsigned = unsignedLeaves(nodes).length;
  const notices = noticesOf([head], { ...options, locale: "vi" });
  return {
    name: `Tự chấm ${head.year}`,
    head: { left: letter.left, right: letter.right },
    title: [
      `BẢNG TỰ CHẤM ĐIỂM XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${head.year} CỦA ${letter.unit.toUpperCase()}`,
      attachedTo(head, letter.unit),
    ],
    notices: [
      ...notices,
      ...(head.refused_index === null ? [] : [`Chỉ số: ${claimedIndexText(head, "vi")}`]),
      ...(unsigned === 0 ? [] : [say("notice.unsigned", "vi", { count: unsigned })]),
    ],
    columns,
    rows:
      nodes.length === 0
        ? []
        : [...sheetLines(nodes, { evidence, figures }), ...totalLines(head, nodes, parts)],
    signatures: {
      left: ["NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)"],
      right: [...letter.signature, "(Ký tên, đóng dấu)"],
    },
  };
}
