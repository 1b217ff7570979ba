import { describe, expect, it } from "vitest";
import {
  checkAmendments,
  firstPlanOf,
  type Plan,
  planRows,
  taskVersions,
} from "../../packages/plans/src/index.ts";
import { planNumbered } from "./plan-folder.ts";

const base = planNumbered("000");
const holder = { unit_id: "don-vi", source_file: "plans/a.yaml", source_sha256: "0".repeat(64) };

function amendment(
  plan_id: string,
  amends: string,
  replaces: string | undefined,
  issued_on: string | null,
): Plan {
  const { replaces: _, ...first } = base.tasks.find(({ is_group }) => !is_group)!;
  const task = { ...first, task_id: `${plan_id}-1-01`, origin: "amendment" as const };
  const own = replaces === undefined ? task : { ...task, replaces };
  return { ...base, plan_id, amends, issued_on, tasks: [own], targets: [], anomalies: [] };
}

const at = (plan: Plan) => ({ plan, file: `plans/${plan.plan_id}.yaml` });
const first = amendment("000a", "000", "000-1-03", "2026-06-15");
const second = amendment("000b", "000a", "000a-1-01", "2026-09-01");
const plans = [at(base), at(first), at(second)];

function codes(...given: readonly Plan[]): string[] {
  return checkAmendments(given.map(at)).map(({ code }) => code);
}

describe("a plan amended twice", () => {
  it("has no fault, and all three belong to the first plan", () => {
    expect(checkAmendments(plans)).toEqual([]);
    expect(plans.map(({ plan }) => firstPlanOf(plan.plan_id, plans))).toEqual(["000", "000", "000"]);
  });

  it("keeps every version of a task, each in force until the next was issued", () => {
    const versions = taskVersions(plans);
    const rows = plans.flatMap(({ plan }) => planRows(plan, holder, versions).plan_task);
    const said = rows
      .filter(({ first_id }) => first_id === "000-1-03")
      .map(({ task_id, from_on, until_on }) => [task_id, from_on, until_on]);
    expect(said).toEqual([
      ["000-1-03", null, "2026-06-15"],
      ["000a-1-01", "2026-06-15", "2026-09-01"],
      ["000b-1-01", "2026-09-01", null],
    ]);
  });

  it("leaves the other tasks as they were, and takes a task that replaces none as new", () => {
    const added = amendment("000c", "000", undefined, "2026-07-01");
    const versions = taskVersions([at(base), at(added)]);
    expect([...versions]).toEqual([
      ["000c-1-01", { from_on: "2026-07-01", until_on: null, first_id: "000c-1-01" }],
    ]);
  });
});

it("what cannot be amended is said: no such plan, no such task, no day, one task twice", () => {
  expect(codes(amendment("x", "999", undefined, "2026-01-01"))).toEqual(["plan.unknown_amended"]);
  expect(codes(base, amendment("x", "000", "000-9-99", "2026-01-01"))).toEqual(["plan.unknown_replaced"]);
  expect(codes(base, amendment("x", "000", undefined, null))).toEqual(["plan.amendment_undated"]);
  const other = amendment("y", "000", "000-1-03", "2026-02-01");
  expect(codes(base, amendment("x", "000", "000-1-03", "2026-01-01"), other)).toEqual([
    "plan.replaced_twice",
  ]);
  const { amends: _, ...rest } = amendment("x", "000", "000-1-03", null);
  expect(codes(base, { ...rest, amends: null })).toEqual(["plan.replaces_without_amends"]);
});

it("plans that amend each other in a ring are followed once round", () => {
  const [a, b] = [amendment("a", "b", undefined, "2026-01-01"), amendment("b", "a", undefined, "2026-01-01")];
  expect(firstPlanOf("a", [at(a), at(b)])).toBe("b");
});
