import { describe, expect, it } from "vitest";
import {
  hasErrors,
  type Issue,
  issueText,
  modelWords,
  placeText,
  readYaml,
} from "../../packages/model/src/index.ts";
import { planFileSchema, planWords, readPlan } from "../../packages/plans/src/index.ts";

const good = `schema: parindex/plan/1
plan_id: "900"
year: 2026
title: Kế hoạch Cải cách hành chính năm 2026
number: null
issued_on: "2026-01-15"
issuer: Ủy ban nhân dân xã Mẫu
superior: null
tier: commune
theme: null
source_file: 900.txt
source_sha256: "${"0".repeat(64)}"
amends: null
areas:
  - area_code: "1"
    code: I
    title: CẢI CÁCH THỂ CHẾ
    reform_area: the_che
    source_place: L1
tasks:
  - task_id: "900-1-01"
    code: "1"
    parent: null
    is_group: true
    area_code: "1"
    title: Văn bản quy phạm pháp luật
    goal_code: null
    goal: null
    activities: []
    products: []
    lead: []
    coordinating: []
    deadline_text: null
    deadline: null
    note: null
    funding: null
    origin: plan
    inferred: {}
    source_place: L2
  - task_id: "900-1-02"
    code: "1.1"
    parent: "900-1-01"
    is_group: false
    area_code: "1"
    title: null
    goal_code: null
    goal: null
    activities: []
    products: [Kế hoạch, Báo cáo]
    lead: [Văn phòng]
    coordinating: []
    deadline_text: Trong Quý I/2026
    deadline:
      kind: in-quarter
      start: "2026-01-01"
      due: "2026-03-31"
      exclusive: false
      due_dates: []
    note: null
    funding: null
    origin: plan
    inferred: { title: Rà soát văn bản }
    source_place: L3
targets:
  - target_id: "900-t01"
    code: null
    area_code: "1"
    task_id: "900-1-02"
    text: 100% văn bản được rà soát
    comparison: at_least
    value: 100
    value_to: null
    unit: "%"
    where: annex
    source_place: L4
anomalies:
  - kind: missing_cell
    task_id: "900-1-02"
    source_place: L3
    text: Ô nội dung trống
    assumed: lấy theo ô gộp
`;

type Change = readonly [from: string | RegExp, to: string];

/** The faults of the good plan after some changes; each change must find its place. */
function faults(...changes: readonly Change[]): readonly Issue[] {
  const text = changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to change: ${String(from)}`);
    return after;
  }, good);
  const { plan, issues } = readPlan(readYaml(text, "ke-hoach.yaml"));
  expect(plan === null).toBe(hasErrors(issues));
  return issues;
}

function codes(...changes: readonly Change[]): string[] {
  return faults(...changes).map(({ place, code }) => `${placeText(place)} ${code}`);
}

function sentences(issues: readonly Issue[], locale: "vi" | "en"): string[] {
  return issues.map((issue) => issueText(issue, { ...modelWords, ...planWords }, locale));
}

it("a plan without faults is read", () => {
  expect(faults()).toEqual([]);
});

it("a dozen faults in one file are all told at once, each with its line and column", () => {
  expect(
    codes(
      ["issued_on:", "isued_on:"],
      ["tier: commune", "tier: comune"],
      ["reform_area: the_che", "reform_area: the-che"],
      ['code: "1.1"', "code: 1.10"],
      ['parent: "900-1-01"', 'parent: "900-1-09"'],
      ["products: [Kế hoạch, Báo cáo]", "products: Kế hoạch"],
      ['due: "2026-03-31"', 'due: "2026-02-30"'],
      ["inferred: { title: Rà soát văn bản }", "inferred: {}"],
      ["    deadline_text: null\n", "    deadline_text: Thường xuyên\n"],
      ['  - target_id: "900-t01"', '  - target_id: "901-t01"'],
      ['    area_code: "1"\n    task_id: "900-1-02"\n', '    area_code: "2"\n    task_id: "900-1-20"\n'],
      ["value: 100", "value: 100%"],
      ["kind: missing_cell", "kind: mising_cell"],
    ),
  ).toEqual([
    "ke-hoach.yaml:1:1 shape.missing",
    "ke-hoach.yaml:6:1 shape.misspelt_key",
    "ke-hoach.yaml:9:1 shape.misspelt_option",
    "ke-hoach.yaml:18:5 shape.misspelt_option",
    "ke-hoach.yaml:34:5 plan.text_without_deadline",
    "ke-hoach.yaml:41:5 shape.unquoted",
    "ke-hoach.yaml:42:5 plan.unknown_parent",
    "ke-hoach.yaml:45:5 plan.no_title",
    "ke-hoach.yaml:49:5 shape.type",
    "ke-hoach.yaml:56:7 shape.value",
    "ke-hoach.yaml:65:5 plan.id_form",
    "ke-hoach.yaml:67:5 plan.misspelt_reference",
    "ke-hoach.yaml:68:5 plan.misspelt_reference",
    "ke-hoach.yaml:71:5 shape.type",
    "ke-hoach.yaml:77:5 shape.misspelt_option",
  ]);
});

it("each message says what is wrong and how to mend it", () => {
  const [missing, misspelt] = sentences(faults(["issued_on:", "isued_on:"]), "vi");
  expect([missing, misspelt].join("\n")).toContain("Có phải là “issued_on”?");
  expect(sentences(faults(['code: "1.1"', "code: 1.10"]), "en")[0]).toContain("Put it in double quotes");
  expect(sentences(faults(['parent: "900-1-01"', 'parent: "900-1-02"']), "vi")).toEqual([
    "Dòng nhóm 900-1-02 (“parent”) phải đứng trước dòng này. Chuyển dòng nhóm lên trên.",
  ]);
});

it.each([
  [
    "an area that is not there",
    [
      'target_id: "900-t01"\n    code: null\n    area_code: "1"',
      'target_id: "900-t01"\n    code: null\n    area_code: "7"',
    ],
    "plan.misspelt_reference",
  ],
  ["an id used twice", [/900-1-02/g, "900-1-01"], "plan.repeated_id"],
  ["an id of another plan", [/900-1-02/g, "901-1-02"], "plan.id_form"],
  ["a parent that is no group row", ["is_group: true", "is_group: false"], "plan.parent_no_group"],
  [
    "a row that nothing gives a title",
    ["inferred: { title: Rà soát văn bản }", "inferred: {}"],
    "plan.no_title",
  ],
  [
    "a deadline that is not printed",
    ["deadline_text: Trong Quý I/2026", "deadline_text: null"],
    "plan.deadline_without_text",
  ],
  [
    "printed words without a deadline",
    [/deadline:\n(?: {6}.*\n)+/, "deadline: null\n"],
    "plan.text_without_deadline",
  ],
  ["a due day before the start", ['due: "2026-03-31"', 'due: "2025-12-31"'], "plan.deadline.in-quarter"],
  ["a kind that its days do not fit", ["kind: in-quarter", "kind: ongoing"], "plan.deadline.ongoing"],
  ["a day before the year before the plan's", [/"2026-0(1-01|3-31)"/g, '"2024-0$1"'], "plan.deadline_year"],
  ["a day of the year before", [/"2026-0(1-01|3-31)"/g, '"2025-0$1"'], "plan.deadline_other_year"],
  [
    "a day after the next year's first quarter",
    [/"2026-0(1-01|3-31)"/g, '"2028-0$1"'],
    "plan.deadline_other_year",
  ],
  ["a day seven years on", [/"2026-0(1-01|3-31)"/g, '"2033-0$1"'], "plan.deadline_year"],
  [
    "a single part",
    [
      "due_dates: []",
      "due_dates: []\n      parts: [{ product: null, text: Quý I, kind: in-quarter, start: '2026-01-01', due: '2026-03-31', exclusive: false, due_dates: [] }]",
    ],
    "plan.single_part",
  ],
  ["a text with the page's line break", ["title: Văn bản quy", "title: Văn bản  quy"], "plan.wrapped_text"],
] satisfies readonly (readonly [string, Change, string])[])("%s is a fault", (_, change, code) => {
  const issues = faults(change);
  expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]));
  for (const sentence of [...sentences(issues, "vi"), ...sentences(issues, "en")])
    expect(sentence).not.toMatch(/\{\w+\}|^plan\./);
});

it("a deadline of another year is kept with a warning, and without one where the plan's oddities name it", () => {
  const later: Change = [/"2026-0(1-01|3-31)"/g, '"2032-0$1"'];
  expect(faults(later).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "warning plan.deadline_other_year",
  ]);
  const known: Change = ["kind: missing_cell", "kind: wrong_year"];
  expect(codes(later, known)).toEqual([]);
});

describe("a file that is no plan", () => {
  it.each([
    ["", "file.empty"],
    ["- a", "shape.type"],
    ["tasks: [", "yaml.syntax"],
    ["schema: parindex/rule-set/1", "shape.missing"],
  ])("%j is told as such", (text, code) => {
    const { plan, issues } = readPlan(readYaml(text, "la.yaml"));
    expect(plan).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain(code);
  });
});

it("letters typed in decomposed form are the same letters", () => {
  const { plan } = readPlan(readYaml(good.normalize("NFD"), "ke-hoach.yaml"));
  expect(plan?.title).toBe("Kế hoạch Cải cách hành chính năm 2026");
});

it("a field that is not in the format is no part of the schema", () => {
  expect(Object.keys(planFileSchema.shape)).toContain("anomalies");
  expect(codes(["amends: null", "amends: null\ncolour: red"])).toEqual([
    "ke-hoach.yaml:14:1 shape.unknown_key",
  ]);
});
