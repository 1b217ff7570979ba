import type { Locale } from "../issue.ts";

/** Who can be assessed, by level of administration; `district` ended with June 2025. */
export const tiers = [
  "ministry",
  "province",
  "department",
  "sub_department",
  "agency",
  "district",
  "commune",
  "service_unit",
] as const;

/** A level of administration. */
export type Tier = (typeof tiers)[number];

/** What people call the units of a tier. */
export const tierNames: Readonly<Record<Tier, Readonly<Record<Locale, string>>>> = {
  ministry: { vi: "bộ, cơ quan ngang bộ", en: "ministries" },
  province: { vi: "tỉnh, thành phố", en: "provinces" },
  department: { vi: "sở, ban, ngành", en: "departments" },
  sub_department: { vi: "chi cục và tương đương", en: "sub-departments" },
  agency: { vi: "cơ quan", en: "agencies" },
  district: { vi: "cấp huyện", en: "districts" },
  commune: { vi: "xã, phường, đặc khu", en: "communes" },
  service_unit: { vi: "đơn vị sự nghiệp công lập", en: "public service units" },
};
