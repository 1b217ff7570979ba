import { describe, it } from "vitest";
import { expectTold, type Planted } from "./planted.ts";

const planted: readonly Planted[] = [
  [
    "a misspelt key of the set",
    [["rounding:", "roundings:"]],
    ["error shape.missing 1:1", "error shape.misspelt_key 8:1"],
    "“rounding”",
  ],
  [
    "a misspelt key of a figure",
    [["unit: hồ sơ, part_of", "units: hồ sơ, part_of"]],
    ["error shape.misspelt_key 12:45"],
    "“unit”",
  ],
  [
    "a misspelt key of a rule",
    [["when_zero: not_applicable", "when_zer: not_applicable"]],
    ["error shape.missing 25:111", "error shape.misspelt_key 25:158"],
    "“when_zero”",
  ],
  [
    "a key of another kind of rule",
    [["when_zero: not_applicable", "when_zero: not_applicable, options: {}"]],
    ["error shape.key_of_other_kind 25:185"],
    "kind",
  ],
  ["a code without quotes", [['code: "1.2"', "code: 1.20"]], ["error shape.unquoted 26:9"], "dấu nháy"],
  ["a code used twice", [['code: "1.2"', 'code: "1.1"']], ["error rules.duplicate_code 26:9"], "sửa mã này"],
  ["a uid used twice", [["uid: hai", "uid: mot"]], ["error rules.duplicate_uid 27:9"], "Đặt uid khác"],
  ["a uid that is missing", [["        uid: hai\n", ""]], ["error rules.uid_missing 26:9"], "uid: so-lan"],
  [
    "a uid missing beside one like its title",
    [
      ["uid: mot", "uid: so-lan"],
      ["        uid: hai\n", ""],
    ],
    ["error rules.uid_missing 26:9"],
    "uid: so-lan-2",
  ],
  [
    "children that do not sum to their parent",
    [["title: Tỷ lệ, max: 6", "title: Tỷ lệ, max: 5"]],
    ["error rules.children_sum 23:5", "error rules.part_sum 7:45"],
    "khác điểm tối đa 10",
  ],
  [
    "parts that do not sum to the scale",
    [["title: Thẩm định, max: 10", "title: Thẩm định, max: 9"]],
    ["error rules.part_sum 7:45", "error rules.parts_sum 6:1"],
    "Sửa “max”",
  ],
  [
    "a scale that nothing sums to",
    [["scale: 10", "scale: 100"]],
    ["error rules.areas_sum 6:1", "error rules.parts_sum 6:1"],
    "“scale”",
  ],
  [
    "a maximum below nought",
    [["title: Lĩnh vực\n    max: 10", "title: Lĩnh vực\n    max: -1"]],
    ["error rules.children_sum 23:5", "error rules.areas_sum 6:1", "error rules.max_negative 23:5"],
    "không âm",
  ],
  [
    "a band with two lower bounds",
    [["from: 65 }", "from: 65, above: 60 }"]],
    ["error rules.band_bounds 10:35"],
    "Giữ một",
  ],
  [
    "a band above the one before",
    [["from: 65 }", "from: 85 }"]],
    ["error rules.unreachable_band 10:35"],
    "từ cao xuống thấp",
  ],
  [
    "a band that nobody comes up to",
    [["from: 80 }", "from: 120 }"]],
    ["error rules.unreachable_band 10:10"],
    "không quá 100",
  ],
  ["two bands of one name", [["name: Khá", "name: Tốt"]], ["error rules.band_twice 10:35"], "Đổi tên"],
  [
    "a last band with a bound",
    [["{ name: Yếu }", "{ name: Yếu, from: 10 }"]],
    ["error rules.last_band 10:60"],
    "Bỏ from/above",
  ],
  [
    "a whole that nobody declared",
    [["part_of: [tong]", "part_of: [tongg]"]],
    ["error rules.undeclared 12:68"],
    "Gần nhất: tong",
  ],
  [
    "a figure that is part of itself",
    [["part_of: [tong]", "part_of: [dung_han]"]],
    ["error rules.part_of_itself 12:58"],
    "số liệu tổng",
  ],
  [
    "evidence that ends before it begins",
    [
      [
        'scoring_text: "Tỷ',
        'evidence: { required: true, from: 2026-12-01, to: 2026-01-01 }, scoring_text: "Tỷ',
      ],
    ],
    ["error rules.ends_reversed 25:84"],
    "Đổi chỗ",
  ],
  [
    "a part that nobody declared",
    [["uid: mot", "uid: mot, part: khong"]],
    ["error rules.unknown_part 25:34", "error rules.part_sum 7:45"],
    "Khai báo phần",
  ],
  [
    "a leaf that cites nothing",
    [["        cites: [ { document: X } ]\n", ""]],
    ["warning rules.no_citation 26:9"],
    "Ghi văn bản",
  ],
  [
    "a leaf without its printed text",
    [['scoring_text: "Tỷ lệ × 6", ', ""]],
    ["error rules.no_scoring_text 25:11"],
    "Chép nguyên văn",
  ],
  [
    "a rule of ties that is not applied",
    [["tie_break: []", "tie_break: [mot]"]],
    ["warning rules.tie_break 9:44"],
    "Để trống danh sách",
  ],
  ["a set for no year", [["years: [2026]", "years: []"]], ["warning rules.no_year 5:15"], "Ghi năm"],
];

describe("rules check of a set", () => {
  it.each(planted)("tells %s with its place and a remedy", expectTold);
});
