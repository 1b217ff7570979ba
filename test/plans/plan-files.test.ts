import { describe, expect, it } from "vitest";
import { nfc } from "../../packages/model/src/index.ts";
import { parseDeadline, readPlan, reformAreaOf } from "../../packages/plans/src/index.ts";
import { planNames, planOf, planText, planYaml } from "./plan-folder.ts";

const counts: Readonly<Record<string, readonly number[]>> = {
  "000": [7, 71, 18, 18],
  "001": [7, 63, 2, 21],
  "002": [7, 36, 0, 8],
  "003": [7, 35, 0, 25],
  "004": [7, 27, 0, 8],
};

it("the repository holds the five plans, named after their documents", () => {
  expect(planNames.map((name) => name.slice(0, 3))).toEqual(Object.keys(counts));
  for (const name of planNames) expect(planOf(name).source_file.slice(0, 3)).toBe(name.slice(0, 3));
});

describe.each(planNames)("%s", (name) => {
  it("is read without a fault", () => {
    expect(readPlan(planYaml(name)).issues).toEqual([]);
  });

  it("is written in Unicode NFC, with plain line ends and without a byte order mark", () => {
    const text = planText(name);
    expect(text).toBe(nfc(text));
    expect(text).not.toMatch(/\r|\uFEFF|[^\n]$/);
  });

  it("has as many areas, tasks, group rows and targets as its document", () => {
    const { areas, tasks, targets } = planOf(name);
    const groups = tasks.filter(({ is_group }) => is_group).length;
    expect([areas.length, tasks.length, groups, targets.length]).toEqual(counts[name.slice(0, 3)]);
  });

  it("has the deadlines that the parser reads in the same words", () => {
    const { tasks, year } = planOf(name);
    const printed = tasks.filter(({ deadline_text }) => deadline_text !== null);
    const read = printed.map(({ task_id, deadline_text, products }) => ({
      [`${task_id} ${deadline_text}`]: parseDeadline(deadline_text ?? "", { year, products }),
    }));
    const seen = printed.map(({ task_id, deadline_text, deadline }) => ({
      [`${task_id} ${deadline_text}`]: deadline,
    }));
    expect(read).toEqual(seen);
  });

  it("has the reform areas that its headings speak of", () => {
    const { areas } = planOf(name);
    expect(areas.map(({ title }) => [title, reformAreaOf(title)])).toEqual(
      areas.map(({ title, reform_area }) => [title, reform_area]),
    );
  });
});

it.each(planNames)("%s: a plan without a fault is read without seeking the place of anything", (name) => {
  const sought: unknown[] = [];
  const yaml = planYaml(name);
  const placeOf: typeof yaml.placeOf = (path) => {
    sought.push(path);
    return yaml.placeOf(path);
  };
  expect(readPlan({ ...yaml, placeOf }).issues).toEqual([]);
  expect(sought).toEqual([]);
});
