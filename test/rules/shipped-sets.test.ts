import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const files = readdirSync("data/rule-sets").filter(
  (name) => name.endsWith(".yaml") && !name.endsWith(".cases.yaml"),
);

interface Answer {
  readonly files: readonly {
    readonly status: string;
    readonly cases: number;
    readonly units: number;
    readonly failed: number;
  }[];
  readonly issues: readonly { readonly severity: string; readonly code: string; readonly line: number }[];
}

describe("the rule sets that are shipped", () => {
  it("are three model sets for 2026, two earlier commune sets and five partial ones", () => {
    expect(files).toEqual([
      "ca-mau-1880-2013-so.yaml",
      "minh-hoa-cap-so-2026.yaml",
      "minh-hoa-cap-xa-2024.yaml",
      "minh-hoa-cap-xa-2025.yaml",
      "minh-hoa-cap-xa-2026.yaml",
      "minh-hoa-dvsn-2026.yaml",
      "tiep-can-phap-luat-qd-09-2013.yaml",
      "tiep-can-phap-luat-xa-2021-2022.yaml",
      "tiep-can-phap-luat-xa-2023.yaml",
      "tiep-can-phap-luat-xa-mau-cu.yaml",
    ]);
  });

  it.each(files)("%s has no fault and every model set says that it is no law", async (file) => {
    const checked = await runCli(["rules", "check", `data/rule-sets/${file}`, "--json"]);
    const { files: read, issues } = checked.json<Answer>();
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.code).toBe(0);
    if (read[0]?.status === "model") {
      const said = await runCli(["rules", "check", `data/rule-sets/${file}`]);
      expect(said.out).toContain("không do cơ quan có thẩm quyền ban hành, không dùng để nộp");
    }
  });

  it("give exactly the points that their cases expect, worked out by hand", async () => {
    const tested = await runCli([
      "rules",
      "test",
      ...files.map((file) => `data/rule-sets/${file}`),
      "--json",
    ]);
    const { files: read, issues } = tested.json<Answer>();
    expect(issues.map(({ code, line }) => `${line} ${code}`)).toEqual(["156 rules.number_not_printed"]);
    expect(read.map(({ failed }) => failed)).toEqual(files.map(() => 0));
    const cases = read.reduce((sum, one) => sum + one.cases, 0);
    expect(cases).toBeGreaterThan(2500);
    expect(read.reduce((sum, one) => sum + one.units, 0)).toBeGreaterThan(80);
    expect(tested.code).toBe(0);
  });
});
