import type { OptionSpec } from "./spec.ts";

export const dir: OptionSpec = {
  flag: "dir",
  value: "DIR",
  about: {
    vi: "thư mục làm việc (mặc định: thư mục gần nhất có parindex.yaml)",
    en: "workspace (default: the nearest folder above with parindex.yaml)",
  },
};
export const out: OptionSpec = {
  flag: "out",
  value: "DIR",
  about: { vi: "nơi ghi kết quả (mặc định: WORKSPACE/out)", en: "where results go (default: WORKSPACE/out)" },
};
export const asOf: OptionSpec = {
  flag: "as-of",
  value: "DATE",
  about: {
    vi: "tính đến ngày, dạng 2026-11-01 (mặc định: hôm nay)",
    en: "as of a day such as 2026-11-01 (default: today)",
  },
};
export const year: OptionSpec = {
  flag: "year",
  value: "Y",
  about: { vi: "chỉ năm này", en: "this year only" },
};
export const unit: OptionSpec = {
  flag: "unit",
  value: "ID",
  about: { vi: "chỉ đơn vị này", en: "this unit only" },
};
export const stage: OptionSpec = {
  flag: "stage",
  value: "STAGE",
  about: {
    vi: "bước: self, appraisal-1, appraisal-2, final (mặc định: self)",
    en: "stage: self, appraisal-1, appraisal-2, final (default: self)",
  },
};
