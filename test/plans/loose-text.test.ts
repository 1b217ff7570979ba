import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../packages/documents/src/index.ts";
import type { ImportedPlan } from "../../packages/plans/src/index.ts";
import { compare, silentlyWrong } from "../../scripts/plan-forms/compare.ts";
import { doubtCodes, imported, lines } from "./grids.ts";
import { planNames, planOf, seeds } from "./plan-folder.ts";

const head = ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Lời dẫn."];
const heading = [
  "TT Nội dung, nhiệm vụ Sản phẩm",
  "Cơ quan",
  "chủ trì",
  "Cơ quan phối hợp",
  "Thời gian thực hiện",
  "Ghi chú",
];
const rows = [
  "I CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
  "1",
  "Xây dựng và ban hành kế hoạch cải cách",
  "hành chính năm 2026",
  "Kế hoạch của Ủy ban",
  "nhân dân xã",
  "Phòng Văn hóa -",
  "Xã hội",
  "Các phòng chuyên môn Trước ngày 30/01/2026",
  "7",
  ...heading,
  "2",
  "Tự kiểm tra cải cách hành chính",
  "Báo cáo kết quả",
  "Văn phòng",
  "Các phòng chuyên môn",
  "Quý III/2026",
];

function words(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words of the lines that neither the plan nor the list of what was left out has. */
function lost(texts: readonly string[], { plan, left_out }: ImportedPlan): string[] {
  const known = new Set(words(JSON.stringify([plan, left_out]).replaceAll("\\n", " ")));
  return texts.flatMap(words).filter((word) => !known.has(word));
}

describe("text whose cells stand one after another, without columns", () => {
  it("is read by its words, each row doubted, with nothing lost", () => {
    const texts = [...head, ...heading, ...rows];
    const found = imported([lines(texts)]);
    expect(
      found.plan?.tasks.map(({ code, title, products, lead, coordinating, deadline_text }) => [
        code,
        title,
        products,
        lead,
        coordinating,
        deadline_text,
      ]),
    ).toEqual([
      [
        "1",
        "Xây dựng và ban hành kế hoạch cải cách hành chính năm 2026",
        ["Kế hoạch của Ủy ban nhân dân xã"],
        ["Phòng Văn hóa - Xã hội"],
        ["Các phòng chuyên môn"],
        "Trước ngày 30/01/2026",
      ],
      [
        "2",
        "Tự kiểm tra cải cách hành chính",
        ["Báo cáo kết quả"],
        ["Văn phòng"],
        ["Các phòng chuyên môn"],
        "Quý III/2026",
      ],
    ]);
    expect(
      found.rows.map(({ confidence, doubts }) => [confidence, doubts.includes("import.by_words")]),
    ).toEqual([
      ["low", true],
      ["low", true],
    ]);
    expect(lost(texts, found)).toEqual([]);
  });

  it("under columns with numbers, which the cells repeat, is read by these numbers, and cells go on over rows", () => {
    const numbered = "TT 1- Mục tiêu 2- Nhiệm vụ 3- Hoạt động|4- Sản phẩm 5- Chủ trì 6- Thời gian";
    const tail = "Báo cáo|Phòng|Nội vụ|Quý IV năm|2026";
    const rows = [
      numbered,
      "I CÔNG TÁC CHỈ ĐẠO",
      `1|1.1. Đạt kết quả|tốt|2.1. Ban hành|kế hoạch|3.1. Soạn thảo|3.2. Trình ký|${tail}`,
      `3.3. Theo dõi|${tail}|7`,
      numbered,
      `2.2. Kiểm tra|3.4. Lập đoàn|${tail}`,
      `2|1.2. Có sáng kiến|2.3. Thi đua|2.4. Khen thưởng|3.5. Phát động|${tail}`,
      `1.3. Đủ hồ sơ|2.5. Lưu trữ|3.6. Rà soát|${tail}`,
    ];
    const found = imported([lines([...head, ...rows.join("|").split("|")])]);
    expect(
      found.plan?.tasks.map(({ code, title, goal, inferred, activities, lead, deadline_text }) => [
        code ?? inferred.code,
        title ?? inferred.title,
        goal ?? inferred.goal,
        activities.length,
        lead[0] ?? inferred.lead?.[0],
        deadline_text ?? inferred.deadline_text,
      ]),
    ).toEqual([
      ["2.1", "Ban hành kế hoạch", "Đạt kết quả tốt", 2, "Phòng Nội vụ", "Quý IV năm 2026"],
      ["2.1", "Ban hành kế hoạch", "Đạt kết quả tốt", 1, "Phòng Nội vụ", "Quý IV năm 2026"],
      ["2.2", "Kiểm tra", "Đạt kết quả tốt", 1, "Phòng Nội vụ", "Quý IV năm 2026"],
      ["2.3", "Thi đua", "Có sáng kiến", 1, "Phòng Nội vụ", "Quý IV năm 2026"],
      ["2.4", "Khen thưởng", "Có sáng kiến", 0, "Phòng Nội vụ", "Quý IV năm 2026"],
      ["2.5", "Lưu trữ", "Đủ hồ sơ", 1, "Phòng Nội vụ", "Quý IV năm 2026"],
    ]);
    expect(found.rows.every(({ confidence }) => confidence === "low")).toBe(true);
  });

  it("with columns that words cannot tell apart is refused", () => {
    const texts = [...head, ...heading, ...rows].map((text) =>
      text.startsWith("TT ") ? "TT Mã hồ sơ Nội dung, nhiệm vụ" : text,
    );
    const found = imported([lines(texts)]);
    expect([found.plan, doubtCodes(found)]).toEqual([null, ["no_table"]]);
  });
});

const isHere = existsSync(seeds);
it("the extracted texts are here where the tests of the project run by themselves", () => {
  expect(isHere || process.env["CI"] === undefined, `${seeds} is missing`).toBe(true);
});

describe.skipIf(!isHere)("the texts of the five plans (needs ../shared/seeds)", () => {
  const texts = planNames.map(planOf).map((plan) => [plan.plan_id, plan] as const);

  it.each(texts)("%s: no word is lost and no cell is wrong without a doubt on its row", async (id, plan) => {
    const bytes = readFileSync(join(seeds, plan.source_file));
    const { grids } = await readDocument(bytes, plan.source_file);
    const read = imported(grids, { file: plan.source_file, plan_id: id, year: plan.year });
    const source = grids.flatMap((grid) => grid.rows.flat().flatMap(({ text }) => text ?? []));
    expect(lost(source, read)).toEqual([]);
    if (read.plan === null) throw new Error(`${id}: ${doubtCodes(read).join(", ")}`);
    const figure = compare(plan, read.plan);
    expect([figure.found, read.plan.tasks.length]).toEqual([plan.tasks.length, plan.tasks.length]);
    const { code, title, lead, deadline, area } = figure.right;
    expect(area).toBe(plan.tasks.length);
    expect(Math.min(code, title, lead, deadline) / plan.tasks.length).toBeGreaterThan(0.8);
    expect(silentlyWrong(figure, read.doubts)).toEqual([]);
  });
});
