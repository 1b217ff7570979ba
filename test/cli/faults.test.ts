import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const reports = "records/indicator_report.csv";
const heading = "unit_id,year,indicator_id,period,stage,value";

interface Fault {
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

interface Scores {
  readonly score: readonly { readonly leaf_code: string; readonly points: string }[];
}

/** The faults of the small workspace with some files replaced; also asserts that nothing was written. */
async function faultsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Fault[]> {
  const folder = workspaceOf({ ...smallWorkspace, ...files });
  const run = await runCli(["run", folder, "--json"]);
  expect(run.code).toBe(1);
  expect(existsSync(join(folder, "out"))).toBe(false);
  const said = run.json<{ issues: Fault[] }>().issues;
  const people = await runCli(["check", folder]);
  expect(people.code).toBe(1);
  for (const { message } of said) expect(people.err).toContain(message);
  return said;
}

function withReports(...rows: string[]): Record<string, string> {
  return { [reports]: [heading, ...rows, ""].join("\n") };
}

describe("a workspace without a fault", () => {
  it("scores 943 of 1.000 × 5 as 4,72, half up", async () => {
    const folder = workspaceOf(smallWorkspace);
    const scored = await runCli(["score", folder, "--json"]);
    expect(scored.code).toBe(0);
    const points = scored.json<Scores>().score.map((row) => [row.leaf_code, Number(row.points)]);
    expect(points).toEqual([
      ["1.1", 4.72],
      ["1.2", 3],
      ["1.3", 2],
    ]);
  });

  it("works in folders and files with spaces and diacritics", async () => {
    const folder = workspaceOf(
      {
        ...smallWorkspace,
        "records/số liệu quý/indicator_report - tháng 10.csv": `${heading}\nxa-1,2025,tong,Y,self,900\n`,
      },
      join(temporaryFolder(), "Thư mục của xã Đăk Lăk"),
    );
    const run = await runCli(["run", folder, "--as-of", "2026-11-01"]);
    expect(run.err).toBe("");
    expect(run.code).toBe(0);
    expect(readdirSync(join(folder, "out")).sort()).toEqual([
      "charts",
      "receipt.json",
      "report.html",
      "scores",
      "sheets",
    ]);
  });
});

describe("a faulty workspace never yields a score, and says all at once what to mend", () => {
  it("an empty file", async () => {
    const found = await faultsOf({ [reports]: "" });
    expect(found.map(({ file }) => file)).toEqual([reports]);
  });

  it("a file in UTF-16 is read or refused, one in Windows-1258 is refused", async () => {
    const bytes = Buffer.from(
      [...`${heading}\nxa-1,2026,tong,Y,self,1000\n`].map((letter) => letter.charCodeAt(0)),
    );
    const windows = Buffer.concat([bytes, Buffer.from("xa-1,2026,ghi_ch\xfa,Y,self,1\n", "latin1")]);
    const [fault] = await faultsOf({ [reports]: windows });
    expect(fault?.message).toMatch(/UTF-8/);
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(smallWorkspace[reports] ?? "", "utf16le"),
    ]);
    const scored = await runCli(["score", workspaceOf({ ...smallWorkspace, [reports]: utf16 }), "--json"]);
    expect(scored.code).toBe(0);
    expect(Number(scored.json<Scores>().score[0]?.points)).toBe(4.72);
  });

  it("a number with a decimal comma is read, one that could be read two ways is refused", async () => {
    const found = await faultsOf(
      withReports('xa-1,2026,hai_long,Y,self,"92,5"', "xa-1,2026,tong,Y,self,1.000"),
    );
    expect(new Set(found.map(({ line }) => line))).toEqual(new Set([3]));
  });

  it("a code without quotes in the rule set", async () => {
    const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";
    const found = await faultsOf({ "rule-sets/thu.yaml": set.replace('code: "1.1"', "code: 1.10") });
    expect(found[0]?.code).toBe("shape.unquoted");
    expect(found[0]?.file).toBe("rule-sets/thu.yaml");
  });

  it("an unknown unit, with the closest known one", async () => {
    const [fault] = await faultsOf(withReports("xa-l,2026,tong,Y,self,10"));
    expect(fault?.line).toBe(2);
    expect(fault?.message).toContain("xa-1");
  });

  it("a numerator above the denominator it is declared part of", async () => {
    const [fault] = await faultsOf(
      withReports("xa-1,2026,dung_han,Y,self,1001", "xa-1,2026,tong,Y,self,1000"),
    );
    expect(fault?.message).toContain("1001");
    expect(fault?.message).toContain("1000");
  });

  it("a percent of 150 where the indicator ends at 100", async () => {
    const [fault] = await faultsOf(withReports("xa-1,2026,hai_long,Y,self,150"));
    expect(fault?.line).toBe(2);
  });

  it("the same figure twice", async () => {
    const found = await faultsOf(withReports("xa-1,2026,tong,Y,self,10", "xa-1,2026,tong,Y,self,11"));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ file }) => file === reports)).toBe(true);
  });

  it("a year out of range", async () => {
    const [fault] = await faultsOf(withReports("xa-1,2062,tong,Y,self,10"));
    expect(fault?.message).toContain("2062");
  });

  it("a claim about a criterion that the unit's set does not have", async () => {
    const found = await faultsOf({
      "records/assessment.csv": "unit_id,year,leaf_uid,stage,points\nxa-1,2026,dung-hann,self,4\n",
    });
    expect(found.length).toBeGreaterThan(0);
  });

  it("a plan given to a unit that is not there, a rule set that is not there", async () => {
    const found = await faultsOf({
      "parindex.yaml":
        'schema: parindex/workspace/1\ntitle: Thử\nrule_sets: [thuu]\nplans: { "009": xa-9 }\n',
    });
    expect(found.map(({ code }) => code).sort()).toEqual([
      "workspace.unknown_plan",
      "workspace.unknown_rule_set",
      "workspace.unknown_unit",
    ]);
  });

  it("many faults in many files are shown together", async () => {
    const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";
    const found = await faultsOf({
      "rule-sets/thu.yaml": set.replace("when_zero:", "when_zeros:"),
      ...withReports("xa-9,2026,tong,Y,self,10", "xa-1,2026,tong,Y,self,mười"),
    });
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(["rule-sets/thu.yaml", reports]));
    expect(found.length).toBeGreaterThanOrEqual(3);
  });
});

describe("wrong use", () => {
  it("exits with 2 and says what to do", async () => {
    expect((await runCli(["run", temporaryFolder()])).code).toBe(2);
    expect((await runCli(["runn"])).code).toBe(2);
    expect((await runCli(["score", workspaceOf(smallWorkspace), "--year", "26"])).code).toBe(2);
    expect((await runCli(["rules", "check"])).code).toBe(2);
    const help = await runCli(["rules", "check", "--help"]);
    expect(help.code).toBe(0);
    expect(help.out).toContain("Ví dụ:");
  });

  it("a missing file is named", async () => {
    const shown = await runCli(["plan", "show", "khong-co.yaml"]);
    expect(shown.code).toBe(1);
    expect(shown.err).toContain("khong-co.yaml");
  });
});
