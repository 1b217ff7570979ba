import { writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Diff {
  readonly from: { run_no: number };
  readonly to: { run_no: number };
  readonly cells: readonly {
    readonly leaf_code: string;
    readonly from_points: string | null;
    readonly to_points: string | null;
    readonly to_status: string | null;
    readonly causes: readonly { readonly kind: string; readonly detail: string }[];
  }[];
}

interface History {
  readonly changes: readonly {
    readonly run_no: number;
    readonly made_on: string;
    readonly points: string | null;
    readonly causes: readonly { readonly kind: string }[];
  }[];
  readonly records: readonly {
    readonly value: string | null;
    readonly current: boolean;
    readonly file: string;
  }[];
}

const figures = "records/indicator_report.csv";

function changed(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

async function run(root: string): Promise<void> {
  expect(await runCli(["run", root])).toMatchObject({ code: 0 });
}

async function diff(root: string, a: string, b: string): Promise<Diff> {
  return (await runCli(["diff", a, b, "--dir", root, "--json"])).json<Diff>();
}

test("a corrected figure moves one score; both runs, both figures and the cause are kept", async () => {
  const root = workspaceOf(smallWorkspace);
  await run(root);
  await run(root);
  changed(root, figures, "dung_han,Y,self,943", "dung_han,Y,self,900");
  await run(root);
  const { from, to, cells } = await diff(root, "previous", "last");
  expect([from.run_no, to.run_no]).toEqual([1, 2]);
  expect(cells).toMatchObject([
    {
      leaf_code: "1.1",
      from_points: expect.stringMatching(/^4\.72/),
      to_points: expect.stringMatching(/^4\.50*$/),
      causes: [{ kind: "figure", detail: `dung_han (${figures})` }],
    },
  ]);
  const history = (await runCli(["history", "xa-1", "2026", "1.1", "--dir", root, "--json"])).json<History>();
  expect(history.changes.map(({ run_no, made_on, causes }) => [run_no, made_on, causes.length])).toEqual([
    [1, "2026-11-01", 0],
    [2, "2026-11-01", 1],
  ]);
  expect(history.records.map(({ value, current }) => [value, current])).toEqual([
    ["943", false],
    ["1000", false],
    ["900", true],
    ["1000", true],
  ]);
  const said = await runCli(["history", "xa-1", "2026", "1.1", "--dir", root]);
  expect(said.out).toContain("số liệu: dung_han");
});

test("a rule that changed, a grant and a score that is no longer given are told apart", async () => {
  const root = workspaceOf(smallWorkspace);
  await run(root);
  changed(
    root,
    "rule-sets/thu.yaml",
    "{ from: 90, points: 3 }, { below: 90, points: 0 }",
    "{ from: 95, points: 3 }, { below: 95, points: 0 }",
  );
  await run(root);
  expect((await diff(root, "1", "2")).cells).toMatchObject([
    { leaf_code: "1.2", causes: [{ kind: "rule" }] },
  ]);
  writeFileSync(
    join(root, "records/assessment.csv"),
    "unit_id,year,leaf_uid,stage,points,reason_code,note,entered_by,entered_on\nxa-1,2026,cong-khai,appraisal-1,1,khac,Công khai thiếu,Sở Nội vụ,2026-12-20\n",
  );
  await run(root);
  const granted = (await diff(root, "2", "3")).cells.find(
    ({ leaf_code, to_points }) => leaf_code === "1.3" && to_points === "1",
  );
  expect(granted?.causes).toMatchObject([{ kind: "claim" }]);
  const first = (await diff(root, "2", "3")).cells.find(({ leaf_code }) => leaf_code === "1.1");
  expect(first?.causes).toEqual([{ kind: "first", detail: "" }]);
  changed(root, figures, "xa-1,2026,hai_long,Y,self,92.5\n", "");
  await run(root);
  const gone = (await diff(root, "3", "4")).cells.find(({ leaf_code }) => leaf_code === "1.2");
  expect(gone).toMatchObject({ to_status: "missing", to_points: null, causes: [{ kind: "figure" }] });
  expect((await diff(root, "2", "2")).cells).toEqual([]);
});

test("a workspace that never ran, an unknown run and an unknown score are wrong use", async () => {
  const root = workspaceOf(smallWorkspace);
  expect(await runCli(["diff", "1", "2", "--dir", root])).toMatchObject({
    code: 2,
    err: expect.stringContaining("chưa có lượt chạy"),
  });
  await run(root);
  expect(await runCli(["diff", "1", "9", "--dir", root])).toMatchObject({
    code: 2,
    err: expect.stringContaining("Không có lượt chạy “9”"),
  });
  expect(await runCli(["history", "xa-1", "2026", "7.7", "--dir", root])).toMatchObject({ code: 2 });
});
