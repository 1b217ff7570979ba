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
indicators:
  dung_han: { label: Đúng hạn, kind: count, unit: hồ sơ, part_of: [tong] }
  tong: { label: Tổng số, kind: count, unit: hồ sơ }
  so_lan: { label: Số lần, kind: count }
areas:
  - code: "1"
    uid: linh-vuc-1
    title: Lĩnh vực
    max: 10
    criteria:
      - { code: "1.1", uid: mot, title: Tỷ lệ, max: 6, scoring_text: "Tỷ lệ × 6", cites: [ { document: X } ], rule: { kind: ratio, of: dung_han, over: tong, when_zero: not_applicable, over_100: error } }
      - { code: "1.2", uid: hai, title: Số lần, max: 4, scoring_text: "Từ 2 lần: 4; dưới 2: 0", cites: [ { document: X } ], rule: { kind: bands, of: so_lan, steps: [ { from: 2, points: 4 }, { below: 2, points: 0 } ] } }
`;

/** Code, line and column of every fault of the set after a replacement. */
export function faults(
  ...replacements: [string | RegExp, string][]
): { code: string; at: string; text: string }[] {
  const text = replacements.reduce((all, [from, to]) => {
    const changed = all.replace(from, to);
    expect(changed, `nothing to replace: ${from}`).not.toBe(all);
    return changed;
  }, good);
  return readRuleSet(readYaml(text, "thu.yaml"), "").issues.map((one) => ({
    code: one.code,
    at: `${one.place.line}:${one.place.column}`,
    text: issueText(one, words, "vi"),
  }));
}
