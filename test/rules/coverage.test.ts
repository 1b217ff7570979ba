import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Answer {
  readonly files: readonly {
    readonly unreached: readonly {
      leaf_code: string;
      leaf_uid: string;
      branch: string;
      label: string;
      line: number;
    }[];
  }[];
}

const set = String(smallWorkspace["rule-sets/thu.yaml"]);

async function unreached(...cases: string[]): Promise<string[]> {
  const text = `schema: parindex/cases/1\nrule_set: thu\nleaves:\n${cases.map((one) => `  - ${one}\n`).join("")}`;
  const folder = workspaceOf({ "thu.yaml": set, "thu.cases.yaml": text });
  const { files } = (await runCli(["rules", "test", "thu.yaml", "--json"], folder)).json<Answer>();
  return (files[0]?.unreached ?? []).map(({ leaf_code, branch, label }) =>
    `${leaf_code} ${branch} ${label}`.trim(),
  );
}

const passing = [
  "{ leaf: dung-han, given: { dung_han: 0, tong: 0 }, expect: { status: not_applicable } }",
  "{ leaf: dung-han, given: { dung_han: 2, tong: 1 }, expect: { status: invalid } }",
  "{ leaf: dung-han, given: {}, expect: { status: missing } }",
  "{ leaf: hai-long, given: { hai_long: 90 }, expect: { points: 3 } }",
  "{ leaf: hai-long, given: { hai_long: 89.9999 }, expect: { points: 0 } }",
  "{ leaf: hai-long, given: {}, expect: { status: missing } }",
  "{ leaf: cong-khai, given: { da_cong_khai: yes }, expect: { points: 2 } }",
  "{ leaf: cong-khai, given: { da_cong_khai: no }, expect: { points: 0 } }",
  "{ leaf: cong-khai, given: {}, expect: { status: missing } }",
];

describe("branches that no case reaches", () => {
  it("are none where every branch has its case", async () => {
    expect(await unreached(...passing)).toEqual([]);
  });

  it.each([
    [0, "1.1 when_zero"],
    [1, "1.1 over_100"],
    [2, "1.1 not_reported"],
    [3, "1.2 step ≥ 90: 3"],
    [4, "1.2 step < 90: 0"],
    [6, "1.3 holds"],
    [7, "1.3 fails"],
  ])("without case %i are named: %s", async (at, branch) => {
    expect(await unreached(...passing.toSpliced(at, 1))).toEqual([branch]);
  });

  it("are told with their place as notes, and are no fault", async () => {
    const folder = workspaceOf({ "thu.yaml": set });
    const said = await runCli(["rules", "test", "thu.yaml"], folder);
    expect(said.code).toBe(0);
    expect(said.err).toMatch(/thu\.yaml:23:\d+ {2}GHI CHÚ {2}Tiêu chí 1\.2: .*“≥ 90: 3”/);
  });
});

const gated = set
  .replace(
    "indicators:",
    "bands: [{ name: Tốt, from: 50 }, { name: Kém }]\nindicators:\n  vi_pham: { label: Vi phạm, kind: count }",
  )
  .replace("areas:", "gates: [{ uid: vi-pham, when: { of: vi_pham, from: 1 }, effect: fail }]\nareas:");

/** What of the gate no whole unit shows, where these units are the cases. */
async function gateUnreached(...units: string[]): Promise<string[]> {
  const text = `schema: parindex/cases/1\nrule_set: thu\nunits:\n${units.map((one) => `  - ${one}\n`).join("")}`;
  const folder = workspaceOf({
    "thu.yaml": gated,
    ...(units.length === 0 ? {} : { "thu.cases.yaml": text }),
  });
  const { files } = (await runCli(["rules", "test", "thu.yaml", "--json"], folder)).json<Answer>();
  return (files[0]?.unreached ?? []).flatMap(({ leaf_uid, branch }) =>
    leaf_uid === "vi-pham" ? [branch] : [],
  );
}

describe("what of a gate no whole unit shows", () => {
  const figures = "dung_han: 10, tong: 10, hai_long: 95, da_cong_khai: yes";
  const units = [
    `{ name: có, given: { ${figures}, vi_pham: 1 }, expect: { band: Kém } }`,
    `{ name: không, given: { ${figures}, vi_pham: 0 }, expect: { band: Tốt } }`,
    `{ name: thiếu, given: { ${figures} }, expect: { band: null } }`,
  ];

  it("is everything without any, and nothing with one of each", async () => {
    expect(await gateUnreached()).toEqual(["gate_held", "gate_not_held", "gate_unclear"]);
    expect(await gateUnreached(...units)).toEqual([]);
  });

  it.each([
    [0, "gate_held"],
    [1, "gate_not_held"],
    [2, "gate_unclear"],
  ])("is, without unit %i, %s", async (at, branch) => {
    expect(await gateUnreached(...units.toSpliced(at, 1))).toEqual([branch]);
  });

  it("counts a gate that holds only where it takes something", async () => {
    const low =
      "{ name: đã ở loại cuối, given: { dung_han: 0, tong: 10, hai_long: 0, da_cong_khai: no, vi_pham: 1 }, expect: { band: Kém } }";
    expect(await gateUnreached(low, ...units.slice(1))).toEqual(["gate_held"]);
  });
});
