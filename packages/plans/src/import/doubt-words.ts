import type { Anomaly } from "../plan-file.ts";
import type { Words } from "@parindex/model";

/** A doubt: the kind of oddity it is in a plan's file, what was found and what was assumed, in both languages. */
interface DoubtWords {
  readonly kind: Anomaly["kind"];
  readonly vi: readonly [found: string, assumed: string];
  readonly en: readonly [found: string, assumed: string];
}

const doubts: Readonly<Record<string, DoubtWords>> = {
  unknown_column: {
    kind: "other",
    vi: ["Ô “{text}” nằm ở cột không rõ tên.", "Không đưa vào kế hoạch; xem danh sách phần bỏ lại."],
    en: [
      "The cell “{text}” stands in a column whose heading is not known.",
      "Left out of the plan; see the list of what was left out.",
    ],
  },
  no_heading: {
    kind: "other",
    vi: [
      "Bảng không có dòng tiêu đề cột nhận ra được.",
      "Không đọc bảng này; thêm dòng tiêu đề (TT, Nội dung, Chủ trì, Thời gian…) rồi nhập lại.",
    ],
    en: [
      "The table has no heading that can be told.",
      "It was not read; add a heading row (TT, Nội dung, Chủ trì, Thời gian…) and import again.",
    ],
  },
  odd_code: {
    kind: "wrong_code",
    vi: ["Cột thứ tự ghi “{text}”, không phải số thứ tự.", "Ghép vào đầu tên nhiệm vụ."],
    en: ["The code column says “{text}”, which is no code.", "Put before the title."],
  },
  continued: {
    kind: "broken_row",
    vi: [
      "Dòng không có mã và tên: “{text}”.",
      "Coi là phần tiếp của nhiệm vụ ngay trên (ô gộp hoặc dòng bị ngắt qua trang).",
    ],
    en: [
      "A row without code and title: “{text}”.",
      "Read as the rest of the task above it (a merged cell, or a row cut by a page break).",
    ],
  },
  joint_rows: {
    kind: "broken_row",
    vi: ["Một ô ghi nhiều nhiệm vụ ({text}).", "Chia theo thứ tự; dòng này tính cho {code}."],
    en: ["One cell holds several tasks ({text}).", "Shared out in order; this row is read as {code}."],
  },
  shifted: {
    kind: "missing_cell",
    vi: [
      "Cột thời hạn ghi cơ quan “{text}”, thời hạn nằm ở cột ghi chú.",
      "Coi các ô bị lệch một cột: lấy cơ quan là phối hợp, ghi chú là thời hạn.",
    ],
    en: [
      "The deadline column names offices, “{text}”, and the note holds a deadline.",
      "Read as shifted by one column: the offices help, the note is the deadline.",
    ],
  },
  helps: {
    kind: "other",
    vi: ["Cột chủ trì ghi “{text}”.", "Lấy “{office}” là cơ quan phối hợp."],
    en: ["The lead column says “{text}”.", "“{office}” is taken as an office that helps."],
  },
  merged: {
    kind: "missing_cell",
    vi: ["Ô gộp với dòng trên ({fields}).", "Giá trị của ô gộp ghi ở “inferred”."],
    en: ["Cells are merged with those above ({fields}).", "What they say stands under `inferred`."],
  },
  no_title: {
    kind: "missing_cell",
    vi: ["Dòng không có tên nhiệm vụ.", "Lấy mục tiêu, hoạt động hoặc sản phẩm đầu tiên làm inferred.title."],
    en: ["The row has no title.", "Its goal, first activity or first product stands in inferred.title."],
  },
  no_lead: {
    kind: "missing_cell",
    vi: ["“{text}” không ghi cơ quan chủ trì.", "Để trống, không suy ra từ dòng khác."],
    en: ["“{text}” names no lead.", "Left empty, not taken from another row."],
  },
  no_deadline: {
    kind: "missing_cell",
    vi: ["“{text}” không ghi thời hạn.", "Để trống, không suy ra từ dòng khác."],
    en: ["“{text}” has no deadline.", "Left empty, not taken from another row."],
  },
  unclear_deadline: {
    kind: "unclear_deadline",
    vi: ["Không đọc được thời hạn “{text}”.", "Ghi loại unparsed, không có ngày."],
    en: ["The deadline “{text}” cannot be read.", "Its kind is unparsed and it has no day."],
  },
  other_year: {
    kind: "wrong_year",
    vi: ["Thời hạn “{text}” không thuộc năm kế hoạch {year}.", "Giữ như in; kiểm tra lại năm."],
    en: ["The deadline “{text}” is not in the plan's year {year}.", "Kept as printed; check its year."],
  },
  far_year: {
    kind: "wrong_year",
    vi: ["Thời hạn “{text}” quá xa năm kế hoạch {year}.", "Ghi loại unparsed, không có ngày."],
    en: [
      "The deadline “{text}” is too far from the plan's year {year}.",
      "Its kind is unparsed and it has no day.",
    ],
  },
  repeated_code: {
    kind: "repeated_code",
    vi: ["Mã {code} đã dùng ở {first}.", "Giữ cả hai; phân biệt bằng task_id."],
    en: ["The code {code} is used already at {first}.", "Both are kept, told apart by task_id."],
  },
  no_area: {
    kind: "other",
    vi: ["Có nhiệm vụ đứng trước đề mục lĩnh vực đầu tiên.", "Xếp vào lĩnh vực “{title}”, loại khác."],
    en: ["Tasks stand before the first area heading.", "Put under “{title}”, reform area `khac`."],
  },
  unknown_area: {
    kind: "other",
    vi: [
      "Đề mục “{text}” không khớp quy tắc nào về lĩnh vực cải cách.",
      "Xếp vào “khác”; thêm quy tắc bằng --areas nếu cần.",
    ],
    en: [
      "No rule says which reform area “{text}” is.",
      "Taken as `khac`; add a rule with --areas if need be.",
    ],
  },
  head_year: {
    kind: "other",
    vi: ["Văn bản không ghi rõ năm kế hoạch ở tiêu đề.", "Lấy năm {year}; ghi --year nếu khác."],
    en: ["The title does not say the plan's year.", "Taken as {year}; give --year if it is another."],
  },
  head_title: {
    kind: "other",
    vi: ["Không thấy tên kế hoạch trong văn bản.", "Đặt tên theo tệp: “{title}”."],
    en: ["The document has no title that can be told.", "Named after the file: “{title}”."],
  },
  head_tier: {
    kind: "other",
    vi: ["Không rõ kế hoạch của cấp nào.", "Lấy cấp {tier}; ghi --tier nếu khác."],
    en: ["It is not clear whose tier the plan is of.", "Taken as {tier}; give --tier if it is another."],
  },
  no_targets: {
    kind: "other",
    vi: [
      "Phần lời có {count} dòng nói về mục tiêu, chỉ tiêu, bắt đầu từ “{text}”.",
      "Không đọc; “targets” để trống, nhập tay các chỉ tiêu bằng số.",
    ],
    en: [
      "{count} lines of the prose speak of goals and targets, the first “{text}”.",
      "Not read: `targets` is empty, enter numeric targets by hand.",
    ],
  },
  two_plans: {
    kind: "other",
    vi: [
      "Tệp có từ hai kế hoạch trở lên; kế hoạch sau bắt đầu ở {next}.",
      "Chỉ nhập kế hoạch đầu: tách tệp rồi nhập riêng từng kế hoạch.",
    ],
    en: [
      "The file holds two plans or more; the next begins at {next}.",
      "Only the first was imported: split the file and import each by itself.",
    ],
  },
  product_cut: {
    kind: "other",
    vi: ["Sau dấu chấm phẩy là chữ thường: “{text}”.", "Tính là sản phẩm riêng."],
    en: ["A small letter follows a semicolon: “{text}”.", "Read as a product of its own."],
  },
  rebuilt: {
    kind: "broken_row",
    vi: ["Ô của bảng được dựng lại từ trang in hoặc văn bản thuần.", "Cần đối chiếu bản gốc."],
    en: ["Cells were rebuilt from a printed page or plain text.", "Compare them with the original."],
  },
  line_breaks: {
    kind: "broken_row",
    vi: [
      "Không rõ dòng nào của ô là xuống dòng, dòng nào chỉ là hết chỗ: “{text}”.",
      "Xuống dòng khi từ đầu của dòng sau còn đủ chỗ ở dòng trước, hoặc là đầu mục.",
    ],
    en: [
      "The page does not say which lines of the cell end and which only wrap: “{text}”.",
      "A line ends where the next one's first word would have fitted, or opens an item.",
    ],
  },
  by_words: {
    kind: "broken_row",
    vi: ["Văn bản thuần không chia cột: “{text}”.", "Xếp vào cột này theo cách dùng từ và thứ tự các cột."],
    en: [
      "Plain text without columns: “{text}”.",
      "Put into this column by its words and the order of the columns.",
    ],
  },
  by_spacing: {
    kind: "broken_row",
    vi: [
      "Bảng không có đường kẻ: “{text}”.",
      "Xếp vào cột và dòng này theo khoảng trắng giữa các cột, các dòng.",
    ],
    en: [
      "The table has no drawn lines: “{text}”.",
      "Put into this column and row by the spaces between columns and rows.",
    ],
  },
  over_edge: {
    kind: "broken_row",
    vi: ["Chữ chạy qua đường kẻ giữa hai cột: “{text}”.", "Cắt ở khoảng trắng gần đường kẻ nhất."],
    en: ["Words run over the line between two columns: “{text}”.", "Cut at the space nearest to the line."],
  },
  page_start: {
    kind: "broken_row",
    vi: ["Dòng đầu trang không có mã hoặc bắt đầu giữa câu: “{text}”.", "Đọc như ghi ở trang này."],
    en: ["The first row of the page has no code or begins in a sentence: “{text}”.", "Read as it stands."],
  },
  page_end: {
    kind: "broken_row",
    vi: ["Dòng cuối trang có thể còn tiếp ở {next}: “{text}”.", "Đọc như ghi ở trang này."],
    en: ["The last row of the page may go on at {next}: “{text}”.", "Read as it stands."],
  },
  page_carried: {
    kind: "missing_cell",
    vi: [
      "Ô ở đầu trang trải qua nhiều dòng, để trống hoặc viết tiếp câu của trang trước ({fields}).",
      "Coi là gộp với ô cuối trang trước và lấy giá trị của ô đó.",
    ],
    en: [
      "Cells at the head of the page run over rows, blank or with the rest of a sentence ({fields}).",
      "Read as merged with the last cells of the page before, whose words they take.",
    ],
  },
  page_merge: {
    kind: "missing_cell",
    vi: [
      "Ô trống từ đầu trang, có thể gộp với ô ở trang trước ({fields}).",
      "Để trống, không lấy giá trị của trang trước.",
    ],
    en: [
      "Cells are blank since the head of the page and may be merged with the page before ({fields}).",
      "Left empty, not taken from the page before.",
    ],
  },
};

/** What doubts say: what was found, then what was assumed. */
export const doubtWords: Words = Object.fromEntries(
  Object.entries(doubts).map(([code, { vi, en }]) => [
    `import.${code}`,
    { vi: vi.join(" "), en: en.join(" ") },
  ]),
);

/** A doubt's two Vietnamese sentences and its kind, as a plan's file keeps them; null where it is only said. */
export function anomalyWords(code: string): { kind: Anomaly["kind"]; found: string; assumed: string } | null {
  const words = doubts[code.replace("import.", "")];
  return words === undefined ? null : { kind: words.kind, found: words.vi[0], assumed: words.vi[1] };
}
