import type { Locale } from "@parindex/model";
import type { Lacking } from "@parindex/rules";

const words: Readonly<Record<Lacking["lacks"], Readonly<Record<Locale, string>>>> = {
  figure: {
    vi: "thiếu số liệu: báo cáo, hoặc khai “không thực hiện” kèm lý do (0 điểm)",
    en: "no figure: report it, or declare it not done with a reason (0 points)",
  },
  points: { vi: "thiếu điểm do người chấm nhập", en: "no points of the person who gives them" },
  evidence: {
    vi: "có điểm nhưng thiếu tài liệu kiểm chứng, chưa giải trình",
    en: "points with neither evidence nor explanation",
  },
  explanation: {
    vi: "tài liệu chưa đủ hoặc điểm nâng sau thẩm định, phải giải trình",
    en: "partial evidence, or points raised after an appraisal: an explanation is needed",
  },
  decision: {
    vi: "đề nghị không áp dụng chưa được chấp nhận hoặc từ chối",
    en: "said not to apply, and neither accepted nor refused",
  },
};

/** What a leaf lacks, in words. */
export function lackText({ lacks }: Lacking, locale: Locale): string {
  return words[lacks][locale];
}
