import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

interface Closed {
  readonly locked: readonly string[];
  readonly already: readonly string[];
  readonly lacking: readonly {
    readonly unit_id: string;
    readonly leaf_code: string;
    readonly lacks: string;
  }[];
}

interface Faults {
  readonly issues: readonly {
    readonly code: string;
    readonly file: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

const file = "records/khoa-buoc/stage_lock.csv";
const figures = smallWorkspace["records/indicator_report.csv"] ?? "";
const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";
const explanations = (...leaves: string[]): string =>
  [
    "unit_id,year,leaf_uid,stage,text",
    ...leaves.map((leaf) => `xa-1,2026,${leaf},self,Theo sổ theo dõi`),
    "",
  ].join("\n");

/** The small workspace with something said for every point. */
const ready = {
  ...smallWorkspace,
  "records/explanation.csv": explanations("dung-han", "hai-long", "cong-khai"),
};

const lock = (folder: string, ...more: string[]) =>
  runCli(["lock", folder, "--stage", "self", "--year", "2026", "--by", "Văn phòng", "--json", ...more]);

const unlock = (folder: string, ...more: string[]) =>
  runCli([
    "unlock",
    folder,
    "--stage",
    "self",
    "--year",
    "2026",
    "--unit",
    "xa-1",
    "--by",
    "Văn phòng",
    ...more,
  ]);

async function lackingOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = workspaceOf({ ...ready, ...files });
  const answer = await lock(folder);
  expect(existsSync(join(folder, file))).toBe(answer.code === 0);
  return answer.json<Closed>().lacking.map((one) => `${one.unit_id} ${one.leaf_code} ${one.lacks}`);
}

describe("a stage is closed", () => {
  it("where every leaf has its figure, and every point something behind it", async () => {
    const folder = workspaceOf(ready);
    const answer = await lock(folder);
    expect([answer.code, answer.json<Closed>()]).toMatchObject([
      0,
      { locked: ["xa-1"], already: [], lacking: [] },
    ]);
    const rows = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(/^xa-1,2026,self,1,lock,applicability,0,[0-9a-f]{64},Văn phòng,,2026-11-01$/);
    expect((await lock(folder)).json<Closed>()).toMatchObject({ locked: [], already: ["xa-1"] });
    expect(readFileSync(join(folder, file), "utf8").trimEnd().split("\n")).toEqual(rows);
    expect((await runCli(["check", folder])).code).toBe(0);
  });

  it("not while a figure is missing, but with a reasoned nought it is", async () => {
    const without = figures.replace("xa-1,2026,da_cong_khai,Y,self,có\n", "");
    expect(await lackingOf({ "records/indicator_report.csv": without })).toEqual(["xa-1 1.3 figure"]);
    const declared =
      "unit_id,year,indicator_id,period,stage,declared,reason\nxa-1,2026,da_cong_khai,Y,self,not_done,Chưa có cổng\n";
    expect(
      await lackingOf({
        "records/indicator_report.csv": without,
        "records/indicator_report-khai.csv": declared,
        "records/explanation.csv": explanations("dung-han", "hai-long"),
      }),
    ).toEqual([]);
  });

  it("not while points have neither evidence nor explanation, unless the leaf asks none", async () => {
    const files = { "records/explanation.csv": explanations("dung-han") };
    expect(await lackingOf(files)).toEqual(["xa-1 1.2 evidence", "xa-1 1.3 evidence"]);
    const easy = set.replace("uid: cong-khai,", "uid: cong-khai, evidence: { required: false },");
    expect(await lackingOf({ ...files, "rule-sets/thu.yaml": easy })).toEqual(["xa-1 1.2 evidence"]);
  });

  it("with part of the documents that a leaf expects only beside an explanation", async () => {
    const wanting = set.replace(
      "uid: cong-khai,",
      "uid: cong-khai, evidence: { required: true, expected: [Báo cáo, Ảnh chụp] },",
    );
    const files = {
      "rule-sets/thu.yaml": wanting,
      "records/explanation.csv": explanations("dung-han", "hai-long"),
      "records/evidence.csv":
        "unit_id,evidence_id,kind,summary\nxa-1,a,document,Báo cáo\nxa-1,b,image,Ảnh chụp\n",
      "records/evidence_link.csv": "unit_id,year,leaf_uid,evidence_id\nxa-1,2026,cong-khai,a\n",
    };
    expect(await lackingOf(files)).toEqual(["xa-1 1.3 explanation"]);
    const both = "unit_id,year,leaf_uid,evidence_id\nxa-1,2026,cong-khai,a\nxa-1,2026,cong-khai,b\n";
    expect(await lackingOf({ ...files, "records/evidence_link.csv": both })).toEqual([]);
    expect(
      await lackingOf({ ...files, "records/explanation.csv": ready["records/explanation.csv"] }),
    ).toEqual([]);
  });

  it("after an appraisal only where claims of not applying are decided and raised points explained", async () => {
    const folder = workspaceOf({
      ...ready,
      "records/applicability.csv":
        "unit_id,year,node_uid,stage,reason\nxa-1,2026,dung-han,self,Không phát sinh\n",
      "records/assessment.csv":
        "unit_id,year,leaf_uid,stage,points,reason_code\nxa-1,2026,hai-long,appraisal-1,1,khac\nxa-1,2026,hai-long,appraisal-2,3,khac\n",
    });
    const closing = async (stage: string): Promise<string[]> => {
      const words = ["lock", folder, "--stage", stage, "--by", "Sở Nội vụ", "--json"];
      return (await runCli(words)).json<Closed>().lacking.map((one) => `${one.leaf_code} ${one.lacks}`);
    };
    expect(await closing("appraisal-1")).toEqual(["1.1 decision"]);
    expect(await closing("appraisal-2")).toEqual(["1.1 decision", "1.2 explanation"]);
    workspaceOf(
      {
        "records/applicability-td.csv":
          "unit_id,year,node_uid,stage,reason,accepted\nxa-1,2026,dung-han,appraisal-1,Đúng,có\n",
        "records/explanation-td.csv":
          "unit_id,year,leaf_uid,stage,text\nxa-1,2026,hai-long,appraisal-1,Đã bổ sung phiếu\n",
      },
      folder,
    );
    expect([await closing("appraisal-1"), await closing("appraisal-2")]).toEqual([[], []]);
  });

  it("only by somebody, and says in words what is lacking", async () => {
    const folder = workspaceOf({ ...ready, "records/explanation.csv": explanations("dung-han", "hai-long") });
    const nobody = await runCli(["lock", folder, "--stage", "self"]);
    expect([nobody.code, nobody.out]).toEqual([2, ""]);
    expect(nobody.err).toContain("--by");
    const answer = await runCli(["lock", folder, "--by", "Văn phòng"]);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain(
      "xa-1  1.3  có điểm nhưng thiếu tài liệu kiểm chứng, chưa giải trình  Công khai",
    );
    expect(answer.out).toContain("1 đơn vị còn thiếu ở 1 tiêu chí");
  });
});

describe("a closed stage", () => {
  it("refuses changed, added and removed records of that stage, and tells the files that hold them", async () => {
    const changes: Readonly<Record<string, string>>[] = [
      { "records/indicator_report.csv": figures.replace(",943", ",944") },
      { "records/explanation.csv": explanations("dung-han", "hai-long") },
      { "records/assessment.csv": "unit_id,year,leaf_uid,stage,points\nxa-1,2026,hai-long,self,3\n" },
    ];
    for (const change of changes) {
      const folder = workspaceOf(ready);
      await lock(folder);
      workspaceOf(change, folder);
      const answer = await runCli(["check", folder, "--json"]);
      const found = answer.json<Faults>().issues.filter(({ code }) => code === "lock.changed");
      expect([answer.code, found]).toMatchObject([
        1,
        [{ file: Object.keys(change)[0], params: { unit_id: "xa-1", stage: "self" } }],
      ]);
    }
  });

  it("takes the same records from another file, records of other years and stages, and evidence", async () => {
    const folder = workspaceOf(ready);
    await lock(folder);
    const [head, ...rows] = figures.trimEnd().split("\n");
    workspaceOf(
      {
        "records/indicator_report.csv": [head, ...rows.toReversed(), ""].join("\n"),
        "records/indicator_report-td.csv":
          "unit_id,year,indicator_id,period,stage,value\nxa-1,2026,dung_han,Y,appraisal-1,900\nxa-1,2025,tong,Y,self,900\n",
        "records/evidence.csv": "unit_id,evidence_id,kind,summary\nxa-1,a,document,Báo cáo\n",
      },
      folder,
    );
    expect((await runCli(["check", folder])).code).toBe(0);
  });

  it("is opened again with a reason, keeps both turns, and is closed anew", async () => {
    const folder = workspaceOf(ready);
    await lock(folder);
    workspaceOf({ "records/indicator_report.csv": figures.replace(",943", ",944") }, folder);
    expect((await unlock(folder)).code).toBe(2);
    expect((await unlock(folder, "--reason", "Sửa số hồ sơ, theo sổ")).code).toBe(0);
    expect((await runCli(["check", folder])).code).toBe(0);
    expect((await unlock(folder, "--reason", "Lần nữa")).err).toContain("Chưa khóa");
    expect((await lock(folder)).code).toBe(0);
    const rows = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
    expect(rows).toHaveLength(10);
    expect(rows[5]).toBe('xa-1,2026,self,2,unlock,,,,Văn phòng,"Sửa số hồ sơ, theo sổ",2026-11-01');
    expect(rows[6]).toMatch(/^xa-1,2026,self,3,lock,/);
    expect((await runCli(["check", folder])).code).toBe(0);
  });
});

it("a table or form for a closed stage is refused with who closed it and how to open it, and taken once it is open", async () => {
  const folder = workspaceOf(ready);
  expect((await lock(folder)).code).toBe(0);
  const sent = join(temporaryFolder(), "bang.xlsx");
  const rows = [
    ["BẢNG TỰ CHẤM ĐIỂM NĂM 2026 CỦA XÃ MỘT"],
    ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
    ["1.1", "Đúng hạn", "5", "4,5"],
    ["1.2", "Hài lòng", "3", "3"],
    ["1.3", "Công khai", "2", "2"],
  ];
  writeFileSync(sent, await writeXlsx({ sheets: [{ name: "Bảng", rows }] }));
  const before = allNames(folder);
  const read = ["collect", "read", sent, "--dir", folder, "--year", "2026"];
  const refused = await runCli(read);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("Có lỗi, chưa nhận");
  expect(refused.err).toMatch(
    /^bang\.xlsx {2}LỖI {2}Bước “self” năm 2026.*“xa-1”.*2026-11-01 \(Văn phòng\).*parindex unlock/m,
  );
  expect((await runCli(["load", sent, "--dir", folder])).err).toContain("parindex unlock");
  expect(allNames(folder)).toEqual(before);
  expect((await unlock(folder, "--reason", "Bổ sung điểm tự chấm")).code).toBe(0);
  expect((await runCli(read)).code).toBe(0);
});

/** The files of a workspace but for its results and its database. */
function allNames(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => !/^(out|\.parindex)/.test(name)).sort();
}
