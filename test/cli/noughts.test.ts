import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Closed {
  readonly locked: readonly string[];
  readonly lacking: readonly { readonly leaf_code: string; readonly lacks: string }[];
  readonly noughts: readonly { readonly leaf_code: string }[];
}
interface Leaf {
  readonly leaf_code: string;
  readonly status: string;
  readonly points: string | null;
  readonly claimed: string | null;
}

const noughts = "records/khoa-buoc/assessment.csv";
const locks = "records/khoa-buoc/stage_lock.csv";
const set = (smallWorkspace["rule-sets/thu.yaml"] ?? "").replace("scale: 10", "on_close: zero\nscale: 10");
const figures = (smallWorkspace["records/indicator_report.csv"] ?? "").replace(
  "xa-1,2026,da_cong_khai,Y,self,có\n",
  "",
);
const explained =
  "unit_id,year,leaf_uid,stage,text\nxa-1,2026,dung-han,self,Sổ\nxa-1,2026,hai-long,self,Sổ\n";
const blank = {
  ...smallWorkspace,
  "rule-sets/thu.yaml": set,
  "records/indicator_report.csv": figures,
  "records/explanation.csv": explained,
};

const lock = (folder: string, ...more: string[]) =>
  runCli(["lock", folder, "--stage", "self", "--year", "2026", "--by", "Văn phòng", ...more]);

async function leaf(folder: string, code = "1.3"): Promise<Leaf> {
  const { score } = (await runCli(["score", folder, "--dry-run", "--json"])).json<{ score: Leaf[] }>();
  return score.find(({ leaf_code }) => leaf_code === code)!;
}

describe("a blank on submission day", () => {
  it("stays missing, and keeps the stage open, where the set does not say that it becomes nought", async () => {
    const folder = workspaceOf({
      ...blank,
      "rule-sets/thu.yaml": smallWorkspace["rule-sets/thu.yaml"] ?? "",
    });
    const answer = await lock(folder, "--json");
    expect([answer.code, answer.json<Closed>()]).toMatchObject([
      1,
      { locked: [], noughts: [], lacking: [{ leaf_code: "1.3", lacks: "figure" }] },
    ]);
    expect([existsSync(join(folder, noughts)), existsSync(join(folder, locks))]).toEqual([false, false]);
  });

  it("becomes a nought with its reason, its day and who closed, where the set says so", async () => {
    const folder = workspaceOf(blank);
    expect(await leaf(folder)).toMatchObject({ status: "missing", points: null });
    const answer = await lock(folder, "--json");
    expect([answer.code, answer.json<Closed>()]).toMatchObject([
      0,
      { locked: ["xa-1"], lacking: [], noughts: [{ leaf_code: "1.3" }] },
    ]);
    expect(readFileSync(join(folder, noughts), "utf8").split("\n")[1]).toBe(
      "xa-1,2026,cong-khai,self,0,chua_thuc_hien,Để trống đến ngày khóa bước tự chấm: 0 điểm theo bộ tiêu chí,Văn phòng,2026-11-01",
    );
    expect((await runCli(["check", folder])).code).toBe(0);
    expect(await leaf(folder)).toMatchObject({ status: "scored", points: "0", claimed: "0" });
    const told = await runCli(["explain", "xa-1", "2026", "1.3", "--dir", folder]);
    expect(told.out).toContain("0,00 điểm; điểm chưa đạt 2,00");
    expect(told.out).toContain(
      "Tự chấm: 0,00 điểm, Chưa thực hiện: Để trống đến ngày khóa bước tự chấm: 0 điểm theo bộ tiêu chí; Văn phòng, 01/11/2026  [records/khoa-buoc/assessment.csv, dòng 2]",
    );
    await runCli(["run", folder]);
    const history = await runCli(["history", "xa-1", "2026", "1.3", "--dir", folder]);
    expect(history.out).toContain("chua_thuc_hien: Để trống đến ngày khóa bước tự chấm");
  });

  it("gives way to a figure that comes after the stage was opened again", async () => {
    const folder = workspaceOf(blank);
    await lock(folder);
    const words = ["--stage", "self", "--year", "2026", "--unit", "xa-1", "--by", "A", "--reason", "Bổ sung"];
    expect((await runCli(["unlock", folder, ...words])).code).toBe(0);
    workspaceOf(
      { "records/indicator_report.csv": smallWorkspace["records/indicator_report.csv"] ?? "" },
      folder,
    );
    expect(await leaf(folder)).toMatchObject({ status: "scored", points: "2" });
  });

  it("is not filled while anything else is lacking: nothing is written", async () => {
    const folder = workspaceOf({
      ...blank,
      "records/explanation.csv": explained.replace(/xa-1,2026,hai-long.*\n/, ""),
    });
    const answer = await lock(folder);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain("xa-1  1.3  để trống: sẽ là 0 điểm khi khóa  Công khai");
    expect([existsSync(join(folder, noughts)), existsSync(join(folder, locks))]).toEqual([false, false]);
  });

  it("of what takes points away is never the nought that would be its best", async () => {
    const penalty = set
      .replace(
        "rounding:",
        "sections: [ { id: phat, kind: penalty, max: 2, counts: before_index } ]\nrounding:",
      )
      .concat(
        '  - { code: "P", uid: phat, title: Trừ, max: 2, section: phat, criteria: [ { code: "P.1", uid: vi-pham, title: Vi phạm, max: 2, scoring_text: "Mỗi vi phạm 1", cites: [ { document: X } ], rule: { kind: per_item, count: vi_pham, per: 1 } } ] }\n',
      )
      .replace("  da_cong_khai:", "  vi_pham: { label: Vi phạm, kind: count }\n  da_cong_khai:");
    const answer = await lock(workspaceOf({ ...blank, "rule-sets/thu.yaml": penalty }), "--json");
    expect(answer.json<Closed>()).toMatchObject({
      lacking: [{ leaf_code: "P.1", lacks: "figure" }],
      noughts: [{ leaf_code: "1.3" }],
    });
  });
});

it("a unit's own “không thực hiện: 0 điểm” needs its reason in words", async () => {
  const said = (note: string): string =>
    `unit_id,year,leaf_uid,stage,points,reason_code,note\nxa-1,2026,cong-khai,self,0,chua_thuc_hien,${note}\n`;
  const refuse = { ...blank, "rule-sets/thu.yaml": smallWorkspace["rule-sets/thu.yaml"] ?? "" };
  const folder = workspaceOf({ ...refuse, "records/assessment.csv": said("") });
  expect(await leaf(folder)).toMatchObject({ status: "missing" });
  expect((await lock(folder)).code).toBe(1);
  workspaceOf({ "records/assessment.csv": said("Chưa có cổng thông tin") }, folder);
  expect(await leaf(folder)).toMatchObject({ status: "scored", points: "0" });
  expect((await lock(folder)).code).toBe(0);
});
