import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const set = String(smallWorkspace["rule-sets/thu.yaml"])
  .replace(
    "indicators:",
    "bands: [{ name: Tốt, from: 50 }, { name: Kém }]\nindicators:\n  vi_pham: { label: Vi phạm, kind: count }",
  )
  .replace("areas:", "gates: [{ uid: vi-pham, when: { of: vi_pham, from: 2 }, effect: fail }]\nareas:");

const unit = `schema: parindex/cases/1
rule_set: thu
units:
  - name: đủ số liệu
    given: { dung_han: 10, tong: 10, hai_long: 95, da_cong_khai: yes, vi_pham: 0 }
    expect: { index: 100, band: Tốt }
`;

interface Answer {
  readonly files: readonly {
    units: number;
    unaccepted: number;
    failed: number;
    proposed_units: number | null;
    proposed_units_file: string | null;
  }[];
}

const name = "thu.de-xuat-khong-che.cases.yaml";

async function tested(folder: string, ...options: string[]): Promise<Answer["files"][number] | undefined> {
  return (await runCli(["rules", "test", "thu.yaml", "--json", ...options], folder)).json<Answer>().files[0];
}

/** What each proposed unit reports of the gate's figure, and how the gate was judged. */
function judged(folder: string): string[] {
  const lines = readFileSync(join(folder, name), "utf8").matchAll(
    /given: \{(.*?) \}, .*?expect: \{.* band: (.*?), gates: \{ vi-pham: (\w+) \}/g,
  );
  return [...lines].map(([, given = "", band, outcome]) => {
    const figure = /vi_pham: (\d+)/.exec(given)?.[1] ?? "–";
    return `${figure} ${outcome} ${band}`;
  });
}

describe("whole units proposed for gates", () => {
  it("stand at the bound, on both sides of it and without the figure, with what the engine gives", async () => {
    const folder = workspaceOf({ "thu.yaml": set, "thu.cases.yaml": unit });
    const file = await tested(folder, "--propose");
    expect(file).toMatchObject({ units: 1, failed: 0, proposed_units: 4, proposed_units_file: name });
    expect(judged(folder)).toEqual(['1 not_held "Tốt"', '2 held "Kém"', '3 held "Kém"', "– unclear null"]);
  });

  it("count for nothing until a person accepts them, and then show where the rule is wrong", async () => {
    const folder = workspaceOf({ "thu.yaml": set, "thu.cases.yaml": unit });
    await tested(folder, "--propose");
    expect(await tested(folder)).toMatchObject({ units: 1, failed: 0 });
    const path = join(folder, name);
    const text = readFileSync(path, "utf8").replaceAll("accepted: false", "accepted: true");
    writeFileSync(path, text);
    expect(await tested(folder)).toMatchObject({ units: 5, failed: 0 });
    writeFileSync(path, text.replace("vi-pham: held", "vi-pham: not_held"));
    expect(await tested(folder)).toMatchObject({ units: 5, failed: 1 });
  });

  it("are not proposed twice, nor where no person wrote a whole unit", async () => {
    const folder = workspaceOf({ "thu.yaml": set, "thu.cases.yaml": unit });
    await tested(folder, "--propose");
    const before = readFileSync(join(folder, name), "utf8");
    expect(await tested(folder, "--propose")).toMatchObject({ proposed_units: 0, proposed_units_file: null });
    expect(readFileSync(join(folder, name), "utf8")).toBe(before);
    const bare = workspaceOf({ "thu.yaml": set });
    expect(await tested(bare, "--propose")).toMatchObject({ proposed_units: 0 });
    expect(existsSync(join(bare, name))).toBe(false);
  });
});
