import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartSvg } from "../../packages/documents/src/index.ts";
import type { Chart } from "../../packages/model/src/index.ts";
import {
  areaMatrixChart,
  areaMatrixQuery,
  chartNames,
  pointsLostByAreaChart,
  pointsLostByAreaQuery,
  pointsLostChart,
  pointsLostQuery,
  rankingChart,
  rankingQuery,
  stageGapChart,
  stageGapQuery,
  yearChangeChart,
  yearChangePeersChart,
  yearChangePeersQuery,
  yearChangeQuery,
} from "../../packages/report/src/index.ts";
import { complaints, drawnRows, headText } from "./compiles.ts";
import type { Database } from "./database.ts";
import { inventedDatabase, notice, scope } from "./invented.ts";

let database: Database;
beforeAll(async () => {
  database = await inventedDatabase();
});
afterAll(() => database.close());

const told = { synthetic: true } as const;
const ofUnit = { ...scope, unit_id: "xa-03" };

async function charts(): Promise<Chart[]> {
  const wide = { ...scope, unit_id: "xa-03", to_stage: "appraisal-1" } as const;
  const ofScores = Object.values(chartNames).filter((named) => named.of !== "plan");
  return Promise.all(
    ofScores.map(async (named) => named.chart(await database.rows(named.query(wide)), told)),
  );
}

describe("every chart", () => {
  it("compiles without a warning and says set, stage, year and that figures are invented", async () => {
    for (const chart of await charts()) {
      expect(complaints(chart), chart.name).toEqual([]);
      expect(headText(chart), chart.name).toContain("Số liệu giả định");
      expect(headText(chart), chart.name).toContain(notice);
      expect(headText(chart).toLowerCase(), chart.name).toMatch(/tự chấm/);
    }
  });

  it("says that there are no data yet where the answer is empty", () => {
    for (const named of Object.values(chartNames)) {
      const chart = named.chart([], told);
      expect(complaints(chart)).toEqual([]);
      expect(drawnRows(chart)).toEqual([{ text: "Chưa có số liệu" }]);
      expect(headText(chart)).toContain(named.title.vi);
      expect(headText(chart)).toContain("Số liệu giả định");
    }
  });

  it("is the same text for the same rows, and speaks English when asked", async () => {
    expect(JSON.stringify(await charts())).toBe(JSON.stringify(await charts()));
    const rows = await database.rows(rankingQuery(scope));
    expect(rankingChart(rows, { locale: "en" }).title).toContain("Provisional ranking by self score, 2026");
  });

  it("draws, with rows and without", async () => {
    for (const chart of await charts())
      expect(await chartSvg(chart), chart.name).toContain("Số liệu giả định");
    for (const named of Object.values(chartNames))
      expect(await chartSvg(named.chart([], told))).toContain("Chưa có số liệu");
  });

  it("carries its own rows and points to no file or address", async () => {
    for (const chart of await charts()) expect(JSON.stringify(chart.spec)).not.toMatch(/"url"|"href"/);
  });
});

describe("the ranking", () => {
  it("orders units by rank, shows a tie as a tie and puts the unit without an index last", async () => {
    const rows = await database.rows(rankingQuery(scope));
    expect(rows.map(({ unit_id, rank }) => [unit_id, rank])).toEqual([
      ["xa-01", 1],
      ["xa-02", 1],
      ["xa-03", 3],
      ["xa-04", null],
    ]);
  });

  it("keeps groups apart: a special zone alone in its group stands in no other ranking", async () => {
    const alone = await database.rows(
      rankingQuery({ ...scope, peers: { ...scope.peers, group: "đặc khu" } }),
    );
    expect(alone.map(({ unit_id }) => unit_id)).toEqual(["dk-01"]);
    const chart = rankingChart(alone, told);
    expect(chart.title).toBe(
      "Xếp hạng tạm tính theo điểm tự chấm năm 2026: Tỉnh Mẫu A – xã, phường, đặc khu – nhóm đặc khu",
    );
    expect(headText(chart)).toContain("TẠM TÍNH");
  });

  it("draws no bar where there is no index, and a lighter bar for what is still possible", async () => {
    const drawn = drawnRows(rankingChart(await database.rows(rankingQuery(scope)), told));
    expect(drawn.filter((row) => row["unit"] === "Xã Mẫu 04")).toEqual([
      { unit: "Xã Mẫu 04", at: 0, text: "chưa có chỉ số" },
    ]);
    expect(drawn.filter((row) => row["unit"] === "Xã Mẫu 01")).toEqual([
      { unit: "Xã Mẫu 01", part: "Chắc chắn đạt", from: 0, to: 71.1 },
      { unit: "Xã Mẫu 01", part: "Có thể đạt thêm", from: 71.1, to: 96.1 },
      { unit: "Xã Mẫu 01", at: 96.1, text: "71,10–96,10% · hạng 1/4" },
    ]);
  });

  it("of all groups lists every unit once", async () => {
    const rows = await database.rows(rankingQuery({ ...scope, peers: null }));
    expect(rows.map(({ unit_id }) => unit_id)).toEqual([
      "xa-01",
      "xa-02",
      "xa-03",
      "xa-04",
      "dk-01",
      "so-01",
      "tt-01",
    ]);
  });
});

describe("the heat map", () => {
  it("shows a share of the applicable maximum, and a word where there is none", async () => {
    const chart = areaMatrixChart(await database.rows(areaMatrixQuery(scope)), told);
    const cells = drawnRows(chart).map((row) => [String(row["unit"]).slice(0, 9), row["share"], row["text"]]);
    expect(cells).toEqual([
      ["Xã Mẫu 01", 95, "95,0"],
      ["Xã Mẫu 01", 94.4, "94,4"],
      ["Xã Mẫu 01", null, "chưa có"],
      ["Xã Mẫu 02", 95, "95,0"],
      ["Xã Mẫu 02", 94.4, "94,4"],
      ["Xã Mẫu 02", null, "chưa có"],
      ["Xã Mẫu 03", 12.5, "12,5*"],
      ["Xã Mẫu 03", null, "không áp dụng"],
      ["Xã Mẫu 03", null, "chưa có"],
      ["Xã Mẫu 04", null, "chưa có"],
      ["Xã Mẫu 04", null, "chưa có"],
      ["Xã Mẫu 04", null, "chưa có"],
    ]);
  });
});

describe("points lost", () => {
  it("counts scored leaves only, and lists those without points apart", async () => {
    const rows = await database.rows(pointsLostQuery(ofUnit));
    expect(
      rows.map(({ leaf_code, status, lost }) => [leaf_code, status, lost === null ? null : Number(lost)]),
    ).toEqual([
      ["1.1", "scored", 4],
      ["1.2.1", "scored", 1.75],
      ["8.1", "awaiting_survey", null],
      ["1.2.2", "missing", null],
    ]);
    expect([...new Set(drawnRows(pointsLostChart(rows, told)).map(({ text }) => text))]).toEqual([
      "4,00 / 4,00",
      "1,75 / 3,00",
      "5,00 · Chờ điều tra xã hội học",
      "3,00 · Thiếu số liệu",
    ]);
  });

  it("names how many leaves a short picture leaves out", async () => {
    const chart = pointsLostChart(await database.rows(pointsLostQuery(ofUnit)), { ...told, most: 1 });
    expect(JSON.stringify(chart.spec)).toContain("Điểm chưa đạt (và 1 tiêu chí khác)");
  });

  it("stacks areas over a group, with what is not scored in grey and never as lost", async () => {
    const rows = await database.rows(pointsLostByAreaQuery(scope));
    const of = (unit: string): unknown[] =>
      rows
        .filter(({ unit_id }) => unit_id === unit)
        .map(({ area_code, lost, unscored_max }) => [
          area_code,
          lost && Number(lost),
          unscored_max && Number(unscored_max),
        ]);
    expect(of("xa-03")).toEqual([
      ["1", 5.75, 3],
      ["2", null, null],
      ["8", null, 5],
    ]);
    expect(of("xa-04")).toEqual([
      ["1", null, 10],
      ["2", null, 5],
      ["8", null, 5],
    ]);
    const drawn = drawnRows(pointsLostByAreaChart(rows, told));
    expect(drawn).toContainEqual({ unit: "Xã Mẫu 04", end: 20, text: "– (chưa chấm 20,00)" });
  });
});

describe("change over the years", () => {
  it("dashes the line where the rule set changed and joins no year to a range", async () => {
    const rows = await database.rows(yearChangeQuery({ ...scope, unit_id: "xa-01" }));
    expect(rows.map(({ year, previous_year }) => [year, previous_year])).toEqual([
      [2024, null],
      [2025, 2024],
      [2026, 2025],
    ]);
    const drawn = drawnRows(yearChangeChart(rows, told));
    expect(
      drawn.filter(({ mark }) => mark === "joint").map(({ year, index, kind }) => [year, index, kind]),
    ).toEqual([
      ["2024", 90.1, "Bộ tiêu chí thay đổi, không so sánh trực tiếp"],
      ["2025\n(đổi bộ tiêu chí)", 91.6, "Bộ tiêu chí thay đổi, không so sánh trực tiếp"],
    ]);
    expect(drawn.filter(({ mark }) => mark === "range").map(({ year }) => year)).toEqual(["2026"]);
  });

  it("leaves a gap where a year is missing and a word where a year has no index", async () => {
    const rows = await database.rows(yearChangePeersQuery(scope));
    const drawn = drawnRows(yearChangePeersChart(rows, told));
    const two = drawn.filter(({ unit }) => unit === "Xã Mẫu 02");
    expect(two.filter(({ mark }) => mark === "joint")).toEqual([]);
    expect(two.filter(({ mark }) => mark === "point")).toHaveLength(3);
    expect(
      drawn.filter(({ mark }) => mark === "none").map(({ unit, index, text }) => [unit, index, text]),
    ).toEqual([["Xã Mẫu 04", null, "chưa có"]]);
  });
});

describe("the gap between stages", () => {
  it("compares the same leaves only, without the survey", async () => {
    const rows = await database.rows(stageGapQuery({ ...scope, to_stage: "appraisal-1" }));
    expect(
      rows.map(({ unit_id, gap, leaves }) => [unit_id, gap === null ? null : Number(gap), leaves]),
    ).toEqual([
      ["xa-01", -1.5, 4],
      ["xa-02", 0, 4],
      ["xa-03", null, null],
      ["xa-04", null, null],
    ]);
    const drawn = drawnRows(stageGapChart(rows, told));
    expect(
      [...new Set(drawn.map((row) => [row["unit"], row["text"] ?? []].flat().join(": ")))].filter((text) =>
        / : |: /.test(text),
      ),
    ).toEqual([
      "Xã Mẫu 01: −1,50 (từ 14,22 thành 12,72, tối đa 15,00)",
      "Xã Mẫu 02: 0,00 (từ 14,22 thành 14,22, tối đa 15,00)",
      "Xã Mẫu 03 (theo kế hoạch của một xã có\ntên rất dài, năm 2025): chưa có",
      "Xã Mẫu 04: chưa có",
    ]);
  });
});
