import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@parindex/documents";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { workspaceOf } from "../support/workspace.ts";

type Within = "part" | "total" | "area";

/** A set of any scale: an appraised part of 80 % in two areas, a survey of 20 % in the third. */
function ruleSet(scale: number, within: Within = "part"): string {
  const share = (of: number): number => (scale * of) / 10;
  const leaf = (code: string, uid: string, max: number, rest: string): string =>
    `{ code: "${code}", uid: ${uid}, title: "Tiêu chí ${code}", max: ${max}, scoring_text: "×", cites: [ { document: X } ], ${rest} }`;
  const ratio = (of: string, over: string): string =>
    `rule: { kind: ratio, of: ${of}, over: ${over}, when_zero: not_applicable, over_100: error }`;
  return `schema: parindex/rule-set/1
id: thang-diem
title: Thang điểm ${scale}
status: model
notice: "Bộ tiêu chí minh họa, không do cơ quan có thẩm quyền ban hành, không dùng để nộp"
applies_to: { years: [2026], tiers: [commune] }
scale: ${scale}
parts:
  - { id: tham_dinh, title: Thẩm định, max: ${share(8)} }
  - { id: dtxhh, title: Điều tra, max: ${share(2)}, scored_by: survey }
rounding: { points: 2, index: 2, mode: half_up, sum_of: rounded_leaves }
ranking: { on: printed, ties: competition, min_group: 1 }
not_applicable: { exclude_within: ${within} }
bands: [ { name: Tốt, from: 80 }, { name: Khá, from: 65 }, { name: Yếu } ]
indicators:
  a: { label: A, kind: count }
  b: { label: B, kind: count }
  c: { label: C, kind: yes_no }
  m: { label: M, kind: count }
  n: { label: N, kind: count }
areas:
  - { code: "1", uid: lv-1, title: Một, max: ${share(5)}, not_applicable: exclude, criteria: [ { code: "1.1", uid: tc-1, title: TC, max: ${share(5)}, criteria: [
      ${leaf("1.1.1", "la-a", share(3), ratio("a", "m"))}, ${leaf("1.1.2", "la-b", share(2), ratio("b", "n"))} ] } ] }
  - { code: "2", uid: lv-2, title: Hai, max: ${share(3)}, not_applicable: exclude, criteria: [ ${leaf("2.1", "la-c", share(3), "rule: { kind: yes_no, when: { of: c, is: yes } }")} ] }
  - { code: "3", uid: lv-3, title: Ba, max: ${share(2)}, not_applicable: exclude, criteria: [ ${leaf("3.1", "la-d", share(2), "scored_by: survey, rule: { kind: survey, question: hai_long }")} ] }
`;
}

const all = ["a,Y,self,943", "m,Y,self,1000", "b,Y,self,1", "n,Y,self,3", "c,Y,self,có"];

interface Files {
  readonly figures?: readonly string[];
  readonly within?: Within;
  readonly excluded?: string;
}

function workspace(scale: number, { figures = all, within, excluded }: Files = {}): string {
  return workspaceOf({
    "parindex.yaml": "schema: parindex/workspace/1\ntitle: Thử\nsynthetic: true\nrule_sets: [thang-diem]\n",
    "rule-sets/thang.yaml": ruleSet(scale, within),
    "records/unit.csv": "unit_id,name,tier,province,group\nxa-1,Xã Một,commune,Tỉnh Mẫu,Xã\n",
    "records/indicator_report.csv": [
      "unit_id,year,indicator_id,period,stage,value",
      ...figures.map((figure) => `xa-1,2026,${figure}`),
      "",
    ].join("\n"),
    "records/survey_result.csv":
      "unit_id,year,question,stage,percent,sample\nxa-1,2026,hai_long,self,91.17,300\n",
    ...(excluded === undefined
      ? {}
      : {
          "records/applicability.csv": `unit_id,year,node_uid,stage,reason,who,accepted\nxa-1,2026,${excluded},self,không phát sinh,xã,true\n`,
        }),
  });
}

type Row = Readonly<Record<string, string>>;

function exported(folder: string, table: string): Row[] {
  const text = readFileSync(join(folder, "out", "scores", `${table}.csv`), "utf8").replace(/^\uFEFF/, "");
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = ""]) => cell));
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}

async function ran(scale: number, files?: Files): Promise<string> {
  const folder = workspace(scale, files);
  const done = await runCli(["run", folder, "--as-of", "2027-01-10"]);
  expect(done.code, done.out + done.err).toBe(0);
  return folder;
}

// 0,943 × 3/10; 1/3 × 2/10; 3/10; 0,9117 × 2/10 của thang điểm, mỗi tiêu chí làm tròn rồi cộng
const scales = [
  [60, [16.97, 4, 18, 10.94], 38.97, 49.91, 83.18, "83,18"],
  [70, [19.8, 4.67, 21, 12.76], 45.47, 58.23, 83.19, "83,19"],
  [100, [28.29, 6.67, 30, 18.23], 64.96, 83.19, 83.19, "83,19"],
  [200, [56.58, 13.33, 60, 36.47], 129.91, 166.38, 83.19, "83,19"],
  [1000, [282.9, 66.67, 300, 182.34], 649.57, 831.91, 83.19, "83,19"],
] as const;

describe("a scale of any size", () => {
  it.each(scales)(
    "%i points: leaves, part, total, index, band and print",
    async (...[scale, leaves, part, total, index, printed]) => {
      const folder = await ran(scale);
      expect(exported(folder, "score").map(({ points }) => Number(points))).toEqual(leaves);
      const ofPart = exported(folder, "node_score").find(({ node_code }) => node_code === "tham_dinh");
      expect([ofPart?.["points"], ofPart?.["max"]].map(Number)).toEqual([part, (scale * 8) / 10]);
      const [whole] = exported(folder, "index_score");
      expect(
        [whole?.["points"], whole?.["applicable_max"], whole?.["index"], whole?.["completeness"]].map(Number),
      ).toEqual([total, scale, index, 100]);
      expect(whole?.["band"]).toBe("Tốt");
      const page = readFileSync(join(folder, "out", "report.html"), "utf8");
      expect(page.includes(`>${printed}%<`)).toBe(true);
      const [sheet = ""] = readdirSync(join(folder, "out", "sheets"));
      const { grids } = await readWorkbook(readFileSync(join(folder, "out", "sheets", sheet)), sheet);
      const numbers = new Set(grids.flatMap(({ rows }) => rows.flat()).map(({ number }) => Number(number)));
      expect([...leaves.slice(0, 3), part].filter((value) => !numbers.has(value))).toEqual([]);
    },
  );
});

describe("what does not apply, at any node and within total, part or area", () => {
  it.each([
    // tổng: 76,52/80; phần: 58,29/60 × 80 + 18,23; lĩnh vực: 28,29/30 × 50 + 30 + 18,23
    ["a leaf", "la-b", { total: 95.65, part: 95.95, area: 95.38 }],
    // tổng: 48,23/50; phần: 30/30 × 80 + 18,23; lĩnh vực 1 không còn gì: 48,23/50
    ["a criterion", "tc-1", { total: 96.46, part: 98.23, area: 96.46 }],
    // tổng: 53,19/70; phần: 34,96/50 × 80 + 18,23 = 74,166; lĩnh vực 2 không còn gì: 53,19/70
    ["an area", "lv-2", { total: 75.99, part: 74.17, area: 75.99 }],
  ] as const)("%s", async (_what, excluded, expected) => {
    for (const [within, index] of Object.entries(expected) as [Within, number][]) {
      const scored = await runCli(["score", workspace(100, { within, excluded }), "--json"]);
      const { index_score } = scored.json<{ index_score: { index: string; applicable_max: string }[] }>();
      expect([within, Number(index_score[0]?.index)]).toEqual([within, index]);
    }
  });
});

describe("a figure that is missing", () => {
  it("stays a range and no nought in leaf, criterion, area, part, total and file", async () => {
    const folder = await ran(100, { figures: all.filter((figure) => !figure.startsWith("b,")) });
    const leaf = exported(folder, "score").find(({ leaf_code }) => leaf_code === "1.1.2");
    expect([leaf?.["status"], leaf?.["points"]]).toEqual(["missing", ""]);
    expect([leaf?.["points_low"], leaf?.["points_high"]].map(Number)).toEqual([0, 20]);
    const nodes = new Map(exported(folder, "node_score").map((row) => [row["node_code"], row]));
    const range = (code: string): number[] =>
      ["points_low", "points_high", "applicable_max", "completeness"].map((key) =>
        Number(nodes.get(code)?.[key]),
      );
    // đã chấm 30/50, 30/50, 60/80, 80/100
    expect(range("1.1")).toEqual([28.29, 48.29, 50, 60]);
    expect(range("1")).toEqual([28.29, 48.29, 50, 60]);
    expect(range("2")).toEqual([30, 30, 30, 100]);
    expect(range("tham_dinh")).toEqual([58.29, 78.29, 80, 75]);
    expect(range("thang-diem")).toEqual([76.52, 96.52, 100, 80]);
    const [whole] = exported(folder, "index_score");
    expect([whole?.["index"], whole?.["index_high"], whole?.["completeness"]].map(Number)).toEqual([
      76.52, 96.52, 80,
    ]);
    expect(whole?.["band"]).toBe("");
    expect(/76,52.{0,80}96,52/su.test(readFileSync(join(folder, "out", "report.html"), "utf8"))).toBe(true);
  });
});
