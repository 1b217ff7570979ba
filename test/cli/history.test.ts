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

interface Unmoved {
  readonly unmoved: readonly {
    readonly leaf_code: string;
    readonly from_points: string | null;
    readonly to_points: string | null;
    readonly causes: readonly { readonly kind: string; readonly detail: string }[];
  }[];
}

test("evidence and its explanation move no score, and are told with the score that stayed", async () => {
  const root = workspaceOf(smallWorkspace);
  await run(root);
  workspaceOf(
    {
      "records/evidence.csv":
        "unit_id,evidence_id,kind,number,summary\nxa-1,bc,document,12/BC-UBND,Báo cáo\n",
      "records/evidence_link.csv":
        "unit_id,year,leaf_uid,evidence_id,item,page\nxa-1,2026,dung-han,bc,II,3\n",
      "records/explanation.csv": "unit_id,year,leaf_uid,stage,text\nxa-1,2026,hai-long,self,Theo phiếu\n",
    },
    root,
  );
  await run(root);
  const answer = (await runCli(["diff", "1", "2", "--dir", root, "--json"])).json<Diff & Unmoved>();
  expect(answer.cells).toEqual([]);
  expect(answer.unmoved).toMatchObject([
    {
      leaf_code: "1.1",
      from_points: expect.stringMatching(/^4\.72/),
      to_points: expect.stringMatching(/^4\.72/),
      causes: [{ kind: "evidence", detail: "dung-han (records/evidence_link.csv)" }],
    },
    { leaf_code: "1.2", causes: [{ kind: "explanation", detail: "hai-long (records/explanation.csv)" }] },
  ]);
  const told = await runCli(["diff", "1", "2", "--dir", root]);
  expect(told.out).toContain("tài liệu kiểm chứng: dung-han (records/evidence_link.csv)");
  const history = await runCli(["history", "xa-1", "2026", "1.1", "--dir", root]);
  expect(history.out).toContain("12/BC-UBND, II, 3");
});

test("a warning let pass, and one no longer, is the cause at the criteria that it is about", async () => {
  const jump = "xa-1,2025,tong,Y,self,100\nxa-1,2025,dung_han,Y,self,90\n";
  const root = workspaceOf({
    ...smallWorkspace,
    [figures]: `${smallWorkspace[figures] ?? ""}${jump}`,
  });
  await run(root);
  const waiver = "records/waiver.csv";
  workspaceOf(
    {
      [waiver]:
        "code,unit_id,year,about,granted_by,reason,expires_on\ncheck.year_jump,xa-1,2026,tong,Văn phòng,Nhận thêm hồ sơ,2027-01-31\n",
    },
    root,
  );
  await run(root);
  const { cells, unmoved } = (await runCli(["diff", "1", "2", "--dir", root, "--json"])).json<
    Diff & Unmoved
  >();
  expect([cells, unmoved]).toMatchObject([
    [],
    [{ leaf_code: "1.1", causes: [{ kind: "waiver", detail: "tong (check.year_jump)" }] }],
  ]);
  changed(root, waiver, "2027-01-31", "2026-10-31");
  changed(root, figures, "dung_han,Y,self,943", "dung_han,Y,self,900");
  await run(root);
  const last = await diff(root, "2", "3");
  expect(last.cells).toMatchObject([
    {
      leaf_code: "1.1",
      causes: [
        { kind: "figure", detail: `dung_han (${figures})` },
        { kind: "waiver", detail: "tong (check.year_jump)" },
      ],
    },
  ]);
});

test("a survey's result and the questionnaire behind it are causes of what they move", async () => {
  const form = `schema: parindex/questionnaire/1
id: phieu
title: Phiếu
years: [2026]
answers: { tot: { label: Tốt, weight: 100 }, kem: { label: Kém, weight: 0 } }
questions: [ { id: cau_1, text: Câu một, feeds: [khao-sat] } ]
`;
  const surveyed = (smallWorkspace["rule-sets/thu.yaml"] ?? "")
    .replace("scale: 10", "scale: 12")
    .replace(
      "max: 10 } ]",
      "max: 10 }, { id: dt, title: Điều tra, max: 2, scored_by: survey, if_not_held: keep } ]",
    )
    .concat(
      '  - { code: "2", uid: lv-2, title: Hai, max: 2, criteria: [ { code: "2.1", uid: khao-sat, title: Khảo sát, max: 2, scored_by: survey, scoring_text: "Tỷ lệ", cites: [ { document: X } ], rule: { kind: survey, question: kq } } ] }\n',
    );
  const results = "records/survey_result.csv";
  const root = workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": surveyed,
    "questionnaires/phieu.yaml": form,
    [results]:
      "unit_id,year,question,answer,stage,answers\nxa-1,2026,cau_1,tot,self,30\nxa-1,2026,cau_1,kem,self,10\n",
  });
  await run(root);
  changed(root, results, "kem,self,10", "kem,self,30");
  await run(root);
  changed(root, "questionnaires/phieu.yaml", "Kém, weight: 0", "Kém, weight: 20");
  await run(root);
  expect((await diff(root, "1", "2")).cells).toMatchObject([
    {
      leaf_code: "2.1",
      from_points: "1.5",
      to_points: "1",
      causes: [{ kind: "survey", detail: `cau_1 (${results})` }],
    },
  ]);
  expect((await diff(root, "2", "3")).cells).toMatchObject([
    { leaf_code: "2.1", to_points: "1.2", causes: [{ kind: "questionnaire" }] },
  ]);
});
