import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument, visit } from "yaml";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Answer {
  readonly files: readonly {
    cases: number;
    unaccepted: number;
    failed: number;
    proposed: number | null;
    proposed_file: string | null;
    unreached: readonly { leaf_code: string; branch: string; label: string }[];
  }[];
  readonly issues: readonly { code: string }[];
}

async function proposed(folder: string): Promise<Answer["files"][number] & { issues: Answer["issues"] }> {
  const { files, issues } = (
    await runCli(["rules", "test", "bo.yaml", "--propose", "--json"], folder)
  ).json<Answer>();
  const [file] = files;
  if (file === undefined) throw new TypeError("no file was tested");
  return { ...file, issues };
}

function proposals(folder: string): string {
  return readFileSync(join(folder, "bo.de-xuat.cases.yaml"), "utf8");
}

const shipped = "data/rule-sets";
const sets = [
  "ca-mau-1880-2013-so.yaml",
  "minh-hoa-cap-xa-2026.yaml",
  "minh-hoa-dvsn-2026.yaml",
  "tiep-can-phap-luat-qd-09-2013.yaml",
];

/** A shipped set as it was before anybody wrote a case. */
function withoutCases(name: string): string {
  const document = parseDocument(readFileSync(join(shipped, name), "utf8"));
  visit(document, {
    Pair: (_key, { key }) => (String(key) === "cases" ? visit.REMOVE : undefined),
  });
  return document.toString({ lineWidth: 0 });
}

describe("proposed cases", () => {
  const small = (): string => workspaceOf({ "bo.yaml": String(smallWorkspace["rule-sets/thu.yaml"]) });

  it("stand at, just below and just above every threshold, with what the engine gives", async () => {
    const folder = small();
    const { proposed: count, proposed_file } = await proposed(folder);
    expect(proposed_file).toBe("bo.de-xuat.cases.yaml");
    const text = proposals(folder);
    expect(text.match(/accepted: false \}/g)?.length).toBe(count);
    for (const line of [
      `- { leaf: dung-han, name: "ngay dưới 100%", given: { dung_han: 999, tong: 1000 }, expect: { points: 5 }, accepted: false }`,
      `- { leaf: dung-han, name: "ngay trên 100%", given: { dung_han: 1001, tong: 1000 }, expect: { status: invalid, reason: over_100 }, accepted: false }`,
      `- { leaf: dung-han, name: "mẫu số bằng 0", given: { dung_han: 0, tong: 0 }, expect: { status: not_applicable, reason: zero_denominator }, accepted: false }`,
      `- { leaf: hai-long, name: "ngay dưới 90", given: { hai_long: 89.9999 }, expect: { points: 0 }, accepted: false }`,
      `- { leaf: hai-long, name: "tại 90", given: { hai_long: 90 }, expect: { points: 3 }, accepted: false }`,
      `- { leaf: hai-long, name: "ngay trên 90", given: { hai_long: 90.0001 }, expect: { points: 3 }, accepted: false }`,
      `- { leaf: hai-long, name: "chưa báo cáo", given: {}, expect: { status: missing, reason: not_reported }, accepted: false }`,
    ])
      expect(text).toContain(line);
  });

  it("never count before a person accepts them, and are not proposed twice", async () => {
    const folder = small();
    const first = await proposed(folder);
    const again = await proposed(folder);
    expect(again).toMatchObject({ cases: 0, unaccepted: first.proposed, proposed: 0, proposed_file: null });
    const wrong = proposals(folder)
      .replace("expect: { points: 3 }, accepted: false", "expect: { points: 2 }, accepted: true")
      .replace(/\n[^\n]*ngay dưới 90"[^\n]*/, "\n  # một dòng người dùng đã xóa");
    workspaceOf({ "bo.de-xuat.cases.yaml": wrong }, folder);
    const refused = await proposed(folder);
    expect(refused.issues.map(({ code }) => code)).toEqual(["rules.case_failed"]);
    expect(proposals(folder), "nothing is written while a case fails").toBe(wrong);
    workspaceOf({ "bo.de-xuat.cases.yaml": wrong.replace("points: 2 }", "points: 3 }") }, folder);
    expect(await proposed(folder)).toMatchObject({ cases: 1, proposed: 1, issues: [] });
    expect(proposals(folder)).toContain("# một dòng người dùng đã xóa");
  });

  it("are not added to a file that goes on after its cases", async () => {
    const folder = small();
    const text = "schema: parindex/cases/1\nleaves: []\nrule_set: thu\n";
    workspaceOf({ "bo.de-xuat.cases.yaml": text }, folder);
    expect((await proposed(folder)).issues.map(({ code }) => code)).toEqual(["cases.cannot_add"]);
    expect(proposals(folder)).toBe(text);
  });

  it("go every branch of every rule of shipped sets, without any case of theirs", async () => {
    const left: string[] = [];
    for (const name of sets) {
      const folder = workspaceOf({ "bo.yaml": withoutCases(name) });
      await proposed(folder);
      const accepted = proposals(folder).replaceAll("accepted: false", "accepted: true");
      workspaceOf({ "bo.de-xuat.cases.yaml": accepted }, folder);
      const { failed, unreached } = await proposed(folder);
      expect(failed, name).toBe(0);
      left.push(
        ...unreached.map(({ leaf_code, branch, label }) => `${name} ${leaf_code} ${branch} ${label}`),
      );
    }
    expect(left).toEqual([]);
  }, 240_000);
});
