import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const first = (smallWorkspace["rule-sets/thu.yaml"] ?? "")
  .replace("status: model", "status: official")
  .replace("scale: 10", "legal: { number: 01/QĐ }\nscale: 10");
/** Issued anew: 1.1 and 1.2 change places, satisfaction is asked otherwise, publication gives way to a meeting. */
const second = first
  .replace("id: thu", "id: thu-lai")
  .replace("legal: { number: 01/QĐ }", "legal: { number: 02/QĐ, supersedes: 01/QĐ }")
  .replace('code: "1.1"', 'code: "1.9"')
  .replace("Tỷ lệ hài lòng, kind: percent }", "Tỷ lệ hài lòng, kind: percent, unit: phần trăm }")
  .replace("da_cong_khai: { label: Đã công khai", "da_hop: { label: Đã họp")
  .replace("uid: cong-khai, title: Công khai", "uid: hop, title: Họp")
  .replace("of: da_cong_khai", "of: da_hop");

it("a re-issued set takes up the year's work by uid and lists what must be asked anew", async () => {
  const folder = workspaceOf({
    ...smallWorkspace,
    "parindex.yaml": "schema: parindex/workspace/1\ntitle: Thử\nsynthetic: true\n",
    "rule-sets/thu.yaml": first,
    "rule-sets/thu-lai.yaml": second,
    "records/assessment.csv":
      "unit_id,year,leaf_uid,stage,points,entered_on\nxa-1,2026,dung-han,self,4.7,2026-11-01\n",
  });
  const checked = await runCli(["check", folder, "--json"]);
  const notes = checked
    .json<{ issues: { code: string; severity: string; file: string; message: string }[] }>()
    .issues.filter(({ severity }) => severity === "note")
    .filter(({ code }) => code.startsWith("workspace."));
  expect(checked.code, checked.out).toBe(0);
  expect(notes.map(({ code, file }) => `${file} ${code}`).toSorted()).toEqual([
    "rule-sets/thu-lai.yaml workspace.asked_changed",
    "rule-sets/thu-lai.yaml workspace.asked_new",
    "rule-sets/thu-lai.yaml workspace.set_superseded",
  ]);
  const said = notes.map(({ message }) => message).join("\n");
  expect(said).toContain(
    "2 tiêu chí giữ nguyên số liệu, điểm và tài liệu đã có (theo uid), 1 tiêu chí mới; không còn: 1.3.",
  );
  expect(said).toContain("“da_hop” (Đã họp)");
  const { score } = (await runCli(["score", folder, "--json"])).json<{
    score: {
      rule_set_id: string;
      leaf_uid: string;
      leaf_code: string;
      status: string;
      claimed: string | null;
    }[];
  }>();
  const kept = score.find(({ leaf_uid }) => leaf_uid === "dung-han");
  expect(kept).toMatchObject({ rule_set_id: "thu-lai", leaf_code: "1.9", status: "scored" });
  expect(Number(kept?.claimed)).toBe(4.7);
  expect(score.find(({ leaf_uid }) => leaf_uid === "hop")?.status).toBe("missing");
});
