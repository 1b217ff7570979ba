import { afterAll, beforeAll, expect, it } from "vitest";
import {
  indexScoreTable,
  planAreaTable,
  planTable,
  planTargetTable,
  planTaskTable,
  type RowOf,
  ruleNodeTable,
  taskDeadlineTable,
  taskLinkTable,
  taskProgressTable,
  unitTable,
} from "../../packages/model/src/index.ts";
import {
  type DueScope,
  dueQuery,
  dueTasks,
  type DueTask,
  dueTotals,
  planRows,
} from "../../packages/plans/src/index.ts";
import { insert, openStore, replaceRows, type Store } from "../../packages/store/src/index.ts";
import { planNames, planOf } from "./plan-folder.ts";

const from = { source_file: "records/test.csv", source_sha256: "0".repeat(64), source_place: "2" };
const holders: Readonly<Record<string, string>> = { "000": "trung-tam-mau", "004": "xa-mau-01" };

function unit(unit_id: string, name: string): RowOf<typeof unitTable> {
  const none = {
    short_name: null,
    kind: null,
    parent_id: null,
    province: null,
    group: null,
    doc_symbol: null,
  };
  const dates = { place_name: null, head_title: null, valid_from: null, valid_to: null };
  return { unit_id, name, tier: "commune", ...none, ...dates, ...from };
}

function leaf(rule_set_id: string, node_uid: string, max: string | null): RowOf<typeof ruleNodeTable> {
  const own = { rule_set_id, node_uid, node_code: node_uid, parent_uid: null, area_uid: node_uid, max };
  const place = { reform_area: null, ordinal: 1, depth: 3, is_leaf: true, title: node_uid, part_id: null };
  const rest = { section_id: null, scored_by: null, owner: null, appraised_by: null, scoring_text: null };
  const evidence = { evidence_required: null, evidence_from: null, evidence_to: null };
  return { ...own, ...place, ...rest, ...evidence, expected_evidence: null, citation: null };
}

function scored(unit_id: string, year: number, rule_set_id: string): RowOf<typeof indexScoreTable> {
  const cell = { run_id: "r", unit_id, year, stage: "self", rule_set_id } as const;
  const points = {
    points: null,
    applicable_max: null,
    bonus: null,
    penalty: null,
    index: null,
    index_high: null,
    refused_index: null,
    refused_index_high: null,
  };
  return {
    ...cell,
    ...points,
    completeness: null,
    band: null,
    rank: null,
    ranked: 1,
    rank_reason: null,
    provisional: true,
  };
}

function link(task_id: string, leaf_uid: string, confirmed = true): RowOf<typeof taskLinkTable> {
  return { task_id, leaf_uid, role: "product", confirmed, confirmed_by: null, confirmed_on: null, ...from };
}

type Progress = RowOf<typeof taskProgressTable>;

function progress(task_id: string, as_of: string, state: Progress["state"]): Progress {
  return {
    task_id,
    as_of,
    product: null,
    state,
    done_on: null,
    product_document: null,
    reason: null,
    ...from,
  };
}

let store: Store;
beforeAll(async () => {
  store = await openStore(":memory:");
  const all = planNames.map((name) => {
    const plan = planOf(name);
    const { source_file, source_sha256 } = from;
    return planRows(plan, { unit_id: holders[plan.plan_id] ?? null, source_file, source_sha256 });
  });
  await replaceRows(
    store,
    planTable,
    all.flatMap((one) => one.plan),
  );
  await replaceRows(
    store,
    planAreaTable,
    all.flatMap((one) => one.plan_area),
  );
  await replaceRows(
    store,
    planTaskTable,
    all.flatMap((one) => one.plan_task),
  );
  await replaceRows(
    store,
    taskDeadlineTable,
    all.flatMap((one) => one.task_deadline),
  );
  await replaceRows(
    store,
    planTargetTable,
    all.flatMap((one) => one.plan_target),
  );
  await insert(store, unitTable, [unit("xa-mau-01", "Xã Mẫu 01"), unit("trung-tam-mau", "Trung tâm Mẫu")]);
  await replaceRows(store, ruleNodeTable, [
    leaf("bo-a", "ke-hoach", "1.5"),
    leaf("bo-a", "bao-cao", null),
    leaf("bo-b", "ke-hoach", "9"),
  ]);
  await replaceRows(store, indexScoreTable, [
    scored("xa-mau-01", 2025, "bo-a"),
    scored("xa-mau-01", 2026, "bo-b"),
    scored("trung-tam-mau", 2026, "bo-b"),
  ]);
  await insert(store, taskProgressTable, [
    progress("000-1-08", "2026-12-15", "in_progress"),
    progress("000-1-08", "2026-12-20", "done_late"),
    progress("000-1-08", "2026-12-28", "dropped"),
  ]);
  await insert(store, taskLinkTable, [
    link("004-1-01", "ke-hoach"),
    link("004-1-03", "ke-hoach"),
    link("004-1-03", "bao-cao"),
    link("004-1-02", "bao-cao"),
    link("004-1-04", "ke-hoach", false),
    link("001-1-01", "ke-hoach"),
  ]);
});
afterAll(() => store.close());
async function due(scope: DueScope): Promise<DueTask[]> {
  return dueTasks(await store.run(dueQuery(scope)), { as_of: scope.as_of, days: 30 });
}

async function taskDue(task_id: string, scope: DueScope): Promise<DueTask | undefined> {
  return (await due(scope)).find((task) => task.task_id === task_id);
}

it("every row of the five plans that is no group row is asked for once", async () => {
  const tasks = await due({ as_of: "2026-07-01" });
  const rows = planNames.flatMap((name) => planOf(name).tasks.filter(({ is_group }) => !is_group));
  expect(tasks.map(({ task_id }) => task_id).sort()).toEqual(rows.map(({ task_id }) => task_id).sort());
});

it("a unit is asked for its own plans, by name; a year for the plans of that year", async () => {
  const own = await due({ as_of: "2025-07-01", unit_id: "xa-mau-01" });
  expect(new Set(own.map(({ plan_id, unit_name }) => `${plan_id} ${unit_name}`))).toEqual(
    new Set(["004 Xã Mẫu 01"]),
  );
  const of2025 = await due({ as_of: "2025-07-01", year: 2025 });
  expect(new Set(of2025.map(({ plan_id }) => plan_id))).toEqual(new Set(["004"]));
});

it("“trước ngày 20/01/2026” is late on that day, “chậm nhất ngày 30/7” is not", async () => {
  expect(await taskDue("000-1-02", { as_of: "2026-01-19" })).toMatchObject({
    state: "due_soon",
    days_left: 0,
  });
  expect(await taskDue("000-1-02", { as_of: "2026-01-20" })).toMatchObject({ state: "late", days_left: -1 });
  expect(await taskDue("004-1-01", { as_of: "2025-07-30" })).toMatchObject({
    state: "due_soon",
    days_left: 0,
  });
  expect(await taskDue("004-1-01", { as_of: "2025-07-31" })).toMatchObject({ state: "late", days_left: -1 });
});

it("what was recorded after the day does not count, and of what was before it the last counts", async () => {
  const on = async (as_of: string): Promise<string> => {
    const task = await taskDue("000-1-08", { as_of });
    return `${task?.progress} ${task?.state}`;
  };
  expect(await on("2026-12-14")).toBe("null late");
  expect(await on("2026-12-19")).toBe("in_progress late");
  expect(await on("2026-12-20")).toBe("done_late done");
  expect(await on("2027-01-01")).toBe("dropped left_out");
});

it("points at stake are those of the set that scored the unit in the plan's year, of confirmed links alone", async () => {
  const tasks = await due({ as_of: "2025-12-31", unit_id: "xa-mau-01" });
  const stakes = Object.fromEntries(tasks.map(({ task_id, points_at_stake }) => [task_id, points_at_stake]));
  expect(stakes).toMatchObject({ "004-1-01": "1.5", "004-1-03": "1.5", "004-1-02": null, "004-1-04": null });
  expect(dueTotals(tasks)).toMatchObject({ tasks: 27, points_at_stake: "1.5" });
  expect(await taskDue("001-1-01", { as_of: "2026-06-01" })).toMatchObject({
    points_at_stake: null,
    leaves: [],
  });
});
