import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formBytes } from "@parindex/documents";
import { type Form, type FormCell, readYaml } from "@parindex/model";
import { ruleSetForm } from "@parindex/rules";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const text = String(smallWorkspace["rule-sets/thu.yaml"]);
const form = ruleSetForm(readYaml(text, "thu.yaml").value);

interface Answer {
  readonly issues: readonly { severity: string; code: string; cell: string; message: string }[];
}

/** What a clerk changed in the workbook: cells by sheet and reference, as Excel names them. */
function edited(cells: Readonly<Record<string, FormCell["content"]>>): Form {
  const sheets = form.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => ({ ...row, cells: [...row.cells] }));
    const columns = [...sheet.columns];
    for (const [place, content] of Object.entries(cells)) {
      const [, name, letter = "", line] = /^(.*)!([A-Z])(\d+)$/.exec(place) ?? [];
      const column = letter.codePointAt(0)! - 65;
      if (name !== sheet.name) continue;
      const row = rows[Number(line) - 4];
      const old = columns[column];
      if (row === undefined && old !== undefined && typeof content === "string")
        columns[column] = { ...old, title: content };
      if (row !== undefined) row.cells[column] = { content };
    }
    return { ...sheet, columns, rows };
  });
  return { ...form, sheets };
}

/** Faults that import finds in a workbook edited so, and the folder it ran in. */
async function faultsOf(cells: Readonly<Record<string, FormCell["content"]>>) {
  const folder = workspaceOf({ "thu.xlsx": await formBytes(edited(cells)) });
  const said = await runCli(["rules", "import", "thu.xlsx", "--out", "moi.yaml", "--json"], folder);
  return { ...said, folder, issues: said.json<Answer>().issues };
}

describe("rules export and rules import", () => {
  it("give a workbook and back a file in which nothing changed", async () => {
    const folder = workspaceOf({ "thu.yaml": text });
    const out = await runCli(["rules", "export", "thu.yaml", "--format", "xlsx"], folder);
    expect([out.code, out.out]).toEqual([0, "thu.xlsx\n"]);
    const back = await runCli(["rules", "import", "thu.xlsx", "--out", "moi.yaml"], folder);
    expect([back.code, back.out]).toEqual([0, "moi.yaml\n"]);
    const diff = await runCli(["rules", "diff", "thu.yaml", "moi.yaml", "--json"], folder);
    expect(diff.json<{ changes: unknown[] }>().changes).toEqual([]);
    expect(readFileSync(join(folder, "moi.yaml"), "utf8")).toContain(
      "rule: { kind: yes_no, when: { of: da_cong_khai, is: yes } }",
    );
  });

  it("print the file where no place is named for it, and write the same bytes again", async () => {
    const folder = workspaceOf({ "thu.yaml": text });
    await runCli(["rules", "export", "thu.yaml", "--out", "a.xlsx"], folder);
    await runCli(["rules", "export", "thu.yaml", "--out", "b.xlsx"], folder);
    expect(readFileSync(join(folder, "a.xlsx"))).toEqual(readFileSync(join(folder, "b.xlsx")));
    const { out } = await runCli(["rules", "import", "a.xlsx"], folder);
    expect(out).toMatch(/^schema: parindex\/rule-set\/1\nid: thu\n/);
  });

  it("take the words of the drop-downs, numbers typed as numbers, and days as people write them", async () => {
    const { issues, folder, code } = await faultsOf({
      "Bộ tiêu chí!K5": "tính đủ điểm",
      "Bộ tiêu chí!O5": "Có",
      "Bộ tiêu chí!P5": "1/2/2026",
      "Thông tin chung!B27": { number: "0.5" },
    });
    expect(issues).toEqual([]);
    expect(code).toBe(0);
    const said = readFileSync(join(folder, "moi.yaml"), "utf8");
    expect(said).toContain("min_applicable: 0.5");
    expect(said).toContain("not_applicable: full");
    expect(said).toContain("evidence: { required: true, from: 2026-02-01 }");
  });

  it("tell every faulty cell at once with a remedy, and write nothing", async () => {
    const { issues, folder, code } = await faultsOf({
      "Bộ tiêu chí!A5": { number: "1.1" },
      "Bộ tiêu chí!B6": { number: "4" },
      "Bộ tiêu chí!D7": "2,0",
      "Bộ tiêu chí!G5": "Tự chám",
      "Bộ tiêu chí!I7": "when: [",
      "Bộ tiêu chí!U6": null,
      "Số liệu!A4": null,
      "Căn cứ!A4": "9.9",
    });
    expect(code).toBe(1);
    expect(existsSync(join(folder, "moi.yaml"))).toBe(false);
    const errors = issues.filter(({ severity }) => severity === "error");
    expect(Object.fromEntries(errors.map(({ cell, code: said }) => [cell, said]))).toEqual({
      "Bộ tiêu chí!A5": "rules.sheet_code_number",
      "Bộ tiêu chí!B6": "rules.sheet_level",
      "Bộ tiêu chí!D7": "shape.value",
      "Bộ tiêu chí!G5": "rules.sheet_word_near",
      "Bộ tiêu chí!I7": "yaml.syntax",
      "Bộ tiêu chí!U6": "rules.uid_missing",
      "Số liệu!A4": "rules.sheet_no_id",
      "Căn cứ!A4": "rules.sheet_no_such_code",
    });
    expect(errors.find(({ cell }) => cell === "Bộ tiêu chí!G5")?.message).toContain("Ý bạn là “Tự chấm”?");
  });

  it("tell faults of meaning at their cells too: sums, bounds, undeclared figures", async () => {
    const { issues } = await faultsOf({
      "Bộ tiêu chí!D5": { number: "6" },
      "Bộ tiêu chí!I6": "of: hai_lon\nsteps:\n  - { from: 95, points: 3 }\n  - { below: 90, points: 0 }",
    });
    const errors = issues.filter(({ severity }) => severity === "error");
    expect(errors.map(({ cell, code }) => [cell, code])).toEqual([
      ["Bộ tiêu chí!D4", "rules.children_sum"],
      ["Bộ tiêu chí!I6", "rules.gap"],
      ["Bộ tiêu chí!I6", "rules.undeclared"],
      ["Phần điểm!C4", "rules.part_sum"],
    ]);
  });

  it("never lose a column, a row or a sheet in silence", async () => {
    const { issues } = await faultsOf({
      "Bộ tiêu chí!E3": "Cách tính điểm",
      "Thông tin chung!C5": "ngay_thang",
    });
    expect(issues.map(({ cell, code }) => [cell, code])).toEqual(
      expect.arrayContaining([
        ["Bộ tiêu chí!A3", "rules.sheet_column_missing"],
        ["Bộ tiêu chí!E5", "rules.sheet_column_unread"],
        ["Thông tin chung!C5", "rules.sheet_head_key"],
        ["Thông tin chung!A1", "rules.sheet_row_missing"],
      ]),
    );
    const folder = temporaryFolder();
    const without = { ...form, sheets: form.sheets.filter(({ name }) => name !== "Số liệu") };
    workspaceOf({ "thieu.xlsx": await formBytes(without) }, folder);
    const said = await runCli(["rules", "import", "thieu.xlsx", "--json"], folder);
    expect(said.json<Answer>().issues.map(({ code }) => code)).toContain("rules.sheet_missing");
  });

  it("refuse a faulty set, a text that a cell would change, and a format that is none", async () => {
    const long = text.replace("Bộ thử", "x".repeat(40_000));
    const folder = workspaceOf({
      "sai.yaml": text.replace("max: 5", "max: 6"),
      "dong.yaml": text.replace(
        "cites: [ { document: X } ]",
        'cites: [ { document: X } ], evidence: { required: true, expected: ["một\\nhai"] }',
      ),
      "dai.yaml": long,
    });
    const faulty = await runCli(["rules", "export", "sai.yaml"], folder);
    expect([faulty.code, faulty.err.includes("tổng điểm tối đa")]).toEqual([1, true]);
    const broken = await runCli(["rules", "export", "dong.yaml"], folder);
    expect([broken.code, broken.err.includes("Không xuất được nguyên vẹn")]).toEqual([1, true]);
    expect((await runCli(["rules", "export", "dai.yaml"], folder)).code).toBe(2);
    expect((await runCli(["rules", "export", "sai.yaml", "--format", "ods"], folder)).code).toBe(2);
    for (const name of ["sai", "dong", "dai"]) expect(existsSync(join(folder, `${name}.xlsx`))).toBe(false);
  });
});
