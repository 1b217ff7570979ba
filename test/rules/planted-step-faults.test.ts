import { describe, expect, it } from "vitest";
import { expectTold, type Change, type Planted, rule, told } from "./planted.ts";

const conditional = (when: string): Change => rule(`{ kind: yes_no, when: ${when} }`);
const table = (rows: string): Change => rule(`{ kind: lookup, rows: [ ${rows} ], otherwise: { points: 0 } }`);
const late = (steps: string): Change =>
  rule(
    `{ kind: timeliness, of: ngay, due: { month: 1, day: 31 }, late: [ ${steps} ], otherwise: 0, not_done: 0 }`,
  );

const planted: readonly Planted[] = [
  [
    "a misspelt key inside a condition",
    [conditional("{ of: so_lan, form: 3 }")],
    ["error shape.misspelt_key 32:51", "error shape.value 32:31"],
    "“from”",
  ],
  [
    "a gap between steps",
    [rule("{ kind: bands, of: so_lan, steps: [ { from: 9, points: 4 }, { below: 2, points: 0 } ] }")],
    ["error rules.gap 32:51"],
    "otherwise",
  ],
  [
    "a gap below the lowest step",
    [
      rule(
        "{ kind: bands, of: so_lan, steps: [ { from: 2, points: 4 }, { from: 1, below: 2, points: 0 } ] }",
      ),
    ],
    ["error rules.gap 32:75"],
    "Sửa cận",
  ],
  [
    "a gap above the highest step",
    [rule("{ kind: bands, of: so_lan, steps: [ { from: 2, to: 9, points: 4 }, { below: 2, points: 0 } ] }")],
    ["error rules.gap 32:51"],
    "9 …",
  ],
  [
    "a gap at a hundred percent",
    [
      rule(
        "{ kind: bands, of: dung_han, over: tong, when_zero: zero, over_100: cap, steps: [ { from: 50%, below: 100%, points: 4 }, { below: 50%, points: 0 } ] }",
      ),
    ],
    ["error rules.gap 32:97"],
    "1",
  ],
  [
    "a fall that growth leaves out",
    [
      rule(
        "{ kind: growth, of: so_lan, steps: [ { from: 50%, points: 4 } ], previous_missing: missing, previous_zero: zero, previous_merged: zero }",
      ),
    ],
    ["error rules.gap 32:52"],
    "-1 … 0,5",
  ],
  [
    "steps that overlap",
    [rule("{ kind: bands, of: so_lan, steps: [ { from: 2, points: 4 }, { to: 2, points: 0 } ] }")],
    ["error rules.overlap 32:51"],
    "from là ≥",
  ],
  [
    "a step that no figure comes to",
    [
      rule(
        "{ kind: bands, of: so_lan, steps: [ { from: 2, points: 4 }, { from: 0, below: 2, points: 1 }, { below: 0, points: 0 } ] }",
      ),
    ],
    ["warning rules.unreachable_step 32:109"],
    "bỏ bậc",
  ],
  [
    "a step that no percentage comes to",
    [
      rule(
        "{ kind: bands, of: hai_long, steps: [ { above: 100, points: 4 }, { from: 50, to: 100, points: 1 }, { below: 50, points: 0 } ] }",
      ),
    ],
    ["warning rules.unreachable_step 32:53"],
    "bỏ bậc",
  ],
  [
    "a row of a table hidden by one above",
    [table("{ when: { of: so_lan, from: 2 }, points: 2 }, { when: { of: so_lan, from: 9 }, points: 4 }")],
    ["warning rules.shadowed_row 32:87"],
    "lên trên",
  ],
  [
    "a row hidden by an easier one of two conditions",
    [
      table(
        "{ when: { any_of: [ { of: co, is: yes }, { of: so_lan, from: 2 } ] }, points: 2 }, { when: { all_of: [ { of: co, is: yes }, { of: so_lan, from: 9 } ] }, points: 4 }",
      ),
    ],
    ["warning rules.shadowed_row 32:124"],
    "lên trên",
  ],
  [
    "a row whose conditions exclude each other",
    [table("{ when: { all_of: [ { of: so_lan, from: 9 }, { of: so_lan, below: 2 } ] }, points: 2 }")],
    ["warning rules.never_holds 32:41"],
    "không bao giờ đúng",
  ],
  [
    "a condition that no figure meets",
    [conditional("{ of: so_lan, below: 0 }")],
    ["warning rules.never_holds 32:31"],
    "không bao giờ đúng",
  ],
  [
    "a yes that is denied in one breath",
    [conditional("{ all_of: [ { of: co, is: yes }, { not: { of: co, is: yes } } ] }")],
    ["warning rules.never_holds 32:31"],
    "không bao giờ đúng",
  ],
  [
    "late steps out of order",
    [late("{ to_days: 30, points: 2 }, { to_days: 15, points: 1 }")],
    ["error shape.value 32:73"],
    "ít ngày đến nhiều ngày",
  ],
  [
    "a late step that stands twice",
    [late("{ to_days: 15, points: 2 }, { to_days: 15, points: 1 }")],
    ["error shape.value 32:73"],
    "không trùng nhau",
  ],
  [
    "a figure that nobody declared",
    [conditional("{ all_of: [ { of: so_lan, from: 1 }, { of: so_lann, from: 2 } ] }")],
    ["error rules.undeclared 32:76"],
    "Gần nhất: so_lan",
  ],
  [
    "a count that is asked for yes or no",
    [conditional("{ of: so_lan, is: yes }")],
    ["error rules.figure_kind 32:39"],
    "có hoặc không",
  ],
  [
    "a percentage written as a share of one",
    [rule("{ kind: bands, of: hai_long, steps: [ { from: 90%, points: 4 }, { below: 90%, points: 0 } ] }")],
    ["error rules.percent_with_sign 32:55", "error rules.percent_with_sign 32:81"],
    "Ghi 90, không có dấu %",
  ],
  [
    "a number that the text does not have",
    [rule("{ kind: bands, of: so_lan, steps: [ { from: 3, points: 4 }, { below: 3, points: 0 } ] }")],
    ["warning rules.number_not_printed 32:53", "warning rules.number_not_printed 32:77"],
    "So lại với bản in",
  ],
];

describe("rules check of steps and conditions", () => {
  it.each(planted)("tells %s with its place and a remedy", expectTold);

  it("lets steps touch at whole numbers, rows stand in order, and a band take what one above leaves out", () => {
    expect(
      told(rule("{ kind: bands, of: so_lan, steps: [ { from: 2, points: 4 }, { to: 1, points: 0 } ] }")),
    ).toEqual([]);
    expect(
      told(
        table("{ when: { of: so_lan, from: 9 }, points: 4 }, { when: { of: so_lan, from: 2 }, points: 2 }"),
      ),
    ).toEqual([]);
    expect(
      told(
        table(
          "{ when: { all_of: [ { of: co, is: yes }, { of: so_lan, from: 2 } ] }, points: 4 }, { when: { of: so_lan, from: 2 }, points: 2 }",
        ),
      ),
    ).toEqual([]);
    expect(told(["from: 80 }, { name: Khá, from: 65", "above: 80 }, { name: Khá, from: 80"])).toEqual([]);
  });
});
