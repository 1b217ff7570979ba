import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of one's own for a test, gone after it. */
export function temporaryFolder(name = "parindex"): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A workspace made of the given files; text or bytes. */
export function workspaceOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder = temporaryFolder(),
): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

const ruleSet = `schema: parindex/rule-set/1
id: thu
title: Bộ thử
status: model
notice: "Bộ tiêu chí minh họa, không do cơ quan có thẩm quyền ban hành, không dùng để nộp"
applies_to: { years: [2025, 2026], tiers: [commune] }
scale: 10
parts: [ { id: tham_dinh, title: Thẩm định, max: 10 } ]
rounding: { points: 2, index: 2, mode: half_up, sum_of: rounded_leaves }
ranking: { on: printed, ties: competition, min_group: 1 }
indicators:
  dung_han: { label: Hồ sơ đúng hạn, kind: count, unit: hồ sơ, part_of: [tong] }
  tong: { label: Hồ sơ tiếp nhận, kind: count, unit: hồ sơ }
  hai_long: { label: Tỷ lệ hài lòng, kind: percent }
  da_cong_khai: { label: Đã công khai, kind: yes_no }
areas:
  - code: "1"
    uid: linh-vuc-1
    title: Lĩnh vực một
    max: 10
    criteria:
      - { code: "1.1", uid: dung-han, title: Đúng hạn, max: 5, not_applicable: exclude, scoring_text: "Tỷ lệ × 5", cites: [ { document: X } ], rule: { kind: ratio, of: dung_han, over: tong, when_zero: not_applicable, over_100: error } }
      - { code: "1.2", uid: hai-long, title: Hài lòng, max: 3, scoring_text: "Từ 90: 3; dưới 90: 0", cites: [ { document: X } ], rule: { kind: bands, of: hai_long, steps: [ { from: 90, points: 3 }, { below: 90, points: 0 } ] } }
      - { code: "1.3", uid: cong-khai, title: Công khai, max: 2, scoring_text: "Có: 2", cites: [ { document: X } ], rule: { kind: yes_no, when: { of: da_cong_khai, is: yes } } }
`;

/** A small workspace without a fault: one commune, three leaves, 943 of 1,000 files in time. */
export const smallWorkspace: Readonly<Record<string, string>> = {
  "parindex.yaml": "schema: parindex/workspace/1\ntitle: Thử\nsynthetic: true\nrule_sets: [thu]\n",
  "rule-sets/thu.yaml": ruleSet,
  "records/unit.csv": "unit_id,name,tier,province,group\nxa-1,Xã Một,commune,Tỉnh Mẫu,Xã\n",
  "records/indicator_report.csv": [
    "unit_id,year,indicator_id,period,stage,value",
    "xa-1,2026,dung_han,Y,self,943",
    "xa-1,2026,tong,Y,self,1000",
    "xa-1,2026,hai_long,Y,self,92.5",
    "xa-1,2026,da_cong_khai,Y,self,có",
    "",
  ].join("\n"),
};
