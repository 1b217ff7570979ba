import { describe, it } from "vitest";
import { expectTold, type Change, type Planted, rule } from "./planted.ts";

const surveyed: Change = ["        uid: hai\n", "        uid: hai\n        scored_by: survey\n"];
const ratio = "kind: ratio, of: dung_han, over: tong, when_zero: full, over_100: cap";

const planted: readonly Planted[] = [
  [
    "a misspelt kind of rule",
    [rule("{ kind: band, of: so_lan }")],
    ["error shape.misspelt_option 32:17"],
    "“bands”",
  ],
  [
    "an option that the figure does not have",
    [rule("{ kind: choice, of: muc, options: { a: { points: 4 }, b: { points: 2 }, c: { points: 0 } } }")],
    ["error rules.unknown_option 32:87"],
    "Sửa tên lựa chọn",
  ],
  [
    "an option that earns nothing said",
    [rule("{ kind: choice, of: muc, options: { a: { points: 4 } } }")],
    ["warning rules.option_unscored 32:40"],
    "“b”",
  ],
  [
    "an option worth more than the maximum",
    [rule("{ kind: choice, of: muc, options: { a: { share: 200% }, b: { points: 0 } } }")],
    ["error rules.points_above_max 32:51"],
    "quá điểm tối đa 4",
  ],
  [
    "points of an item as a percentage",
    [rule("{ kind: per_item, count: so_lan, per: 25% }")],
    ["error shape.value 32:48"],
    "ghi ở share",
  ],
  [
    "points taken away as a percentage",
    [rule("{ kind: deduction, start: max, take: [ { count: so_lan, per: 25% } ], min: 0 }")],
    ["error shape.value 32:71"],
    "số điểm",
  ],
  [
    "points of a step as a percentage",
    [
      rule(
        "{ kind: bands, of: so_lan, steps: [ { from: 2, points: 75% }, { below: 2, points: 0 } ], otherwise: 50% }",
      ),
    ],
    ["error shape.value 32:62", "error shape.value 32:104"],
    "số điểm",
  ],
  [
    "points below the floor as a percentage",
    [rule(`{ ${ratio}, floor: 80%, below_floor: 20% }`)],
    ["error shape.value 32:100"],
    "số điểm",
  ],
  [
    "a count taken for a date",
    [rule("{ kind: timeliness, of: so_lan, due: { month: 1, day: 31 }, otherwise: 0, not_done: 0 }")],
    ["error rules.figure_kind 32:35"],
    "ngày tháng",
  ],
  [
    "a date divided",
    [rule("{ kind: ratio, of: ngay, over: tong, when_zero: full, over_100: cap }")],
    ["error rules.figure_kind 32:30"],
    "count",
  ],
  [
    "a count taken for a choice",
    [rule("{ kind: choice, of: so_lan, options: { a: { points: 4 } } }")],
    ["error rules.figure_kind 32:31"],
    "lựa chọn",
  ],
  [
    "a ratio written as a percentage",
    [rule(`{ ${ratio}, floor: 80, below_floor: 0 }`)],
    ["error rules.ratio_as_percent 32:88"],
    "Ghi 80%",
  ],
  ["a division by nought", [rule(`{ ${ratio}, divide_by: 0 }`)], ["error shape.value 32:88"], "lớn hơn 0"],
  [
    "a floor above what earns everything",
    [rule(`{ ${ratio}, floor: 100%, below_floor: 0, full_from: 50% }`)],
    ["warning rules.floor_above_full 32:88"],
    "Sửa một trong hai",
  ],
  [
    "points below a floor that is not there",
    [rule(`{ ${ratio}, below_floor: 0 }`)],
    ["warning rules.below_floor_alone 32:88"],
    "Thêm floor",
  ],
  [
    "an item that takes points",
    [rule("{ kind: per_item, count: so_lan, per: -1 }")],
    ["error shape.value 32:48"],
    "lớn hơn 0",
  ],
  [
    "a scale of answers upside down",
    [surveyed, rule("{ kind: survey, question: q, mean_of: { from: 9, to: 1 } }")],
    ["error rules.ends_reversed 33:44"],
    "Đổi chỗ",
  ],
  [
    "a survey measured in two ways",
    [surveyed, rule("{ kind: survey, question: q, mean_of: { from: 1, to: 9 }, weights: { a: 100 } }")],
    ["error shape.value 33:9"],
    "weights, mean_of",
  ],
  [
    "an answer that weighs more than everything",
    [surveyed, rule("{ kind: survey, question: q, weights: { a: 150, b: 0 } }")],
    ["error shape.value 33:44"],
    "từ 0 đến 100",
  ],
  [
    "a survey leaf that is not surveyed",
    [rule("{ kind: survey, question: q }")],
    ["error rules.survey_source 32:9"],
    "scored_by: survey",
  ],
  [
    "a range of a person the wrong way round",
    [rule("{ kind: manual, from: 2, to: 1, reason: required }")],
    ["error rules.ends_reversed 32:31"],
    "Đổi chỗ",
  ],
];

describe("rules check of rules and their figures", () => {
  it.each(planted)("tells %s with its place and a remedy", expectTold);
});
