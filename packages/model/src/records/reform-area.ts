import type { Locale } from "../issue.ts";

/** The seven areas of administrative reform, and what falls outside them. */
export const reformAreas = [
  "chi_dao",
  "the_che",
  "tthc",
  "bo_may",
  "cong_vu",
  "tai_chinh",
  "so",
  "khac",
] as const;

/** An area of administrative reform. */
export type ReformArea = (typeof reformAreas)[number];

/** What people call each reform area. */
export const reformAreaNames: Readonly<Record<ReformArea, Readonly<Record<Locale, string>>>> = {
  chi_dao: { vi: "Chỉ đạo, điều hành", en: "Direction and management" },
  the_che: { vi: "Cải cách thể chế", en: "Institutions" },
  tthc: { vi: "Cải cách thủ tục hành chính", en: "Administrative procedures" },
  bo_may: { vi: "Tổ chức bộ máy", en: "Organisation" },
  cong_vu: { vi: "Chế độ công vụ", en: "Civil service" },
  tai_chinh: { vi: "Tài chính công", en: "Public finance" },
  so: { vi: "Chính quyền số", en: "Digital government" },
  khac: { vi: "Khác", en: "Other" },
};
