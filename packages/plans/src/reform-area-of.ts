import { nfc, type ReformArea, reformAreas } from "@parindex/model";
import { z } from "zod";

/** A file of rules of reform areas: what its first rule with a word in the heading says, holds. */
export const reformAreaRuleFile = z.array(
  z.strictObject({ reform_area: z.enum(reformAreas), words: z.array(z.string().min(1)).min(1) }),
);

/** A reform area and the words of a heading that point to it; the first rule with a word that occurs wins. */
export interface ReformAreaRule {
  readonly reform_area: ReformArea;
  readonly words: readonly string[];
}

/** How plan headings are read; headings that name several things go to the area their first words name in law. */
export const reformAreaRules: readonly ReformAreaRule[] = [
  { reform_area: "tthc", words: ["thủ tục hành chính", "tthc", "một cửa"] },
  { reform_area: "the_che", words: ["thể chế", "quy phạm pháp luật", "qppl", "thi hành pháp luật"] },
  { reform_area: "tai_chinh", words: ["tài chính", "ngân sách", "tài sản công"] },
  {
    reform_area: "cong_vu",
    words: ["công vụ", "cán bộ", "công chức", "viên chức", "đội ngũ"],
  },
  {
    reform_area: "so",
    words: [
      "chính quyền số",
      "chính quyền điện tử",
      "chính phủ số",
      "chính phủ điện tử",
      "chuyển đổi số",
      "công nghệ thông tin",
      "hiện đại hóa",
      "hiện đại hoá",
      "iso 9001",
    ],
  },
  { reform_area: "bo_may", words: ["bộ máy", "biên chế", "phân cấp", "cơ cấu tổ chức"] },
  {
    reform_area: "chi_dao",
    words: [
      "chỉ đạo",
      "điều hành",
      "triển khai",
      "tuyên truyền",
      "kiểm tra",
      "nhiệm vụ chung",
      "công tác chung",
    ],
  },
];

/** The reform area that a plan's heading names; `khac` where no rule has a word for it. Own rules go first. */
export function reformAreaOf(title: string, overrides: readonly ReformAreaRule[] = []): ReformArea {
  const heading = nfc(title).toLowerCase().replace(/\s+/gu, " ");
  const rules = [...overrides, ...reformAreaRules];
  const rule = rules.find(({ words }) => words.some((word) => heading.includes(nfc(word).toLowerCase())));
  return rule?.reform_area ?? "khac";
}
