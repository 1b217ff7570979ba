import type { Sheet } from "../../packages/model/src/index.ts";

/** A unit's name as long as they come. */
export const longName = "Xã Mẫu 04 (theo kế hoạch xã Tà Đùng 2025)";

/** A self-scoring table with every style of row. */
export const scoreForm: Sheet = {
  name: longName,
  head: {
    left: ["ỦY BAN NHÂN DÂN", "XÃ MẪU 04"],
    right: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  },
  title: [
    "BẢNG TỰ CHẤM ĐIỂM XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    "(Kèm theo Báo cáo số …/BC-UBND)",
  ],
  notices: ["Số liệu giả định & không dùng để nộp."],
  columns: [
    { title: "STT", align: "center", width: 7 },
    { title: "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", align: "left", width: 40 },
    { title: "Điểm tối đa", align: "right", width: 10 },
    { title: "Điểm tự chấm", align: "right", width: 10 },
    { title: "Ghi chú", align: "left", width: 20 },
  ],
  rows: [
    { style: "area", cells: ["3", "Cải cách thủ tục hành chính", { number: "22" }, { number: "18.715" }] },
    { style: "criterion", cells: ["3.3", "Giải quyết thủ tục hành chính", { number: "5.00" }, null, "=1+1"] },
    {
      style: "leaf",
      cells: [
        "3.3.2",
        "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn trong năm đánh giá của Ủy ban nhân dân cấp xã",
        { number: "0.1" },
        { number: "4.72" },
        "#N/A",
      ],
    },
    {
      style: "leaf",
      cells: ["3.3.3", "Điểm điều tra xã hội học", { number: "20" }, "Không tự chấm", "_x0041_ <b>&"],
    },
    { style: "total", cells: [null, "TỔNG CỘNG", { number: "100" }, { number: "66.35" }, "@SUM(A1)"] },
  ],
  signatures: { left: ["NGƯỜI LẬP BIỂU"], right: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] },
};
