import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@parindex/documents";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Index {
  readonly stage: string;
  readonly index: string | null;
  readonly index_high: string | null;
  readonly refused_index: string | null;
  readonly refused_index_high: string | null;
}

/** The small set with a second area of ten points that may be said not to apply as a whole. */
const set = (smallWorkspace["rule-sets/thu.yaml"] ?? "")
  .replace("scale: 10", "scale: 20")
  .replace("max: 10 } ]", "max: 20 } ]")
  .replace("indicators:", "indicators:\n  co_co_so: { label: Có cơ sở, kind: yes_no }")
  .concat(
    '  - { code: "2", uid: linh-vuc-2, title: Hai, max: 10, not_applicable: exclude, criteria: [ { code: "2.1", uid: nhom, title: Nhóm, max: 10, criteria: [ { code: "2.1.1", uid: co-so, title: Cơ sở, max: 10, scoring_text: "Có: 10", cites: [ { document: X } ], rule: { kind: yes_no, when: { of: co_co_so, is: yes } } } ] } ] }\n',
  );
const figures = (answer: string): string =>
  `${smallWorkspace["records/indicator_report.csv"] ?? ""}${answer}`;
const said = (rows: string): string => `unit_id,year,node_uid,stage,reason,accepted\n${rows}`;
const at = (node: string): string => `xa-1,2026,${node},self,Không phát sinh,\n`;

const folderOf = (rows: string, answer = "xa-1,2026,co_co_so,Y,self,no\n"): string =>
  workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": set,
    "records/indicator_report.csv": figures(answer),
    "records/applicability.csv": said(rows),
  });

async function indexes(folder: string, stage = "self"): Promise<Index> {
  const answer = await runCli(["score", folder, "--dry-run", "--stage", stage, "--json"]);
  return answer.json<{ index_score: Index[] }>().index_score[0]!;
}

describe("a claim of not applying that nobody decided", () => {
  it.each(["linh-vuc-2", "nhom", "co-so"])(
    "gives both indexes, at whatever node it stands: %s",
    async (node) => {
      expect(await indexes(folderOf(at(node)))).toMatchObject({
        index: "97.2",
        index_high: "97.2",
        refused_index: "48.6",
        refused_index_high: "48.6",
      });
    },
  );

  it("leaves a range where the figures are missing too", async () => {
    expect(await indexes(folderOf(at("co-so"), ""))).toMatchObject({
      index: "97.2",
      refused_index: "48.6",
      refused_index_high: "98.6",
    });
  });

  it("is said on the run's table, in the self-scoring table and in the exported scores", async () => {
    const folder = folderOf(at("nhom"));
    const run = await runCli(["run", folder]);
    expect(run.out).toContain("97,20% (nếu từ chối đề nghị không áp dụng: 48,60%)");
    const sheet = join(folder, "out", "sheets", "bang-tu-cham-xa-1-2026-self.xlsx");
    const { grids } = await readWorkbook(readFileSync(sheet), "bang.xlsx");
    const texts = grids[0]!.rows.flatMap((row) => row.map(({ text }) => text));
    expect(texts).toContain("Chỉ số: 97,20% (nếu từ chối đề nghị không áp dụng: 48,60%)");
    const csv = readFileSync(join(folder, "out", "scores", "index_score.csv"), "utf8").split("\n");
    const [head, row] = [csv[0]?.split(","), csv[1]?.split(",")];
    expect(Number(row?.[head?.indexOf("refused_index") ?? -1])).toBe(48.6);
  });

  it("is one index again once it is accepted or refused", async () => {
    const decided = (word: string): string =>
      `${at("linh-vuc-2")}xa-1,2026,linh-vuc-2,appraisal-1,Đã kiểm tra,${word}\n`;
    expect(await indexes(folderOf(decided("có")), "appraisal-1")).toMatchObject({
      index: "97.2",
      refused_index: null,
    });
    expect(await indexes(folderOf(decided("không")), "appraisal-1")).toMatchObject({
      index: "48.6",
      refused_index: null,
    });
    // At the self score it is still only claimed.
    expect(await indexes(folderOf(decided("không")))).toMatchObject({ index: "97.2", refused_index: "48.6" });
  });
});
