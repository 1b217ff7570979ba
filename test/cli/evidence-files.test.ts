import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

it("files of documents are missing, changed, or the same for two documents of a unit", async () => {
  const folder = workspaceOf({
    ...smallWorkspace,
    "records/unit-2.csv": "unit_id,name,tier,province,group\nxa-2,Xã Hai,commune,Tỉnh Mẫu,\n",
    "evidence/bc-1.pdf": "một",
    "evidence/bc-2.pdf": "hai",
    "evidence/ban-sao.pdf": "một",
    "kho/bc-5.pdf": "năm",
    "ngoai.pdf": "x",
    "records/evidence.csv": [
      "unit_id,evidence_id,kind,summary,file,sha256",
      `xa-1,a,document,Đúng,bc-1.pdf,${sha256("một").toUpperCase()}`,
      `xa-1,b,document,Đã sửa,evidence/bc-2.pdf,${sha256("khác")}`,
      "xa-1,c,document,Bản sao,ban-sao.pdf,",
      "xa-1,d,document,Không có,bc-4.pdf,",
      "xa-1,e,document,Ngoài evidence,kho/bc-5.pdf,",
      "xa-1,f,document,Ngoài thư mục,../ngoai.pdf,",
      "xa-1,g,document,Không kèm tệp,,",
      "xa-2,h,document,Của đơn vị khác,bc-1.pdf,",
      "",
    ].join("\n"),
  });
  const answer = await runCli(["check", folder, "--json"]);
  const { issues, checks } = answer.json<{
    issues: { code: string; line: number; params: { about: string; first?: string } }[];
    checks: { check: string; outcome: string; warnings: number }[];
  }>();
  expect(answer.code).toBe(0);
  expect(issues.map(({ code, line, params }) => [code, line, params.about, params.first])).toEqual([
    ["evidence.changed_file", 3, "b", undefined],
    ["evidence.same_file", 4, "c", "a"],
    ["evidence.missing_file", 5, "d", undefined],
    ["evidence.missing_file", 7, "f", undefined],
  ]);
  expect(checks.find(({ check }) => check === "evidence_files")).toMatchObject({
    outcome: "warned",
    warnings: 4,
  });
});
