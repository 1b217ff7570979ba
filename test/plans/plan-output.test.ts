import { describe, expect, it } from "vitest";
import { planAreaTable, planTable, planTargetTable, planTaskTable } from "../../packages/model/src/index.ts";
import { planJson, planRows, planSummary } from "../../packages/plans/src/index.ts";
import { planNames, planNumbered, planOf } from "./plan-folder.ts";

const holder = { unit_id: "xa-mau-01", source_file: "plans/a.yaml", source_sha256: "0".repeat(64) };

describe.each(planNames)("the rows of %s", (name) => {
  it("fit their tables, one for each area, task and target", () => {
    const plan = planOf(name);
    const rows = planRows(plan, holder);
    expect(() => planTable.row.array().length(1).parse(rows.plan)).not.toThrow();
    expect(() => planAreaTable.row.array().length(plan.areas.length).parse(rows.plan_area)).not.toThrow();
    expect(() => planTaskTable.row.array().length(plan.tasks.length).parse(rows.plan_task)).not.toThrow();
    expect(() =>
      planTargetTable.row.array().length(plan.targets.length).parse(rows.plan_target),
    ).not.toThrow();
  });
});

describe("a row", () => {
  const task = (number: string, task_id: string) =>
    planRows(planNumbered(number), holder).plan_task.find((row) => row.task_id === task_id);

  it("holds lists one item a line, an empty cell as null, and its place in the document", () => {
    expect(task("004", "004-1-03")).toMatchObject({
      products: "Kế hoạch UBND xã\nBáo cáo kết quả",
      activities: null,
      note: null,
      deadline_kind: "in-quarter",
      start: "2025-07-01",
      due: "2025-12-31",
      exclusive: false,
      due_dates: null,
      source_file: "plans/a.yaml",
      source_place: "L557-L572",
    });
  });

  it("holds recurring days separated by spaces", () => {
    expect(task("000", "000-1-04")?.due_dates).toBe("2026-03-12 2026-06-12 2026-09-12 2026-12-12");
  });

  it("of a deadline stands for each product that has one, and for each task at least once", () => {
    const plan = planNumbered("003");
    const rows = planRows(plan, holder).task_deadline;
    const several = plan.tasks.find(({ deadline }) => deadline?.parts?.length === 2)!;
    const own = rows.filter(({ task_id }) => task_id === several.task_id);
    expect(own.map(({ part_no, product, due }) => ({ part_no, product, due }))).toEqual(
      several.deadline!.parts!.map(({ product, due }, at) => ({ part_no: at + 1, product, due })),
    );
    const counted = plan.tasks.filter(({ is_group }) => !is_group);
    expect(new Set(rows.map(({ task_id }) => task_id)).size).toBe(counted.length);
  });

  it("of a group has no deadline, and not “false” for what it does not have", () => {
    expect(task("000", "000-1-01")).toMatchObject({
      is_group: true,
      due: null,
      exclusive: null,
      deadline_kind: null,
    });
  });

  it("takes title and lead from the merged cells around its empty ones, and says which", () => {
    const plan = planNumbered("001");
    const untitled = plan.tasks.filter(({ title }) => title === null);
    expect(untitled.length).toBe(9);
    for (const { task_id, inferred } of untitled) expect(task("001", task_id)?.title).toBe(inferred.title);
    const leadless = plan.tasks.find(
      ({ lead, inferred }) => lead.length === 0 && inferred.lead !== undefined,
    );
    const row = task("001", leadless?.task_id ?? "");
    expect(row?.lead).toBe(leadless?.inferred.lead?.join("\n"));
    expect(row?.implied?.split(" ")).toContain("lead");
  });

  it("of a target holds its number as decimal text, a range with both ends", () => {
    const range = planRows(planNumbered("001"), holder).plan_target.find(({ value_to }) => value_to !== null);
    expect(range).toMatchObject({ value: "1", value_to: "2" });
  });
});

describe("a plan for machines", () => {
  it("has its own fields, whose it is, and its areas, tasks, targets and anomalies", () => {
    const plan = planNumbered("004");
    const { tasks, ...json } = planJson(plan, { unit_id: "xa-mau-01" });
    const { tasks: own, ...rest } = plan;
    expect(json).toEqual({ ...rest, unit_id: "xa-mau-01" });
    expect(tasks).toEqual(
      own.map((task) => ({ ...task, area: plan.areas[Number(task.area_code) - 1]?.title })),
    );
  });

  it("names an untitled task as the cell above does, and still says so", () => {
    const task = planJson(planNumbered("002"), { unit_id: null }).tasks.find(
      ({ inferred }) => inferred.title,
    );
    expect(task?.title).toBe(task?.inferred.title);
  });
});

describe("a plan on a terminal", () => {
  it("shows its areas with counts that add up, then the tasks area by area", () => {
    const blocks = planSummary(planNumbered("000"), "vi");
    const tables = blocks.filter((block) => block.kind === "table");
    expect(tables.length).toBe(8);
    expect(tables[0]?.rows.at(-1)).toEqual(["", "Cộng", "", "71", "18", "18"]);
    expect(tables.slice(1).reduce((sum, { rows }) => sum + rows.length, 0)).toBe(71);
  });

  it("marks the day that a deadline excludes, in the reader's language", () => {
    const rows = (locale: "vi" | "en"): string[] =>
      planSummary(planNumbered("000"), locale).flatMap((block) =>
        block.kind === "table"
          ? block.rows.filter(([code]) => code === "1.1.1").map((row) => row[4] ?? "")
          : [],
      );
    expect([rows("vi"), rows("en")]).toEqual([["trước 20/01/2026"], ["before 20/01/2026"]]);
  });

  it("has a cell for every column of every row", () => {
    for (const name of planNames)
      for (const block of planSummary(planOf(name), "en"))
        if (block.kind === "table")
          for (const row of block.rows) expect(row.length).toBe(block.columns.length);
  });
});
