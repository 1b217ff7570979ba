import {
  type Locale,
  reasonCodes,
  type Stage,
  type Status,
  statusNames,
  type Tier,
  tierNames,
} from "@parindex/model";

type Names<K extends string> = Readonly<Record<K, Readonly<Record<Locale, string>>>>;

const stageNames: Names<Stage> = {
  self: { vi: "tự chấm", en: "self score" },
  "appraisal-1": { vi: "thẩm định lần 1", en: "first appraisal" },
  "appraisal-2": { vi: "thẩm định lần 2", en: "second appraisal" },
  final: { vi: "kết quả phê duyệt", en: "approved result" },
};

const rankReasonNames: Names<string> = {
  no_index: { vi: "chưa có chỉ số", en: "no index yet" },
  group_too_small: { vi: "nhóm quá ít đơn vị", en: "group too small" },
  partial_set: { vi: "bộ tiêu chí chưa đầy đủ", en: "partial rule set" },
  provisional_set: { vi: "bộ tiêu chí tạm dùng", en: "provisional rule set" },
  too_little_applicable: { vi: "quá ít tiêu chí áp dụng", en: "too little applies" },
  not_complete: { vi: "chưa đủ số liệu", en: "not complete" },
};

const leafReasonNames: Names<string> = {
  not_reported: { vi: "chưa báo cáo", en: "not reported" },
  target_not_assigned: { vi: "chưa có chỉ tiêu được giao", en: "no target was assigned" },
  awaiting_survey: { vi: "chưa có kết quả điều tra", en: "no survey result yet" },
  declared_not_applicable: { vi: "đơn vị khai không phát sinh", en: "declared not applicable" },
  group_not_applicable: { vi: "không áp dụng cho nhóm", en: "does not apply to the group" },
  zero_denominator: { vi: "không phát sinh (mẫu số bằng 0)", en: "no cases (denominator is zero)" },
  zero_denominator_person: { vi: "mẫu số bằng 0", en: "denominator is zero" },
  not_applicable_forbidden: { vi: "không được khai không áp dụng", en: "may not be declared not applicable" },
  faulty_figure: { vi: "số liệu sai", en: "faulty figure" },
  over_100: { vi: "tỷ lệ vượt 100%", en: "ratio above 100%" },
  negative: { vi: "số liệu âm", en: "negative figure" },
  unknown_option: { vi: "lựa chọn không có trong bộ tiêu chí", en: "option not in the rule set" },
  no_case: { vi: "quy tắc không nêu trường hợp này", en: "no case of the rule holds" },
  no_maximum: { vi: "chưa rõ điểm tối đa", en: "maximum not known" },
  small_sample: { vi: "cỡ mẫu chưa đủ", en: "sample too small" },
  person_scores: { vi: "do người chấm", en: "a person scores it" },
  text_unclear: { vi: "văn bản chưa rõ", en: "text unclear" },
  part_not_applicable: { vi: "một phần của quy tắc không áp dụng", en: "a part of the rule does not apply" },
  peer_missing: {
    vi: "có đơn vị trong nhóm chưa có số liệu để so",
    en: "a peer has no figures to compare with",
  },
  no_best: { vi: "không có đơn vị khác để so", en: "no peer to compare with" },
  previous_not_reported: { vi: "chưa có số liệu năm trước", en: "the year before was not reported" },
  previous_missing: {
    vi: "không có số liệu năm trước để so",
    en: "nothing of the year before to compare with",
  },
  previous_missing_person: {
    vi: "không có số liệu năm trước để so",
    en: "nothing of the year before to compare with",
  },
  merged_not_reported: {
    vi: "đơn vị mới sắp xếp, chưa có số liệu năm trước của đơn vị mới",
    en: "newly merged, the year before was not reported for the new unit",
  },
  merged: {
    vi: "đơn vị mới sắp xếp, không so với năm trước",
    en: "newly merged, not compared with the year before",
  },
  merged_person: { vi: "đơn vị mới sắp xếp", en: "newly merged" },
};

const claimReasonNames: Names<(typeof reasonCodes)[number]> = {
  thieu_tai_lieu: { vi: "Thiếu tài liệu kiểm chứng", en: "Evidence missing" },
  tai_lieu_khong_dung: {
    vi: "Tài liệu không đúng, không rõ mục, trang",
    en: "Wrong document, or item and page unclear",
  },
  tai_lieu_ngoai_ky: { vi: "Tài liệu ngoài kỳ đánh giá", en: "Document outside the period" },
  so_lieu_khong_khop: { vi: "Số liệu không khớp hệ thống", en: "Figure differs from the system's" },
  qua_han: { vi: "Quá hạn", en: "Late" },
  chua_thuc_hien: { vi: "Chưa thực hiện", en: "Not done" },
  ap_dung_sai_cach_tinh: { vi: "Áp dụng sai cách tính", en: "Wrongly computed" },
  khong_chap_nhan_khong_ap_dung: {
    vi: "Không chấp nhận “không áp dụng”",
    en: "Claim of not applying refused",
  },
  khac: { vi: "Khác (ghi rõ)", en: "Other (stated)" },
};

/** Why a person's points differ, as officials say it; an unknown code is shown as it is. */
export function claimReasonText(code: string, locale: Locale): string {
  const known = reasonCodes.find((one) => one === code);
  return known === undefined ? code : claimReasonNames[known][locale];
}

/** Why a leaf has no points; an unknown code is shown as it is. */
export function leafReasonText(reason: string, locale: Locale): string {
  return leafReasonNames[reason]?.[locale] ?? reason;
}

/** What people call a step of the assessment. */
export function stageText(stage: Stage, locale: Locale): string {
  return stageNames[stage][locale];
}

/** What people call what became of a leaf. */
export function statusText(status: Status, locale: Locale): string {
  return statusNames[status][locale];
}

/** What people call the units of a tier. */
export function tierText(tier: Tier, locale: Locale): string {
  return tierNames[tier][locale];
}

/** Why a unit has no rank; an unknown code is shown as it is. */
export function rankReasonText(reason: string, locale: Locale): string {
  return rankReasonNames[reason]?.[locale] ?? reason;
}
