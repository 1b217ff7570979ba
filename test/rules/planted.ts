import { issueText, modelWords, readYaml } from "@parindex/model";
import { readRuleSet, rulesWords } from "@parindex/rules";
import { expect } from "vitest";

const words = { ...modelWords, ...rulesWords };

const good = `schema: parindex/rule-set/1
id: thu
title: Bộ thử
status: model
applies_to: { years: [2026], tiers: [commune] }
scale: 10
parts: [ { id: tham_dinh, title: Thẩm định, max: 10 } ]
rounding: { points: 2, index: 2, mode: half_up, sum_of: rounded_leaves }
ranking: { on: printed, ties: competition, tie_break: [] }
bands: [ { name: Tốt, from: 80 }, { name: Khá, from: 65 }, { name: Yếu } ]
indicators:
  dung_han: { label: Đúng hạn, kind: count, unit: hồ sơ, part_of: [tong] }
  tong: { label: Tổng số, kind: count, unit: hồ sơ }
  so_lan: { label: Số lần, kind: count }
  ngay: { label: Ngày, kind: date }
  co: { label: Có, kind: yes_no }
  muc: { label: Mức, kind: choice, options: { a: A, b: B } }
  hai_long: { label: Hài lòng, kind: percent }
areas:
  - code: "1"
    uid: linh-vuc-1
    title: Lĩnh vực
    max: 10
    criteria:
      - { code: "1.1", uid: mot, title: Tỷ lệ, max: 6, scoring_text: "Tỷ lệ × 6", cites: [ { document: X } ], rule: { kind: ratio, of: dung_han, over: tong, when_zero: not_applicable, over_100: error } }
      - code: "1.2"
        uid: hai
        title: Số lần
        max: 4
        scoring_text: "Từ 2 lần: 4 điểm; dưới 2 lần: 0 điểm. Số khác: 0,5; 1; 9; 10; 15; 30; 31; 50%; 80; 90; 95; 100%"
        cites: [ { document: X } ]
        rule: { kind: bands, of: so_lan, steps: [ { from: 2, points: 4 }, { below: 2, points: 0 } ] }
`;

/** A replacement in the good set. */
export type Change = readonly [from: string | RegExp, to: string];

/** Every fault as severity, code, line and column; what is only unused or not printed is left out. */
export function told(...changes: readonly Change[]): { fault: string; text: string }[] {
  const text = changes.reduce((all, [from, to]) => {
    const changed = all.replace(from, to);
    expect(changed, `nothing to replace: ${from}`).not.toBe(all);
    return changed;
  }, good);
  return readRuleSet(readYaml(text, "thu.yaml"), "")
    .issues.filter(({ code }) => code !== "rules.unused")
    .map((one) => {
      expect(one.place.file).toBe("thu.yaml");
      const { line, column } = one.place;
      const places = [words[one.code]?.vi, words[one.code]?.en];
      expect(places.every((said) => said !== undefined && said !== "")).toBe(true);
      return { fault: `${one.severity} ${one.code} ${line}:${column}`, text: issueText(one, words, "vi") };
    });
}

/** The set with another rule of its second leaf; the rule begins at line 32, column 9. */
export function rule(said: string): Change {
  return [/rule: { kind: bands.*] }/, `rule: ${said}`];
}

/** A planted fault: its name, what is planted, every fault that must be told, and a word of the remedy. */
export type Planted = readonly [string, readonly Change[], readonly string[], string];

/** Whether exactly the faults are told that a planted one must bring, with its remedy. */
export function expectTold(
  _name: string,
  changes: readonly Change[],
  faults: readonly string[],
  remedy: string,
): void {
  const found = told(...changes);
  expect(found.map(({ fault }) => fault)).toEqual(faults);
  expect(found.some(({ text }) => text.includes(remedy))).toBe(true);
}
