import type { FormRow, FormSheet } from "@parindex/model";
import { yamlText } from "@parindex/model";
import { kinds } from "../registry.ts";
import { sheets } from "./fields.ts";

function plain(...texts: readonly string[]): FormRow {
  return { style: "plain", cells: texts.map((content) => ({ content })) };
}

function heading(...texts: readonly string[]): FormRow {
  return { ...plain(...texts), style: "heading" };
}

const advice: readonly (readonly [string, string])[] = [
  [
    "Tên cột",
    "Chữ trong ngoặc ở cuối tên cột là tên mà chương trình tìm. Đổi chỗ cột được, xóa cột hoặc đổi tên trong ngoặc thì không.",
  ],
  ["Ô để trống", "Là không nói gì. Số mà bản in không có thì ghi “chưa rõ”."],
  [
    "Mã (STT, uid)",
    "Ghi dạng chữ, kể cả 1.10: bôi đen ô, chọn định dạng Text trước khi gõ. Mã ổn định (uid) giữ nguyên khi đánh số lại.",
  ],
  ["Số", "Ghi số, 80% hoặc 1/3. Ô định dạng Text thì dùng dấu chấm: 0.5."],
  ["Danh sách", "Mỗi mục một dòng trong ô (Alt+Enter)."],
  [
    "Quy tắc, số liệu cho",
    "Mỗi khóa một dòng: “khóa: giá trị”. Nhóm nằm trong một dòng thì viết trong ngoặc { }, danh sách trong ngoặc [ ] hoặc mỗi mục một dòng bắt đầu bằng “- ”.",
  ],
  ["Cận", "from: từ (≥); above: trên (>); to: đến (≤); below: dưới (<); exactly, equals: bằng."],
  ["Điểm của một bậc", "points: số điểm; share: phần của điểm tối đa (50%, 1/3)."],
  [
    "when_zero (mẫu số bằng 0)",
    "not_applicable: không áp dụng; full: đủ điểm; zero: 0 điểm; needs_person: chờ người chấm.",
  ],
  ["over_100 (tỷ lệ trên 100%)", "error: báo lỗi; cap: tính 100%; allow: tính đúng tỷ lệ."],
  ["Nhiều số liệu", "{ plus: [a, b], minus: [c] }: a cộng b trừ c."],
  [
    "Chỉ tiêu được giao",
    "Số là chỉ tiêu giao riêng cho từng đơn vị thì ghi { target_of: uid của tiêu chí }.",
  ],
  ["Theo nhóm đơn vị", "Mọi số đều có thể ghi { by_group: { Xã: 65%, Phường: 70% } }."],
];

/** What to write in the cells, with one example of each kind of rule; nothing reads it back. */
export function guideSheet(): FormSheet {
  return {
    name: sheets.guide.name,
    open: true,
    title: sheets.guide.name.toUpperCase(),
    lines: ["Trang này chỉ để xem. Sửa xong: parindex rules import TỆP.xlsx, rồi parindex rules test."],
    columns: [
      { title: "Nói về", width: 30 },
      { title: "Cách ghi, hoặc cách tính điểm như bản in", width: 60 },
      { title: "Ghi vào cột “Quy tắc”", width: 60 },
    ],
    rows: [
      ...advice.map(([about, text]) => plain(about, text)),
      heading("Loại quy tắc", "Bản in nói", "Quy tắc"),
      ...kinds.map(({ label, example: { text, rule } }) => {
        const { kind: _kind, ...said } = rule;
        return plain(label.vi, text, yamlText(said, { line: 60 }).trimEnd());
      }),
    ],
  };
}
