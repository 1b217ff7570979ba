import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inRepository, runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Answer {
  readonly files: readonly { cases: number; units: number; unaccepted: number; failed: number }[];
  readonly issues: readonly { code: string; line: number; message: string; severity: string }[];
}

/** Runs a file of cases beside the small set. */
async function tested(cases: string): Promise<Answer & { exit: number }> {
  const folder = workspaceOf({
    "thu.yaml": String(smallWorkspace["rule-sets/thu.yaml"]),
    "thu.cases.yaml": cases,
  });
  const said = await runCli(["rules", "test", "thu.yaml", "--json"], folder);
  return { ...said.json<Answer>(), exit: said.code };
}

const head = "schema: parindex/cases/1\nrule_set: thu\n";

describe("a file of cases beside a rule set", () => {
  it("names every figure, question, criterion and leaf that the set has not, with the closest", async () => {
    const { issues, exit } = await tested(`${head}units:
  - name: Sai tên
    given: { dung_hann: 1 }
    survey: { sipas: { percent: 80 } }
    not_applicable: { dung-hann: accepted }
    entered: { cong-khaii: { claimed: 1 } }
    expect: { nodes: { tham_dinhh: { points: 1 } }, leaves: { hai-longg: { points: 1 } } }
leaves:
  - { leaf: "9.9", given: {}, expect: { points: 1 } }
`);
    expect(exit).toBe(1);
    expect(issues.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "5 cases.unknown_figure",
      "6 cases.unknown_question",
      "7 cases.unknown_node",
      "8 cases.unknown_leaf",
      "9 cases.unknown_node",
      "9 cases.unknown_leaf",
      "11 cases.unknown_leaf",
    ]);
    expect(issues[0]?.message).toContain("Gần nhất: dung_han.");
  });

  it("refuses figures of a single leaf that its rule does not read, and parts of a figure that there are not", async () => {
    const { issues } = await tested(`${head}leaves:
  - { leaf: dung-han, given: { dung_hann: 1, tong: 2 }, expect: { points: 2.5 } }
  - { leaf: hai-long, given: { tong: 90 }, expect: { points: 3 } }
  - { leaf: "1.1", given: { dung_han: { numerater: 1 }, previous: { tongg: 1 }, peers: [ { hai_long: 1 } ] }, expect: {} }
`);
    expect(issues.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "4 cases.unread_figure",
      "5 cases.unread_figure",
      "6 cases.unread_figure",
      "6 cases.unread_figure",
      "6 cases.unread_figure",
    ]);
    expect(issues[0]?.message).toContain("Gần nhất: dung_han.");
  });

  it("must name the set that it stands beside, and keep to its shape", async () => {
    const other = await tested("schema: parindex/cases/1\nrule_set: thuu\n");
    expect(other.issues.map(({ code }) => code)).toEqual(["cases.other_set"]);
    const shape = await tested(`${head}unitss: []\n`);
    expect(shape.issues.map(({ code }) => code)).toEqual(["shape.misspelt_key"]);
  });

  it("adds nothing to a unit that was not given: a summand that is not reported is missing", async () => {
    const { issues, files } = await tested(`${head}units:
  - name: Thiếu mẫu số
    given: { dung_han: 1 }
    expect: { leaves: { dung-han: { status: missing }, hai-long: { status: missing } }, index: 0, index_high: 100 }
`);
    expect(issues).toEqual([]);
    expect(files[0]).toMatchObject({ units: 1, failed: 0 });
  });

  it("ranks units that say so together, and takes claims, grants and exclusions", async () => {
    const full = "{ dung_han: 10, tong: 10, hai_long: 90, da_cong_khai: yes }";
    const { issues } = await tested(`${head}units:
  - { name: Nhất, ranked_with: nhom, given: ${full}, expect: { points: 10, rank: 1, ranked: 3 } }
  - { name: Nhì, ranked_with: nhom, given: ${full}, entered: { "1.3": { granted: 1.5, reason_code: khac } }, expect: { points: 9.5, rank: 3, leaves: { cong-khai: { points: 1.5, computed: 2 } } } }
  - { name: Ba, ranked_with: nhom, given: ${full}, not_applicable: { "1.1": refused }, expect: { points: 10, rank: 1 } }
  - { name: Riêng, given: ${full}, not_applicable: { "1.1": accepted }, expect: { points: 5, applicable_max: 5, index: 100, ranked: 1 } }
`);
    expect(issues).toEqual([]);
  });

  it("never counts a proposed case that nobody accepted, right or wrong", async () => {
    const { issues, files, exit } = await tested(`${head}leaves:
  - { leaf: dung-han, accepted: false, given: { dung_han: 1, tong: 2 }, expect: { points: 99 } }
  - { leaf: dung-han, accepted: true, given: { dung_han: 1, tong: 2 }, expect: { points: 2.5 } }
`);
    expect(issues).toEqual([]);
    expect(exit).toBe(0);
    expect(files[0]).toMatchObject({ cases: 1, unaccepted: 1 });
  });
});

it("rules schema prints the schema that is published", async () => {
  for (const kind of ["rule-set", "cases", "plan", "workspace"]) {
    const { out, code } = await runCli(["rules", "schema", kind]);
    expect(out).toBe(readFileSync(inRepository("schemas", `${kind}.schema.json`), "utf8"));
    expect(code).toBe(0);
  }
  const wrong = await runCli(["rules", "schema", "nothing"]);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("rule-set");
});
