import fc from "fast-check";
import { expect, it } from "vitest";
import { readYaml, yamlText } from "../../packages/model/src/index.ts";
import { readPlan } from "../../packages/plans/src/index.ts";
import { imported, lines, type Rows, table } from "./grids.ts";

const headings = [
  "TT",
  "Mục tiêu",
  "Nội dung, nhiệm vụ",
  "Hoạt động",
  "Sản phẩm",
  "Đơn vị chủ trì",
  "Đơn vị phối hợp",
  "Thời gian",
  "Ghi chú",
  "Mã hồ sơ lưu",
];

const codes = fc.constantFrom(null, "1", "2", "1.1", "2.3.4", "I", "II", "a", "Ghi tay", "^", "(1)");
const shapes = fc.constantFrom(
  (word: string) => word,
  (word: string) => `- ${word} một;\n- ${word}hai.`,
  (word: string) => `Báo cáo ${word}, Kế hoạch ${word}b`,
  (word: string) => `2.7. ${word}\n2.8. ${word}c`,
  (word: string) => `Phòng ${word}; các phòng ${word}d phối hợp`,
  (word: string) => `Trước ngày 30/7/${word}`,
  (word: string) => word.toUpperCase().repeat(2),
);
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom("<", "^") },
  { weight: 5, arbitrary: shapes },
);
const row = fc.tuple(codes, fc.array(cell, { minLength: 9, maxLength: 9 }));

/** Rows whose every cell has words of its own, so that a lost one is seen. */
function rowsOf(
  drawn: readonly (readonly [string | null, readonly (string | ((word: string) => string) | null)[]])[],
): Rows {
  return drawn.map(([code, cells], at) => [
    at === 0 && code === "^" ? null : code,
    ...cells.map((content, column) => {
      if (typeof content === "function") return content(`từ${at}x${column}`);
      return content === "^" && at === 0 ? null : content;
    }),
  ]);
}

/** That an office helps is kept by the list it stands in, not by the words. */
function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll(" phối hợp", "")
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

it("every filled cell of a document is in the plan or in the list of what was left out, and the plan is without a fault", () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 9 }),
      fc.nat(8),
      fc.boolean(),
      (drawn, cut, repeated) => {
        const rows = rowsOf(drawn);
        const first = table([headings, ...rows.slice(0, cut)]);
        const rest = rows.slice(cut).map((cells) => cells.map((text) => (text === "^" ? null : text)));
        const grids = [
          lines(["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Lời dẫn của kế hoạch."]),
          first,
          ...(rest.length === 0 ? [] : [table(repeated ? [headings, ...rest] : rest, "bang2")]),
        ];
        const found = imported(grids);
        const left = new Set(found.left_out.map(({ place }) => place));
        const known = new Set(wordsOf(JSON.stringify(found.plan ?? {}).replaceAll("\\n", " ")));
        const lost = grids
          .flatMap((grid) => grid.rows.flat())
          .filter(
            ({ text, place }) =>
              text !== null && !left.has(place) && wordsOf(text).some((word) => !known.has(word)),
          );
        expect(lost).toEqual([]);
        if (found.plan !== null)
          expect(readPlan(readYaml(yamlText(found.plan), "p.yaml")).issues).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
