import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Block, Page } from "../../packages/model/src/index.ts";
import {
  rankingChart,
  rankingQuery,
  reportPage,
  scoredQuery,
  summaryQuery,
  summaryTable,
  waitingQuery,
  waitingTable,
} from "../../packages/report/src/index.ts";
import type { Database } from "./database.ts";
import { inventedDatabase, notice, runId, scope } from "./invented.ts";

let database: Database;
beforeAll(async () => {
  database = await inventedDatabase();
});
afterAll(() => database.close());

const receipt = { run_id: runId, as_of: "2026-11-01", engine_version: "1", inputs_sha256: "bam-so-lieu" };
const nothing = {
  year: 2026,
  stage: "self",
  receipt,
  scored: [],
  summary: [],
  rankings: [],
  charts: [],
  waiting: [],
} as const;

async function page(): Promise<Page> {
  const input = {
    year: 2026,
    stage: "self",
    receipt,
    scored: await database.rows(scoredQuery(runId)),
    summary: await database.rows(summaryQuery(scope)),
    rankings: await database.rows(rankingQuery({ ...scope, peers: null })),
    charts: [rankingChart(await database.rows(rankingQuery(scope)))],
    waiting: await database.rows(waitingQuery(scope)),
  } as const;
  return reportPage(input, { synthetic: true });
}

function tables(blocks: readonly Block[]): Extract<Block, { kind: "table" }>[] {
  return blocks.filter((block) => block.kind === "table");
}

describe("the table that ends a run", () => {
  it("gives index, rank, completeness and the three largest losses of each unit", async () => {
    const { rows } = summaryTable(await database.rows(summaryQuery(scope)));
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ["71,10–96,10%", "1/4", "75,00%", "1.2.1 (−0,50); 2.1 (−0,28)"],
      ["71,10–96,10%", "1/4", "75,00%", "1.2.1 (−0,50); 2.1 (−0,28)"],
      ["8,33–61,67%", "3/4", "46,67%", "1.1 (−4,00); 1.2.1 (−1,75)"],
      ["–", "– (chưa có chỉ số)", "0,00%", "–"],
      ["71,10–96,10% TẠM TÍNH", "– (nhóm quá ít đơn vị)", "75,00%", "1.2.1 (−0,50); 2.1 (−0,28)"],
      ["71,10–96,10%", "– (nhóm quá ít đơn vị)", "–", "1.2.1 (−0,50); 2.1 (−0,28)"],
      ["71,10–96,10%", "– (nhóm quá ít đơn vị)", "–", "1.2.1 (−0,50); 2.1 (−0,28)"],
    ]);
  });

  it("tells each code of a leaf that waits by unit and status", async () => {
    const { rows } = waitingTable(await database.rows(waitingQuery(scope)));
    expect(rows.filter(([unit]) => unit === "Xã Mẫu 04")).toEqual([
      ["Xã Mẫu 04", "Thiếu số liệu", "1.1, 1.2.1", "7,00"],
      ["Xã Mẫu 04", "Số liệu chưa hợp lệ", "1.2.2", "3,00"],
      ["Xã Mẫu 04", "Chờ người chấm", "2.1", "5,00"],
      ["Xã Mẫu 04", "Chờ điều tra xã hội học", "8.1", "5,00"],
    ]);
  });
});

describe("the report of a run", () => {
  it("opens with its notices", async () => {
    const { title, blocks } = await page();
    expect(title).toBe("Báo cáo Chỉ số cải cách hành chính năm 2026, tự chấm");
    const lead = blocks.slice(
      0,
      blocks.findIndex(({ kind }) => kind !== "notice"),
    );
    expect(lead.map((block) => (block.kind === "notice" ? block.text : ""))).toEqual(
      expect.arrayContaining([notice, "Số liệu giả định", "TẠM TÍNH: có số liệu chưa phải của cả năm"]),
    );
  });

  it("ranks each group in a table of its own, named with its stage and year", async () => {
    const captions = tables((await page()).blocks).map(({ caption }) => caption);
    expect(captions.filter((caption) => caption.startsWith("Xếp hạng"))).toEqual([
      "Xếp hạng tạm tính theo điểm tự chấm năm 2026: Tỉnh Mẫu A – xã, phường, đặc khu",
      "Xếp hạng tạm tính theo điểm tự chấm năm 2026: Tỉnh Mẫu A – xã, phường, đặc khu – nhóm đặc khu",
      "Xếp hạng tạm tính theo điểm tự chấm năm 2026: Tỉnh Mẫu A – sở, ban, ngành",
      "Xếp hạng tạm tính theo điểm tự chấm năm 2026: Tỉnh Mẫu A – đơn vị sự nghiệp công lập",
    ]);
  });

  it("ends with what fixes its numbers", async () => {
    const identity = tables((await page()).blocks).at(-1);
    expect(identity?.rows).toEqual([
      ["Mã lượt chạy", runId],
      ["Số liệu tính đến ngày", "01/11/2026"],
      ["Phiên bản bộ tính", "1"],
      ["Mã băm số liệu vào (SHA-256)", "bam-so-lieu"],
      ["Mã băm bộ tiêu chí bo-2024 (SHA-256)", "bam-bo-2024"],
      ["Mã băm bộ tiêu chí bo-2026 (SHA-256)", "bam-bo-2026"],
    ]);
  });

  it("gives every row of a table as many cells as columns", async () => {
    for (const { columns, rows } of tables((await page()).blocks))
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it("prints what is due where a plan was given", () => {
    const due = { kind: "table", caption: "Đến hạn", columns: [], rows: [] } as const;
    expect(reportPage({ ...nothing, due }).blocks).toContain(due);
  });

  it("says that there are no data yet where there are none", () => {
    const texts = reportPage(nothing).blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : [],
    );
    expect(texts.filter((text) => text === "Chưa có số liệu")).toHaveLength(5);
  });
});
