import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nfc } from "../../packages/model/src/index.ts";
import type { Plan, PlanTask } from "../../packages/plans/src/index.ts";
import { planNames, planOf, seeds } from "./plan-folder.ts";

/** What a document's annex prints that its plan leaves out: column headings on each page, and listed odd words. */
interface LeftOut {
  readonly heading: string;
  readonly pages: number;
  /** Words and why they are not in the plan. */
  readonly words: readonly { readonly text: string; readonly why: string }[];
}

const leftOut: Readonly<Record<string, LeftOut>> = {
  "000": {
    heading:
      "STT Nội dung, nhiệm vụ Kết quả/ Sản phẩm Thời gian thực hiện Đơn vị chủ trì Đơn vị phối hợp Ghi chú (1) (2) (3) (4) (5) (6) (7)",
    pages: 12,
    words: [],
  },
  "001": {
    heading:
      "TT 1- Mục tiêu/Chỉ tiêu 2- Nhiệm vụ 3- Hoạt động 4- Kết quả, sản phẩm 5- Chủ trì 6- Phối hợp 7- Thời gian hoàn thành 8- Kinh phí",
    pages: 22,
    words: [
      { text: "2 3 4 8 10 11 13", why: "page numbers that the extraction kept" },
      { text: "2", why: "row 2 of 7.2 (L3730) holds its number and nothing else" },
      { text: "và", why: "joins two coordinating offices of 001-4-01, which the plan lists apart" },
    ],
  },
  "002": {
    heading: "",
    pages: 0,
    words: [{ text: "Văn phòng Sở", why: "printed in the product cell of 002-4-02 and again as its lead" }],
  },
  "003": {
    heading: "TT Lĩnh vực, nội dung công việc Đơn vị chủ trì Sản phẩm Thời gian hoàn thành Ghi chú",
    pages: 4,
    words: [
      {
        text: "phối hợp phối hợp phối hợp phối hợp phối hợp phối hợp phối hợp",
        why: "marks the coordinating rooms in the lead's cell of seven rows; the plan has a field for them",
      },
    ],
  },
  "004": {
    heading: "TT Nội dung, nhiệm vụ Sản phẩm Cơ quan chủ trì Cơ quan phối hợp Thời gian thực hiện Ghi chú",
    pages: 6,
    words: [{ text: "20", why: "a page number that the extraction kept (L620)" }],
  },
};

function wordsOf(text: string): string[] {
  return nfc(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of `a` beyond those of `b`, each as often as it is too many. */
function beyond(a: readonly string[], b: readonly string[]): string[] {
  const [have, known] = [counted(a), counted(b)];
  return [...have].flatMap(([word, count]) =>
    Array.from({ length: Math.max(0, count - (known.get(word) ?? 0)) }, () => word),
  );
}

function cells(task: PlanTask): (string | null)[] {
  const { code, row_number = null, title, goal_code, goal, deadline_text, note, funding } = task;
  const lists = [task.activities, task.products, task.lead, task.coordinating].flat();
  return [code, row_number, title, goal_code, goal, ...lists, deadline_text, note, funding];
}

function planWordsOf({ areas, tasks }: Plan): string[] {
  const texts = [...areas.flatMap(({ code, title }) => [code, title]), ...tasks.flatMap(cells)];
  return texts.flatMap((text) => wordsOf(text ?? ""));
}

/** The lines of the document from the first heading of the annex to its last row. */
function annexWords({ areas, tasks, source_file }: Plan): string[] {
  const places = [...areas, ...tasks].flatMap(({ source_place }) => source_place.match(/\d+/g) ?? []);
  const lines = places.map(Number);
  const text = readFileSync(join(seeds, source_file), "utf8").replace(/<\/?i>/g, " ");
  const annex = text.split("\n").slice(Math.min(...lines) - 1, Math.max(...lines));
  return annex.flatMap(wordsOf);
}

const isHere = existsSync(seeds);

it("the documents are at hand where the build runs", () => {
  expect(isHere || process.env["CI"] === undefined, `${seeds} is missing`).toBe(true);
});

describe.each(planNames)("%s", (name) => {
  it.skipIf(!isHere)(
    "holds every word of its document's annex, and none besides (needs ../shared/seeds)",
    () => {
      const plan = planOf(name);
      const { heading, pages, words } = leftOut[plan.plan_id] ?? { heading: "", pages: 0, words: [] };
      const headings = Array.from({ length: pages }, () => wordsOf(heading)).flat();
      const explained = words.flatMap(({ text }) => wordsOf(text));
      const [held, printed] = [planWordsOf(plan), annexWords(plan)];
      expect({
        lost: beyond(printed, [...held, ...headings, ...explained]),
        invented: beyond(held, printed),
        unneeded: beyond([...headings, ...explained], beyond(printed, held)),
      }).toEqual({ lost: [], invented: [], unneeded: [] });
    },
  );
});
