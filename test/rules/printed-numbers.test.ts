import { printedNumbers } from "@parindex/rules";
import { describe, expect, it } from "vitest";
import { faults } from "./broken-set.ts";

describe("a rule beside its printed text", () => {
  const instead = (rule: string, ...more: [string | RegExp, string][]): ReturnType<typeof faults> =>
    faults([/rule: { kind: bands.*] }/, `rule: ${rule}`], ...more);

  it("warns of a number that the printed text does not have, at the number", () => {
    const [fault, ...others] = faults([
      "{ from: 2, points: 4 }, { below: 2,",
      "{ from: 3, points: 4 }, { below: 3,",
    ]);
    expect(fault).toMatchObject({
      code: "rules.number_not_printed",
      at: expect.stringMatching(/^20:/) as string,
    });
    expect(fault?.text).toContain("số 3 không có trong “scoring_text”");
    expect(others.map(({ code }) => code)).toEqual(["rules.number_not_printed"]);
    const quoted =
      'Số lần, max: 4, scoring_text: "Từ hai lần: 4", cites: [ { document: X, quote: "dưới 03 lần" } ]';
    expect(
      faults(
        ["{ from: 2, points: 4 }, { below: 2,", "{ from: 3, points: 4 }, { below: 3,"],
        [/Số lần, max: 4, .*X } ]/, quoted],
      ),
    ).toEqual([]);
  });

  it("leaves points of a model set alone and holds those of a real one to the text", () => {
    const points: [string, string] = ["{ below: 2, points: 0 }", "{ below: 2, points: 0.5 }"];
    expect(faults(points)).toEqual([]);
    expect(faults(points, ["status: model", "status: official"]).map(({ code }) => code)).toEqual([
      "rules.number_not_printed",
    ]);
    expect(faults(points, ["status: model", "status: official"], ["dưới 2: 0", "dưới 2: nửa điểm"])).toEqual(
      [],
    );
  });

  it("knows a percentage from a ratio", () => {
    const percent: [string, string] = ["Số lần, kind: count", "Số lần, kind: percent"];
    const text: [string, string] = ["Từ 2 lần: 4; dưới 2: 0", "Từ 80%: 4; dưới 80%: 0"];
    const steps = (at: string): string =>
      `steps: [ { from: ${at}, points: 4 }, { below: ${at}, points: 0 } ]`;
    const codes = (found: ReturnType<typeof faults>): string[] => found.map(({ code }) => code);
    expect(codes(instead(`{ kind: bands, of: so_lan, ${steps("80")} }`, percent, text))).toEqual([]);
    const [sign] = instead(`{ kind: bands, of: so_lan, ${steps("80%")} }`, percent, text);
    expect(sign?.code).toBe("rules.percent_with_sign");
    expect(sign?.text).toContain("Ghi 80,");
    expect(codes(instead(`{ kind: bands, of: so_lan, ${steps("0.8")} }`, percent, text))).toEqual([
      "rules.percent_as_ratio",
      "rules.percent_as_ratio",
    ]);
    const over = "of: dung_han, over: tong, when_zero: zero";
    const found = codes(instead(`{ kind: bands, ${over}, over_100: error, ${steps("80")} }`, text));
    expect(found).toContain("rules.unreachable_step");
    expect(found).toContain("rules.ratio_as_percent");
    expect(
      codes(
        instead(`{ kind: bands, ${over}, over_100: allow, ${steps("150%")} }`, [
          "Từ 2 lần: 4; dưới 2: 0",
          "Từ 150%: 4",
        ]),
      ),
    ).toEqual(["rules.unused"]);
    const floor = `{ kind: ratio, ${over}, over_100: cap, floor: 90 }`;
    expect(codes(instead(floor, ["Từ 2 lần", "Từ 90 lần"]))).toEqual([
      "rules.unused",
      "rules.ratio_as_percent",
    ]);
    const test = "{ kind: yes_no, when: { of: so_lan, from: 80% } }";
    expect(codes(instead(test, percent, text))).toEqual(["rules.percent_with_sign"]);
  });

  it("refuses a step that no figure reaches, and warns of an option without points", () => {
    const below = "{ kind: bands, of: so_lan, steps: [ { from: 0, points: 4 }, { below: 0, points: 0 } ] }";
    expect(instead(below).map(({ code }) => code)).toEqual(["rules.unreachable_step"]);
    const choice = "{ kind: choice, of: so_lan, options: { tot: { points: 4 } } }";
    const [fault] = instead(choice, [
      "Số lần, kind: count",
      "Số lần, kind: choice, options: { tot: Tốt, kem: Kém }",
    ]);
    expect(fault).toMatchObject({ code: "rules.option_unscored" });
    expect(fault?.text).toContain("“kem”");
  });
});

describe("numbers as Vietnamese prints them", () => {
  it.each([
    ["0,5 điểm", "1/2"],
    ["từ 01 văn bản", "1/1"],
    ["1/2 số điểm", "1/2"],
    ["một nửa", "1/2"],
    ["hai phần ba", "2/3"],
    ["90%", "9/10"],
    ["từ 70 - 90%", "7/10"],
    ["90 phần trăm", "90/1"],
    ["1.500 hồ sơ", "1500/1"],
    ["1.234,5 triệu", "2469/2"],
    ["trước ngày 31/12", "31/1"],
    ["đủ bốn quý", "4/1"],
  ])("reads %s", (text, number) => expect([...printedNumbers(text)]).toContain(number));

  it("takes no number out of words that only begin like one", () => {
    expect([...printedNumbers("bao gồm, hàng, banh")]).toEqual([]);
  });
});
