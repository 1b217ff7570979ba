import type { Words } from "@parindex/model";

/** What shapes of rules say of a value, as parts of a message. */
export const shapeWords: Words = {
  "say.rule_number": {
    vi: 'cần số dạng 0.5 (dấu chấm, không dùng dấu phẩy), 80% hoặc "1/3"',
    en: 'a number such as 0.5 (a point, no comma), 80% or "1/3" is needed',
  },
  "say.points_or_share": {
    vi: "cần đúng một trong points, share",
    en: "exactly one of points, share is needed",
  },
  "say.bounds": {
    vi: "cần from/above và/hoặc to/below, hoặc exactly; cận dưới không quá cận trên",
    en: "give from/above and/or to/below, or exactly; the low bound not above the high one",
  },
  "say.steps_or_proportion": {
    vi: "cần steps, hoặc divide_by/full_from, không cả hai",
    en: "steps are needed, or divide_by/full_from; not both",
  },
  "say.over_policies": {
    vi: "chia cho over thì phải ghi when_zero và over_100",
    en: "a rule with over must state when_zero and over_100",
  },
  "say.shortfall_policies": {
    vi: "trừ theo mức thiếu (shortfall_of) thì phải ghi when_zero và over_100; không trừ theo mức thiếu thì không ghi",
    en: "a deduction by shortfall must state when_zero and over_100; one without must not",
  },
  "say.one_shortfall": {
    vi: "chỉ một mục trừ theo mức thiếu (shortfall_of) trong một quy tắc; nhiều mục thì ghép bằng sum_of",
    en: "one shortfall (shortfall_of) a rule; put several together with sum_of",
  },
  "say.one_node": {
    vi: "cần đúng một trong node, any_node",
    en: "exactly one of node, any_node is needed",
  },
  "say.share_bounds": {
    vi: "cần share_from/share_above và/hoặc share_to/share_below; không trùng nhau",
    en: "give share_from/share_above and/or share_to/share_below; no two for one end",
  },
  "say.points_number": {
    vi: "cần số điểm, dạng 0.5; phần trăm của điểm tối đa thì ghi ở share nếu quy tắc có, không thì tính ra số điểm",
    en: "a number of points such as 0.5 is needed; a percentage of the maximum goes under share where the rule has it, else is worked out",
  },
  "say.positive": { vi: "cần số lớn hơn 0", en: "a number above 0 is needed" },
  "say.late_order": {
    vi: "các bậc trễ phải xếp từ ít ngày đến nhiều ngày, không trùng nhau",
    en: "late steps go from few days to many, each number once",
  },
  "say.one_measure": {
    vi: "chỉ một trong weights, mean_of",
    en: "only one of weights, mean_of",
  },
  "say.weights": {
    vi: "trọng số từ 0 đến 100, ít nhất một trọng số trên 0",
    en: "weights run from 0 to 100, at least one above 0",
  },
  "say.figure.date": { vi: "ngày tháng (kind: date)", en: "a date (kind: date)" },
  "say.figure.choice": { vi: "lựa chọn (kind: choice)", en: "a choice (kind: choice)" },
  "say.figure.yes_no": { vi: "có hoặc không (kind: yes_no)", en: "yes or no (kind: yes_no)" },
  "say.figure.number": {
    vi: "số (kind: count, amount, percent, score)",
    en: "a number (kind: count, amount, percent, score)",
  },
  "say.indicator_id": {
    vi: "mã số liệu: chữ thường, số và dấu gạch dưới",
    en: "the id of a figure: lower-case letters, digits and underscores",
  },
  "say.test_bounds": {
    vi: "cần from/above và/hoặc to/below, hoặc equals; không trùng nhau",
    en: "give from/above and/or to/below, or equals; no two for one end",
  },
  "say.uid": {
    vi: "mã ổn định: chữ thường không dấu, số và dấu gạch ngang",
    en: "a stable id: plain lower-case letters, digits and hyphens",
  },
  "say.id": {
    vi: "chữ thường không dấu, số, gạch dưới, gạch ngang",
    en: "plain lower-case letters, digits, underscores, hyphens",
  },
};
