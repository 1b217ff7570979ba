import { join } from "node:path";
import { findingTable } from "@parindex/model";
import { openStore } from "@parindex/store";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Answer {
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number | null;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
  readonly checks: readonly {
    readonly check: string;
    readonly outcome: string;
    readonly errors: number;
    readonly warnings: number;
    readonly waived: number;
  }[];
}

const heading = "code,unit_id,year,about,file,place,granted_by,reason,expires_on";

/** The small workspace with last year's figure far below this year's, and some waivers. */
function jumping(...waivers: readonly string[]): string {
  return workspaceOf({
    ...smallWorkspace,
    "records/indicator_report-2025.csv":
      "unit_id,year,indicator_id,period,stage,value\nxa-1,2025,tong,Y,self,10\n",
    ...(waivers.length === 0 ? {} : { "records/waiver.csv": [heading, ...waivers, ""].join("\n") }),
  });
}

async function checked(folder: string): Promise<Answer> {
  return (await runCli(["check", folder, "--json"])).json<Answer>();
}

const until = (day: string): string =>
  `check.year_jump,xa-1,2026,tong,,,Văn phòng,"Nhận hồ sơ của xã cũ",${day}`;

function outcomeOf({ checks }: Answer, name: string): object | undefined {
  return checks.find(({ check }) => check === name);
}

describe("a waiver", () => {
  it("lets its warning pass to the end of its last day, and is told itself", async () => {
    const answer = await checked(jumping(until("2026-11-01")));
    expect(answer.issues).toMatchObject([
      {
        code: "waiver.used",
        severity: "note",
        file: "records/waiver.csv",
        line: 2,
        params: { of: "check.year_jump", granted_by: "Văn phòng", count: 1 },
      },
    ]);
    expect(outcomeOf(answer, "check.year_jump")).toMatchObject({ outcome: "passed", warnings: 0, waived: 1 });
  });

  it("that has expired says so, and its warning stands", async () => {
    const answer = await checked(jumping(until("2026-10-31")));
    expect(answer.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["check.year_jump", "warning"],
      ["waiver.expired", "warning"],
    ]);
    expect(outcomeOf(answer, "check.year_jump")).toMatchObject({ outcome: "warned", warnings: 1, waived: 0 });
  });

  it.each([
    ["another unit", "check.year_jump,xa-2,,,,,Văn phòng,Vì,2027-01-01"],
    ["another year", "check.year_jump,xa-1,2025,,,,Văn phòng,Vì,2027-01-01"],
    ["another figure", "check.year_jump,xa-1,2026,dung_han,,,Văn phòng,Vì,2027-01-01"],
    ["another line", "check.year_jump,,,,records/indicator_report.csv,2,Văn phòng,Vì,2027-01-01"],
  ])("of %s lets nothing pass", async (_name, row) => {
    const unit = row.includes("xa-2")
      ? { "records/unit-2.csv": "unit_id,name,tier,province\nxa-2,Xã Hai,commune,Tỉnh Mẫu\n" }
      : {};
    const answer = await checked(workspaceOf(unit, jumping(row)));
    expect(answer.issues.map(({ code }) => code)).toEqual(["check.year_jump", "waiver.unused"]);
  });

  it("of a place lets what stands there pass", async () => {
    const row = "check.year_jump,,,,records/indicator_report.csv,3,Văn phòng,Vì,2027-01-01";
    expect((await checked(jumping(row))).issues.map(({ code }) => code)).toEqual(["waiver.used"]);
  });

  it("without a name, a reason, a last day, a known code or anything it is about is refused", async () => {
    const without = await checked(jumping("check.year_jump,xa-1,,,,,,,"));
    expect(without.issues.map(({ code }) => code)).toEqual([
      "load.required",
      "load.required",
      "load.required",
    ]);
    const unknown = await checked(
      jumping("check.year_jum,xa-1,,,,,A,B,2027-01-01", "check.year_jump,,,,,,A,B,2027-01-01"),
    );
    expect(unknown.issues.map(({ code, line }) => [code, line])).toEqual([
      ["waiver.unknown_code", 2],
      ["waiver.too_wide", 3],
    ]);
    expect(unknown.issues[0]?.params["near"]).toBe("check.year_jump");
  });
});

describe("the outcome of a check", () => {
  it("is passed for every one where nothing is found", async () => {
    const { checks } = await checked(workspaceOf(smallWorkspace));
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
  });

  it("is failed for what found an error, and could not run for what waits behind it", async () => {
    const folder = workspaceOf({
      ...smallWorkspace,
      "records/assessment.csv": "unit_id,year,leaf_uid,stage,points\nxa-1,2026,dung-han,self,nhiều\n",
    });
    const answer = await checked(folder);
    expect(outcomeOf(answer, "records")).toMatchObject({ outcome: "failed", errors: 1 });
    expect(outcomeOf(answer, "rule_sets")).toMatchObject({ outcome: "passed" });
    expect(outcomeOf(answer, "check.claim_out_of_range")).toMatchObject({ outcome: "could_not_run" });
    expect((await runCli(["check", folder])).out).toMatch(/không đạt, \d+ chưa kiểm tra được/);
  });

  it("is could not run where no rule set fits", async () => {
    const [config] = [(smallWorkspace["parindex.yaml"] ?? "").replace("rule_sets: [thu]\n", "")];
    const rest = Object.entries(smallWorkspace).filter(([name]) => !name.startsWith("rule-sets/"));
    const answer = await checked(workspaceOf({ ...Object.fromEntries(rest), "parindex.yaml": config ?? "" }));
    expect(outcomeOf(answer, "check.year_jump")).toMatchObject({ outcome: "could_not_run" });
  });
});

async function findingsIn(folder: string) {
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  try {
    const sql = "SELECT * FROM finding ORDER BY scored DESC, found_by, ordinal";
    return await store.run({ sql, params: [], row: findingTable.row });
  } finally {
    store.close();
  }
}

it("findings stay with the run that found them, those of a failed load too, and scores stay as they were", async () => {
  const folder = jumping(until("2027-01-01"));
  const run = await runCli(["score", folder, "--json"]);
  expect(run.code).toBe(0);
  const good = await findingsIn(folder);
  expect(good).toMatchObject([
    { code: "waiver.used", severity: "note", waived: false, scored: true },
    {
      code: "check.year_jump",
      waived: true,
      unit_id: "xa-1",
      year: 2026,
      about: "tong",
      file: "records/indicator_report.csv",
      place: "3",
    },
  ]);
  workspaceOf(
    { "records/assessment.csv": "unit_id,year,leaf_uid,stage,points\nxa-1,2026,dung-han,self,nhiều\n" },
    folder,
  );
  expect((await runCli(["score", folder, "--json"])).code).toBe(1);
  expect((await runCli(["score", folder, "--json"])).code).toBe(1);
  const all = await findingsIn(folder);
  expect(all.slice(0, 2)).toEqual(good);
  expect(all.slice(2)).toMatchObject([
    { code: "load.not_number", severity: "error", scored: false, file: "records/assessment.csv", place: "2" },
  ]);
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  const sql = "SELECT run_id AS found_by FROM score GROUP BY run_id";
  const kept = await store.run({ sql, params: [], row: findingTable.row.pick({ found_by: true }) });
  store.close();
  expect(kept).toEqual([{ found_by: good[0]?.found_by }]);
});
