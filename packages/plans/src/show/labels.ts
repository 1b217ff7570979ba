import type { Locale } from "@parindex/model";

const labels = {
  year: { vi: "Năm", en: "Year" },
  issuer: { vi: "Cơ quan ban hành", en: "Issuer" },
  areas: { vi: "Lĩnh vực", en: "Areas" },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  groups: { vi: "Trong đó dòng nhóm", en: "Of which group rows" },
  targets: { vi: "Chỉ tiêu", en: "Targets" },
  anomalies: { vi: "Điểm bất thường", en: "Anomalies" },
  reform_area: { vi: "Lĩnh vực cải cách", en: "Reform area" },
  code: { vi: "Mã", en: "Code" },
  title: { vi: "Nội dung", en: "Title" },
  lead: { vi: "Chủ trì", en: "Lead" },
  deadline_text: { vi: "Thời hạn như in", en: "Deadline as printed" },
  due: { vi: "Đến hạn", en: "Due" },
  products: { vi: "Kết quả, sản phẩm", en: "Products" },
  total: { vi: "Cộng", en: "Total" },
  before: { vi: "trước {day}", en: "before {day}" },
} as const satisfies Record<string, Record<Locale, string>>;

/** What a column or a line of a shown plan is called. */
export function label(key: keyof typeof labels, locale: Locale): string {
  return labels[key][locale];
}
