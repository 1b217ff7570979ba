import { expect, it } from "vitest";
import { reformAreaOf } from "../../packages/plans/src/index.ts";

it.each([
  ["CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", "chi_dao"],
  ["Cải cách thể chế", "the_che"],
  ["Cải cách thủ tục hành chính", "tthc"],
  ["Cải cách tổ chức bộ máy hành chính nhà nước", "bo_may"],
  ["Cải cách chế độ công vụ", "cong_vu"],
  ["Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức", "cong_vu"],
  ["Cải cách tài chính công", "tai_chinh"],
  ["Xây dựng và phát triển Chính quyền điện tử, Chính quyền số", "so"],
  ["Hiện đại hóa hành chính", "so"],
  ["Tác động của cải cách hành chính đến người dân, tổ chức", "khac"],
  ["", "khac"],
])("the heading “%s” speaks of %s, typed in whichever way", (title, area) => {
  expect(reformAreaOf(title)).toBe(area);
  expect(reformAreaOf(title.toUpperCase().normalize("NFD").replaceAll(" ", "  "))).toBe(area);
});

it("an office's own rules go before the common ones", () => {
  const own = [{ reform_area: "khac", words: ["kiểm soát thủ tục hành chính"] }] as const;
  expect(reformAreaOf("Kiểm soát thủ tục hành chính", own)).toBe("khac");
  expect(reformAreaOf("Cải cách thủ tục hành chính", own)).toBe("tthc");
});
