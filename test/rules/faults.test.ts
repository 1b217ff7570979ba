import { describe, expect, it } from "vitest";
import { faults } from "./broken-set.ts";

/** Leaves out what is said of numbers that the unchanged text does not have. */
function isNotText(code: string): boolean {
  return code !== "rules.number_not_printed";
}

describe("a faulty rule set", () => {
  it("is good before anything is broken", () => {
    expect(faults([/Bộ thử/, "Bộ thử khác"])).toEqual([]);
  });

  it("names a misspelt key with the closest known one", () => {
    const fault = faults(["when_zero: not_applicable", "when_zeros: not_applicable"]).find(
      ({ code }) => code === "shape.misspelt_key",
    );
    expect(fault?.at).toMatch(/^19:/);
    expect(fault?.text).toContain("“when_zeros”");
    expect(fault?.text).toContain("“when_zero”");
  });

  it("says of a code without quotes that YAML reads a number", () => {
    const [fault] = faults(['code: "1.1"', "code: 1.10"]);
    expect(fault?.code).toBe("shape.unquoted");
    expect(fault?.text).toContain("dấu nháy");
  });

  it("finds codes and uids used twice", () => {
    expect(faults(['code: "1.2", uid: hai', 'code: "1.1", uid: mot']).map(({ code }) => code)).toEqual([
      "rules.duplicate_code",
      "rules.duplicate_uid",
    ]);
  });

  it("adds up children, parts and areas", () => {
    expect(faults(["title: Tỷ lệ, max: 6", "title: Tỷ lệ, max: 7"]).map(({ code }) => code)).toEqual([
      "rules.children_sum",
      "rules.part_sum",
    ]);
    expect(faults(["scale: 10", "scale: 100"]).map(({ code }) => code)).toEqual([
      "rules.areas_sum",
      "rules.parts_sum",
    ]);
  });

  it("finds gaps and overlaps of steps, where whole numbers may touch", () => {
    expect(faults(["{ below: 2, points: 0 }", "{ below: 1, points: 0 }"]).map(({ code }) => code)).toEqual([
      "rules.gap",
    ]);
    expect(faults(["{ below: 2, points: 0 }", "{ to: 2, points: 0 }"]).map(({ code }) => code)).toEqual([
      "rules.overlap",
    ]);
    expect(faults(["{ below: 2, points: 0 }", "{ to: 1, points: 0 }"])).toEqual([]);
  });

  it("finds inputs that are not declared, with the closest, and declared ones that nothing uses", () => {
    const found = faults(["of: so_lan", "of: so_lann"]);
    expect(found.map(({ code }) => code).sort()).toEqual(["rules.undeclared", "rules.unused"]);
    expect(found.find(({ code }) => code === "rules.undeclared")?.text).toContain("so_lan.");
  });

  it("shows every fault at once", () => {
    const found = faults(
      ["when_zero: not_applicable", "when_zeros: not_applicable"],
      ['code: "1.2"', "code: 1.2"],
      ["id: thu", "id: THỬ"],
    );
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(["shape.misspelt_key", "shape.missing", "shape.unquoted", "shape.value"]),
    );
  });

  it("refuses a case beside a rule that gives a figure which the rule does not read", () => {
    const cases = "over_100: error }, cases: [ { given: { dung_hn: 1, tong: 2 }, expect: { points: 3 } } ] }";
    const [fault] = faults(["over_100: error } }", cases]);
    expect(fault?.code).toBe("cases.unread_figure");
    expect(fault?.at).toMatch(/^19:/);
    expect(fault?.text).toContain("Gần nhất: dung_han.");
  });

  it("says of a group of keys that is missing which keys it takes, and of a decimal comma that it wants a point", () => {
    const [fault] = faults([/rounding: .*\n/, ""]);
    expect(fault?.text).toContain("nhóm khóa gồm: points, index, mode, sum_of");
    const [rule] = faults([/rule: { kind: bands.*] }/, "rule: { kind: yes_no }"]);
    expect(rule?.text).toContain("all_of, any_of, not");
    expect(faults(["max: 6,", 'max: "6,0",'])[0]?.text).toContain("0.5 (dấu chấm");
  });

  it("refuses a rule that divides and does not say what a zero denominator does", () => {
    expect(faults([" when_zero: not_applicable,", ""]).map(({ code }) => code)).toEqual(["shape.missing"]);
  });

  it("refuses a case that pays more than the maximum, and a list of more than the whole", () => {
    expect(faults(["{ from: 2, points: 4 }", "{ from: 2, points: 5 }"]).map(({ code }) => code)).toEqual([
      "rules.points_above_max",
    ]);
    const list =
      "rule: { kind: checklist, items: [ { when: { of: so_lan, from: 1 }, share: 60% }, { when: { of: so_lan, from: 2 }, share: 50% } ] }";
    expect(faults([/rule: { kind: bands.*] }/, list]).map(({ code }) => code)).toEqual([
      "rules.shares_above_one",
    ]);
  });

  it("finds gaps inside nested rules, and nesting that is too deep", () => {
    const inner = "{ kind: bands, of: so_lan, steps: [ { from: 2, points: 4 }, { below: 1, points: 0 } ] }";
    const nested = `rule: { kind: sum_of, items: [ { max: 4, rule: ${inner} } ] }`;
    expect(faults([/rule: { kind: bands.*] }/, nested]).map(({ code }) => code)).toEqual(["rules.gap"]);
    const item = "{ kind: per_item, count: so_lan, per: 1 }";
    const deep = [1, 2, 3, 4].reduce(
      (rule) => `{ kind: best_of, items: [ { max: 4, rule: ${rule} } ] }`,
      item,
    );
    expect(faults([/rule: { kind: bands.*] }/, `rule: ${deep}`]).map(({ code }) => code)).toEqual([
      "rules.too_deep",
    ]);
  });

  it("refuses bands over a ratio that do not say what zero and more than the whole do", () => {
    expect(
      faults(["of: so_lan, steps", "of: dung_han, over: tong, steps"]).map(({ code }) => code),
    ).toContain("shape.value");
  });

  it("refuses steps that leave a value out which the figures may come to, below or above", () => {
    const steps = (told: string): string[] =>
      faults([/rule: { kind: bands.*] }/, `rule: { kind: bands, of: so_lan, ${told} }`])
        .map(({ code }) => code)
        .filter(isNotText);
    expect(steps("steps: [ { from: 1, points: 4 } ]")).toEqual(["rules.gap"]);
    expect(steps("steps: [ { from: 1, points: 4 } ], otherwise: 0")).toEqual([]);
    expect(steps("steps: [ { from: 0, to: 5, points: 4 } ]")).toEqual(["rules.gap"]);
    expect(steps("steps: [ { exactly: 0, points: 0 }, { from: 1, points: 4 } ]")).toEqual([]);
    const ratio = (told: string): string[] =>
      faults([
        /rule: { kind: bands.*] }/,
        `rule: { kind: bands, of: so_lan, over: tong, when_zero: zero, ${told} }`,
      ])
        .map(({ code }) => code)
        .filter(isNotText);
    expect(
      ratio(
        "over_100: cap, steps: [ { from: 50%, to: 100%, points: 4 }, { from: 0, below: 50%, points: 0 } ]",
      ),
    ).toEqual([]);
    expect(
      ratio("over_100: allow, steps: [ { from: 50%, to: 100%, points: 4 }, { below: 50%, points: 0 } ]"),
    ).toEqual(["rules.gap"]);
    expect(
      ratio("over_100: error, steps: [ { from: 50%, below: 100%, points: 4 }, { below: 50%, points: 0 } ]"),
    ).toEqual(["rules.gap"]);
  });

  it("refuses growth that leaves out a fall, and knows that nothing falls by more than all", () => {
    const growth = (low: string): string[] =>
      faults([
        /rule: { kind: bands.*] }/,
        `rule: { kind: growth, of: so_lan, previous_missing: missing, previous_zero: zero, previous_merged: zero, steps: [ { from: 10%, points: 4 }, { ${low} below: 10%, points: 0 } ] }`,
      ])
        .map(({ code }) => code)
        .filter(isNotText);
    expect(growth("from: 0%,")).toEqual(["rules.gap"]);
    expect(growth("from: -100%,")).toEqual([]);
    expect(growth("")).toEqual([]);
  });

  it("refuses maxima finer than points are rounded to, or than four places", () => {
    const halves: [string, string][] = [
      ["title: Tỷ lệ, max: 6", "title: Tỷ lệ, max: 6.5"],
      ["title: Số lần, max: 4", "title: Số lần, max: 3.5"],
      ["{ from: 2, points: 4 }", "{ from: 2, points: 3 }"],
    ];
    expect(faults(...halves)).toEqual([]);
    const found = faults(["points: 2", "points: 0"], ...halves);
    expect(found.map(({ code, text }) => [code, text.includes("6,5") || text.includes("3,5")])).toEqual([
      ["rules.max_too_fine", true],
      ["rules.max_too_fine", true],
    ]);
    expect(
      faults(["sum_of: rounded_leaves", "sum_of: exact"], ["points: 2", "points: 0"], ...halves),
    ).toEqual([]);
    const thirds = faults(
      ["title: Tỷ lệ, max: 6", 'title: Tỷ lệ, max: "19/3"'],
      ["title: Số lần, max: 4", 'title: Số lần, max: "11/3"'],
      ["{ from: 2, points: 4 }", "{ from: 2, points: 3 }"],
    );
    expect(thirds.map(({ code }) => code)).toEqual(["rules.max_too_fine", "rules.max_too_fine"]);
  });

  it("refuses a part of a rule that is worth nothing, and a least that is above the most", () => {
    const nested =
      "rule: { kind: sum_of, items: [ { max: 0, rule: { kind: per_item, count: so_lan, per: 1 } } ] }";
    expect(faults([/rule: { kind: bands.*] }/, nested]).map(({ code }) => code)).toEqual([
      "rules.part_without_max",
    ]);
    const least = "rule: { kind: deduction, start: max, take: [ { count: so_lan, per: 1 } ], min: 5 }";
    expect(faults([/rule: { kind: bands.*] }/, least]).map(({ code }) => code)).toEqual([
      "rules.points_above_max",
    ]);
  });

  it("refuses a section that nobody declared, and an area half in one", () => {
    const bonus = "sections: [ { id: thuong, kind: bonus, max: 4, counts: before_index } ]\nindicators:";
    const codes = (...told: [string, string][]): string[] => faults(...told).map(({ code }) => code);
    expect(codes(["title: Số lần, max: 4", "title: Số lần, section: thuong, max: 4"])).toEqual([
      "rules.part_sum",
      "rules.unknown_section",
      "rules.mixed_section",
    ]);
    expect(
      codes(["indicators:", bonus], ["title: Số lần, max: 4", "title: Số lần, section: thuong, max: 4"]),
    ).toEqual(["rules.part_sum", "rules.mixed_section"]);
  });
});
