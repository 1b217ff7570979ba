import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlanLinks, planLinks } from "../../packages/plans/src/index.ts";

type Rows = Parameters<typeof planLinks>[0];
type Task = Rows["tasks"][number];
type Leaf = Rows["leaves"][number];

function task(task_id: string, title: string, more: Partial<Task> = {}): Task {
  const own = { plan_id: "k", unit_id: "xa-1", unit_name: "Xã Một", year: 2026, code: null };
  return { ...own, task_id, first_id: task_id, title, products: null, reform_area: null, ...more };
}

function leaf(leaf_uid: string, leaf_title: string, more: Partial<Leaf> = {}): Leaf {
  const own = { unit_id: "xa-1", year: 2026, leaf_code: "1", max: "2.0000000000000000" };
  return {
    ...own,
    leaf_uid,
    leaf_title,
    scoring_text: null,
    expected_evidence: null,
    reform_area: null,
    ...more,
  };
}

const leaves = [
  leaf("ke-hoach", "Ban hành Kế hoạch cải cách hành chính"),
  leaf("tu-kiem-tra", "Tự kiểm tra thủ tục", { reform_area: "tthc" }),
  leaf("trang-tin", "Công khai trên Trang thông tin", { expected_evidence: "Ảnh chụp màn hình" }),
  leaf("khac", "Đánh giá viên chức", { max: null }),
];
const tasks = [
  task("k-1", "BAN HÀNH kế hoạch".normalize("NFD"), { products: "Kế hoạch cải cách hành chính" }),
  task("k-2", "Kiểm tra thủ tục", { reform_area: "the_che" }),
  task("k-3", "Chụp màn hình trang tin"),
];

const links = (known: Rows["known"] = []): PlanLinks => planLinks({ tasks, leaves, known })[0]!;
const said = ({ suggestions }: PlanLinks): string[] =>
  suggestions.map((one) => `${one.task.task_id} ${one.leaf.leaf_uid} ${one.likeness}`);

describe("suggested links", () => {
  it("are half what the task shares with the leaf and half what the leaf's title shares with the task", () => {
    // k-1: all 7 pairs of each; k-3: 2 of the task’s 4, and none of the title’s.
    expect(said(links())).toEqual(["k-1 ke-hoach 100", "k-3 trang-tin 25"]);
  });

  it("do not cross from one area of reform into another", () =>
    expect(said(links()).some((one) => one.startsWith("k-2"))).toBe(false));

  it("are not made again for what a person has said yes or no to", () => {
    const answered = (confirmed: boolean): PlanLinks =>
      links([{ first_id: "k-1", leaf_uid: "ke-hoach", role: "product", confirmed }]);
    for (const yes of [true, false]) expect(said(answered(yes))).toEqual(["k-3 trang-tin 25"]);
    expect(answered(false).fed).toEqual([]);
  });
});

it("counts a leaf's points once, however many tasks and roles feed it, and the rest stands alone", () => {
  const known = ["product", "figure"] as const;
  const all = links([
    ...known.map((role) => ({ first_id: "k-1", leaf_uid: "ke-hoach", role, confirmed: true })),
    { first_id: "k-3", leaf_uid: "ke-hoach", role: "product", confirmed: true },
  ]);
  expect([all.points_at_stake, all.points_without_task]).toEqual(["2", "4"]);
  expect(all.tasks_without_leaf.map(({ task_id }) => task_id)).toEqual(["k-2"]);
  expect(all.leaves_without_task.map(({ leaf_uid }) => leaf_uid)).toEqual([
    "tu-kiem-tra",
    "trang-tin",
    "khac",
  ]);
});

it("a leaf is suggested in full to a task of its own words, and likeness stays between 22 and 100", () => {
  const words = fc.array(fc.constantFrom("mạng", "lưới", "nông", "thôn", "kiểm", "định"), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [own, other] = [a.join(" "), b.join(" ")];
      const rows = { tasks: [task("k", own)], leaves: [leaf("a", own), ...leaves], known: [] };
      const found = planLinks(rows)[0]!.suggestions;
      expect(found.find((one) => one.leaf.leaf_uid === "a")?.likeness).toBe(100);
      const more = planLinks({ ...rows, tasks: [task("k", other)] })[0]!.suggestions;
      for (const { likeness } of more) expect(likeness >= 22 && likeness <= 100).toBe(true);
    }),
  );
});
