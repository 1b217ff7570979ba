import type { indexScoreTable, RowOf } from "@parindex/model";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { workspaceOf } from "../support/workspace.ts";

type IndexRow = RowOf<typeof indexScoreTable>;

interface Told {
  readonly parts?: string;
  readonly sections?: string;
  readonly exclude?: "part" | "total" | "area";
  readonly ranking?: string;
  /** Leaves as `[code, max, more]`, each a count that pays one point an item. */
  readonly leaves: readonly (readonly [string, number, string?])[];
}

function ruleSet({
  parts = "[]",
  sections = "[]",
  exclude = "total",
  ranking = "{ on: printed, ties: competition, min_group: 1 }",
  leaves,
}: Told): string {
  const areas = leaves.map(([code, max, more = ""]) => {
    const id = `n${code.replace(".", "_")}`;
    return `  - { code: "a${code}", uid: "area-${id.replace("_", "-")}", title: A, max: ${max}, ${more.includes("section") ? "section: thuong," : ""} criteria: [ { code: "${code}", uid: "${id.replace("_", "-")}", title: T, max: ${max}, not_applicable: exclude, scoring_text: x, cites: [ { document: X } ], ${more} rule: { kind: per_item, count: ${id}, per: 0.01 } } ] }`;
  });
  const scale = leaves
    .filter(([, , more = ""]) => !more.includes("section"))
    .reduce((sum, [, max]) => sum + max, 0);
  return [
    "schema: parindex/rule-set/1",
    "id: thu",
    "title: Thử",
    "status: model",
    "applies_to: { years: [2026], tiers: [commune] }",
    `scale: ${scale}`,
    `parts: ${parts}`,
    `sections: ${sections}`,
    "rounding: { points: 2, index: 2, mode: half_up, sum_of: rounded_leaves }",
    `ranking: ${ranking}`,
    `not_applicable: { exclude_within: ${exclude} }`,
    "bands: [ { name: Tốt, from: 80 }, { name: Khá } ]",
    "indicators:",
    ...leaves.map(([code]) => `  n${code.replace(".", "_")}: { label: L, kind: count }`),
    "areas:",
    ...areas,
    "",
  ].join("\n");
}

/** Hundredths of points by unit and leaf; null is not applicable, a leaf left out is missing. */
type Figures = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

async function indexOf(told: Told, units: Figures): Promise<IndexRow[]> {
  const rows = Object.entries(units).flatMap(([unit, leaves]) =>
    Object.entries(leaves).map(([code, points]) =>
      [
        unit,
        2026,
        `n${code.replace(".", "_")}`,
        "Y",
        "self",
        points ?? "",
        points === null ? "not_applicable" : "",
        points === null ? "không phát sinh" : "",
      ].join(","),
    ),
  );
  const folder = workspaceOf({
    "parindex.yaml": "schema: parindex/workspace/1\ntitle: Thử\nrule_sets: [thu]\n",
    "rule-sets/thu.yaml": ruleSet(told),
    "records/unit.csv": [
      "unit_id,name,tier,province,group",
      ...Object.keys(units).map((unit) => `${unit},${unit},commune,P,G`),
      "",
    ].join("\n"),
    "records/indicator_report.csv": [
      "unit_id,year,indicator_id,period,stage,value,declared,reason",
      ...rows,
      "",
    ].join("\n"),
  });
  const scored = await runCli(["score", folder, "--json"]);
  expect(scored.code, scored.out + scored.err).toBe(0);
  return scored.json<{ index_score: IndexRow[] }>().index_score;
}

const number = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);

describe("the index", () => {
  it("is points over the applicable maximum: 68,32/84 is 81,33", async () => {
    const told: Told = {
      leaves: [
        ["1", 60],
        ["2", 24],
        ["3", 16],
      ],
    };
    const [row] = await indexOf(told, { x: { "1": 5000, "2": 1832, "3": null } });
    expect([number(row?.applicable_max), number(row?.index)]).toEqual([84, 81.33]);
  });

  it("differs where exclusions are scaled within their part", async () => {
    const parts = "[ { id: p, title: P, max: 84 }, { id: q, title: Q, max: 16 } ]";
    const leaves: Told["leaves"] = [
      ["1", 60, "part: p,"],
      ["2", 24, "part: p,"],
      ["3", 16, "part: q,"],
    ];
    const units: Figures = { x: { "1": 5000, "2": null, "3": 1600 } };
    const [total] = await indexOf({ parts, leaves, exclude: "total" }, units);
    const [part] = await indexOf({ parts, leaves, exclude: "part" }, units);
    expect(number(total?.index)).toBe(86.84); // (50 + 16) / 76
    expect(number(part?.index)).toBe(86); // 84 × 50/60 + 16
  });

  it("is a range while a leaf is missing, and the missing leaf stays in the maximum", async () => {
    const [row] = await indexOf(
      {
        leaves: [
          ["1", 60],
          ["2", 40],
        ],
      },
      { x: { "1": 4550 } },
    );
    expect([number(row?.index), number(row?.index_high), number(row?.completeness), row?.band]).toEqual([
      45.5,
      85.5,
      60,
      null,
    ]);
  });

  it("adds a bonus and takes a penalty before it is computed, each up to its cap", async () => {
    const sections = "[ { id: thuong, title: Thưởng, kind: bonus, max: 2, counts: before_index } ]";
    const leaves: Told["leaves"] = [
      ["1", 100],
      ["2", 5, "section: thuong,"],
    ];
    const [row] = await indexOf({ sections, leaves }, { x: { "1": 7000, "2": 300 } });
    expect([number(row?.bonus), number(row?.index)]).toEqual([2, 72]);
    const penalty = sections.replace("kind: bonus", "kind: penalty").replace("max: 2", "max: 5");
    const [less] = await indexOf({ sections: penalty, leaves }, { x: { "1": 7000, "2": 300 } });
    expect([number(less?.penalty), number(less?.index)]).toEqual([3, 67]);
  });

  it("does not take a bonus area for one of the areas within which exclusions are made up for", async () => {
    const sections = "[ { id: thuong, title: Thưởng, kind: bonus, max: 2, counts: before_index } ]";
    const leaves: Told["leaves"] = [
      ["1", 60],
      ["2", 40],
      ["3", 5, "section: thuong,"],
    ];
    const [row] = await indexOf(
      { sections, leaves, exclude: "area" },
      { x: { "1": 3000, "2": null, "3": 100 } },
    );
    // 30 of 60 is half; what does not apply fills its whole area and leaves the index; one point of bonus of 60
    expect([number(row?.bonus), number(row?.index)]).toEqual([1, 51.67]);
  });

  it("ranks in the way the set names: 1, 2, 2, 4 or 1, 2, 2, 3", async () => {
    const units: Figures = { a: { "1": 9630 }, b: { "1": 9570 }, c: { "1": 9570 }, d: { "1": 9522 } };
    const competition = await indexOf({ leaves: [["1", 100]] }, units);
    expect(competition.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    const dense = await indexOf(
      { leaves: [["1", 100]], ranking: "{ on: printed, ties: dense, min_group: 1 }" },
      units,
    );
    expect(dense.map(({ rank }) => rank)).toEqual([1, 2, 2, 3]);
    const few = await indexOf(
      { leaves: [["1", 100]], ranking: "{ on: printed, ties: dense, min_group: 5 }" },
      units,
    );
    expect(few.every(({ rank, rank_reason }) => rank === null && rank_reason === "group_too_small")).toBe(
      true,
    );
  });

  it("does not rank a unit to which too little applies", async () => {
    const ranking = "{ on: printed, ties: competition, min_group: 1, min_applicable: 50% }";
    const [row] = await indexOf(
      {
        leaves: [
          ["1", 60],
          ["2", 40],
        ],
        ranking,
      },
      { x: { "1": null, "2": 4000 } },
    );
    expect([row?.rank, row?.rank_reason, number(row?.index)]).toEqual([null, "too_little_applicable", 100]);
  });
});
