import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DueRow, dueTasks, dueTotals } from "../../packages/plans/src/index.ts";

const plain: DueRow = {
  task_id: "p-1-01",
  plan_id: "p",
  unit_id: "xa-mau-01",
  unit_name: "Xã Mẫu 01",
  year: 2026,
  area_code: "1",
  area_title: "Chỉ đạo điều hành",
  reform_area: "chi_dao",
  code: "1",
  title: "Ban hành kế hoạch",
  lead: "Văn phòng",
  task_deadline_text: "Trước ngày 31/12/2026",
  part_no: 1,
  product: null,
  deadline_text: "Trước ngày 31/12/2026",
  deadline_kind: "by-date",
  start: null,
  due: "2026-12-31",
  exclusive: true,
  due_dates: null,
  progress: null,
  progress_of: "task",
  reason: null,
  progress_on: null,
  done_on: null,
  leaf_uid: null,
  leaf_max: null,
};

const quarterly: DueRow = {
  ...plain,
  deadline_text: "Trước ngày 12 của tháng cuối kỳ báo cáo",
  deadline_kind: "recurring",
  due: null,
  due_dates: "2026-03-12 2026-06-12 2026-09-12 2026-12-12",
};

/** `state due days_left` of one task on a day. */
function standing(row: Partial<DueRow>, as_of: string, base: DueRow = plain): string {
  const [task] = dueTasks([{ ...base, ...row }], { as_of, days: 30 });
  return [task?.state, task?.due, task?.days_left].map((part) => part ?? "–").join(" ");
}

describe("a single day", () => {
  it.each([
    ["2026-12-30", "due_soon 2026-12-31 0"],
    ["2026-12-31", "late 2026-12-31 -1"],
    ["2027-01-01", "late 2026-12-31 -2"],
  ])("“trước ngày 31/12” excludes the day: on %s it is %s", (as_of, said) => {
    expect(standing({ exclusive: true }, as_of)).toBe(said);
  });

  it.each([
    ["2026-11-30", "upcoming 2026-12-31 31"],
    ["2026-12-01", "due_soon 2026-12-31 30"],
    ["2026-12-31", "due_soon 2026-12-31 0"],
    ["2027-01-01", "late 2026-12-31 -1"],
  ])("“chậm nhất ngày 31/12” includes the day: on %s it is %s", (as_of, said) => {
    expect(standing({ exclusive: false }, as_of)).toBe(said);
  });
});

describe("a day that comes again", () => {
  it.each([
    ["2026-01-01", "upcoming 2026-03-12 69"],
    ["2026-03-11", "due_soon 2026-03-12 0"],
    ["2026-03-12", "upcoming 2026-06-12 91"],
    ["2026-12-12", "late 2026-12-12 -1"],
  ])("is asked for the next time that can still be kept: on %s it is %s", (as_of, said) => {
    expect(standing({}, as_of, quarterly)).toBe(said);
  });

  it("is settled one day at a time: the report of the first quarter leaves the others open", () => {
    const done = { progress: "done_on_time", done_on: "2026-03-10", progress_on: "2026-03-31" } as const;
    expect(standing(done, "2026-03-11", quarterly)).toBe("upcoming 2026-06-12 92");
    expect(standing(done, "2026-06-11", quarterly)).toBe("due_soon 2026-06-12 0");
    expect(standing(done, "2026-12-31", quarterly)).toBe("late 2026-12-12 -20");
  });

  it("settles the day it missed where it was done late", () => {
    const late = { progress: "done_late", done_on: "2026-03-20", progress_on: "2026-03-31" } as const;
    expect(standing(late, "2026-06-01", quarterly)).toBe("due_soon 2026-06-12 10");
  });

  it("is done once its last day is settled", () => {
    const done = { progress: "done_on_time", done_on: "2026-12-01", progress_on: "2026-12-31" } as const;
    expect(standing(done, "2026-12-31", quarterly)).toBe("done – –");
  });

  it("stands beside a day of its own where the cell names both", () => {
    const both = { deadline_kind: "by-date", due: "2026-01-20", exclusive: false } as const;
    expect(standing(both, "2026-01-10", quarterly)).toBe("due_soon 2026-01-20 10");
    const done = { progress: "done_on_time", done_on: "2026-01-15", progress_on: "2026-01-31" } as const;
    expect(standing({ ...both, ...done }, "2026-02-01", quarterly)).toBe("upcoming 2026-03-12 39");
  });

  it("without days is ongoing work", () => {
    expect(standing({ due_dates: null }, "2026-06-01", quarterly)).toBe("ongoing – –");
  });
});

describe("what was recorded", () => {
  it.each(["done_on_time", "done_late"] as const)(
    "%s ends a task, however long ago its day was",
    (progress) => {
      expect(standing({ progress, progress_on: "2026-06-01" }, "2027-06-01")).toBe("done 2026-12-31 –");
    },
  );

  it.each(["did_not_arise", "dropped"] as const)("%s leaves a task out", (progress) => {
    expect(standing({ progress, progress_on: "2026-06-01" }, "2027-06-01")).toBe("left_out 2026-12-31 –");
  });

  it("a task called overdue is late, even where its cell names no day", () => {
    const undated = { deadline_kind: "relative", due: null, exclusive: false } as const;
    expect(standing({ ...undated, progress: "overdue" }, "2026-06-01")).toBe("late – –");
  });

  it("a report called overdue is late by the day that was missed, not by the next one", () => {
    expect(standing({ progress: "overdue" }, "2026-07-01", quarterly)).toBe("late 2026-06-12 -20");
  });

  it.each(["not_yet_due", "in_progress"] as const)("%s changes nothing about the day", (progress) => {
    expect(standing({ progress }, "2026-12-31")).toBe("late 2026-12-31 -1");
  });
});

it.each([
  ["relative", "unclear"],
  ["unparsed", "unclear"],
  ["on-demand", "unclear"],
  [null, "unclear"],
  ["ongoing", "ongoing"],
] as const)("a deadline of kind %s is %s", (deadline_kind, state) => {
  const row = { deadline_kind, due: null, exclusive: false, due_dates: null };
  expect(standing(row, "2026-06-01")).toBe(`${state} – –`);
});

describe("a cell with a deadline for each product", () => {
  const rows: DueRow[] = [
    {
      ...plain,
      part_no: 1,
      product: "Kế hoạch",
      deadline_text: "Quý I",
      exclusive: false,
      due: "2026-03-31",
    },
    {
      ...plain,
      part_no: 2,
      product: "Báo cáo",
      deadline_text: "Quý IV",
      exclusive: false,
      due: "2026-12-31",
    },
  ];
  const states = (as_of: string, ...changes: Partial<DueRow>[]): string[] => {
    const [task] = dueTasks(
      rows.map((row, at) => ({ ...row, ...changes[at] })),
      { as_of, days: 30 },
    );
    return [task?.state ?? "", ...(task?.parts ?? []).map(({ state }) => state)];
  };
  const done = { progress: "done_on_time", progress_on: "2026-03-20", done_on: "2026-03-20" } as const;

  it("is asked for part by part, and stands as its most urgent one", () => {
    expect(states("2026-04-01")).toEqual(["late", "late", "upcoming"]);
    expect(states("2026-12-20")).toEqual(["late", "late", "due_soon"]);
  });

  it("has the first day settled by what was said of the whole task, and the next ones left open", () => {
    expect(states("2026-04-01", done, done)).toEqual(["upcoming", "done", "upcoming"]);
    const atEnd = { ...done, progress_on: "2026-12-31", done_on: "2026-12-31" };
    expect(states("2027-01-01", atEnd, atEnd)).toEqual(["done", "done", "done"]);
  });

  it("has one product settled by what was said of that product alone", () => {
    const report = { ...done, progress_of: "product" } as const;
    expect(states("2026-04-01", {}, report)).toEqual(["late", "late", "done"]);
  });

  it("counts each deadline, and the task once", () => {
    const totals = dueTotals(dueTasks(rows, { as_of: "2026-04-01", days: 30 }));
    expect(totals).toMatchObject({ tasks: 1, deadlines: 2 });
    expect(totals.by_state.filter(({ deadlines }) => deadlines > 0)).toMatchObject([
      { state: "late", tasks: 1, deadlines: 1 },
      { state: "upcoming", tasks: 0, deadlines: 1 },
    ]);
  });
});

describe("points at stake", () => {
  const feeding = (task_id: string, leaf_uid: string, more: Partial<DueRow> = {}): DueRow => ({
    ...plain,
    task_id,
    leaf_uid,
    leaf_max: "1.5",
    ...more,
  });
  const window = { as_of: "2026-12-31", days: 30 };

  it("of a task are the maxima of its leaves, each once, added exactly", () => {
    const rows = [
      feeding("p-1-01", "a", { leaf_max: "0.1" }),
      feeding("p-1-01", "a", { leaf_max: "0.1" }),
      feeding("p-1-01", "b", { leaf_max: "0.2" }),
      feeding("p-1-01", "c", { leaf_max: null }),
    ];
    expect(dueTasks(rows, window)).toMatchObject([
      {
        points_at_stake: "0.3",
        leaves: [{ leaf_uid: "a" }, { leaf_uid: "b" }, { leaf_uid: "c", max: null }],
      },
    ]);
  });

  it("are null, never zero, where no leaf or no maximum is known", () => {
    const rows = [plain, feeding("p-1-02", "a", { leaf_max: null })];
    expect(dueTasks(rows, window).map(({ points_at_stake }) => points_at_stake)).toEqual([null, null]);
    expect(dueTotals(dueTasks(rows, window))).toMatchObject({ tasks: 2, points_at_stake: null });
  });

  it("of a list count a leaf once, with the most urgent of its tasks; another unit's leaf is another leaf", () => {
    const done = { progress: "done_on_time", progress_on: "2026-12-01" } as const;
    const rows = [
      feeding("p-1-01", "a", done),
      feeding("p-1-02", "a"),
      feeding("p-1-02", "b"),
      feeding("q-1-01", "a", { plan_id: "q", unit_id: "xa-mau-02" }),
    ];
    const { by_state, ...whole } = dueTotals(dueTasks(rows, window));
    expect(whole).toEqual({ tasks: 3, deadlines: 3, points_at_stake: "4.5" });
    expect(by_state.filter(({ tasks }) => tasks > 0)).toEqual([
      { state: "late", tasks: 2, deadlines: 2, points_at_stake: "4.5" },
      { state: "done", tasks: 1, deadlines: 1, points_at_stake: null },
    ]);
  });
});

it("the most urgent tasks come first, and of two equal ones the first of the plan", () => {
  const rows: DueRow[] = [
    { ...plain, task_id: "p-1-01", progress: "dropped" },
    { ...plain, task_id: "p-1-02", deadline_kind: "ongoing", due: null },
    { ...plain, task_id: "p-1-03", due: "2026-07-31" },
    { ...plain, task_id: "p-1-04", due: "2026-05-31" },
    { ...plain, task_id: "p-1-05", due: "2026-05-31" },
    { ...plain, task_id: "p-1-06", due: "2026-02-28" },
    { ...plain, task_id: "p-1-07", due: "2026-06-20" },
  ];
  const order = dueTasks(rows, { as_of: "2026-06-01", days: 30 }).map(
    ({ task_id, state }) => `${task_id} ${state}`,
  );
  expect(order).toEqual([
    "p-1-06 late",
    "p-1-04 late",
    "p-1-05 late",
    "p-1-07 due_soon",
    "p-1-02 ongoing",
    "p-1-03 upcoming",
    "p-1-01 left_out",
  ]);
});

it("a task never goes back from late as days pass, unless something is recorded", () => {
  const day = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-12-31"), noInvalidDate: true });
  const iso = day.map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(iso, iso, iso, fc.boolean(), (due, one, other, exclusive) => {
      const [before, after] = one < other ? [one, other] : [other, one];
      const state = (as_of: string): string => standing({ due, exclusive }, as_of).split(" ")[0]!;
      if (state(before) === "late") expect(state(after)).toBe("late");
      expect(state(after) === "late").toBe(after > due || (exclusive && after === due));
    }),
  );
});
