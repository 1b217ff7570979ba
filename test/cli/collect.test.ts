import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formBytes } from "@parindex/documents";
import { readXlsx, writeXlsx } from "hucre";
import { expect, test } from "vitest";
import { communeSetText, goodForm } from "../collect/filled.ts";
import type { Planted } from "../collect/planted.ts";
import { claimFaults } from "../collect/planted-claims.ts";
import { evidenceFaults } from "../collect/planted-evidence.ts";
import { figureFaults } from "../collect/planted-figures.ts";
import { formFaults } from "../collect/planted-forms.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder, workspaceOf } from "../support/workspace.ts";

const faults = [...figureFaults, ...claimFaults, ...evidenceFaults, ...formFaults];

interface Answer {
  readonly kept: readonly string[];
  readonly units: readonly {
    readonly unit_id: string | null;
    readonly state: string;
    readonly file: string | null;
    readonly issues: readonly {
      readonly code: string;
      readonly cell: string | null;
      readonly severity: string;
    }[];
  }[];
}

const name = (at: number): string => `xa-${String(at + 1).padStart(3, "0")}`;

function communes(count: number): string {
  const units = Array.from(
    { length: count },
    (_, at) => `${name(at)},Xã Mẫu ${at + 1},commune,Tỉnh Mẫu A,Xã,tinh-mau-a\n`,
  );
  return workspaceOf({
    "parindex.yaml":
      "schema: parindex/workspace/1\ntitle: Thử\nsynthetic: true\nrule_sets: [minh-hoa-cap-xa-2026]\n",
    "rule-sets/xa.yaml": communeSetText,
    "records/unit.csv": `unit_id,name,tier,province,group,parent_id\ntinh-mau-a,Tỉnh Mẫu A,province,Tỉnh Mẫu A,,\n${units.join("")}`,
    "records/campaign.csv":
      "issuer,year,group,data_from,data_to,self_due\ntinh-mau-a,2026,,2026-01-01,2026-12-31,2026-12-05\n",
  });
}

async function folderOf(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = temporaryFolder("forms");
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
  return folder;
}

async function read(root: string, folder: string, ...more: string[]) {
  return runCli(["collect", "read", folder, "--dir", root, "--year", "2026", "--json", ...more]);
}

test("a template reads back as it was made: locked rows known, nothing reported", async () => {
  const root = communes(2);
  const made = await runCli(["collect", "template", root, "--year", "2026", "--out", join(root, "bieu")]);
  expect(made.code).toBe(0);
  expect(readdirSync(join(root, "bieu"))).toEqual(["bieu-xa-001-2026-Y.xlsx", "bieu-xa-002-2026-Y.xlsx"]);
  const result = await read(root, join(root, "bieu"));
  const { units, kept } = result.json<Answer>();
  expect(units.map(({ state, issues }) => [state, issues])).toEqual([
    ["accepted", []],
    ["accepted", []],
  ]);
  expect(kept).toHaveLength(2);
  expect((await runCli(["check", root])).code).toBe(0);
});

test("good forms are kept and scored; a form sent again takes the place of the first", async () => {
  const root = communes(3);
  const form = goodForm(name(0), "Xã Mẫu 1");
  const folder = await folderOf({ "a.xlsx": await formBytes(form) });
  const first = await read(root, folder, "--as-of", "2026-11-20");
  expect([first.code, first.json<Answer>().units.map(({ state }) => state)]).toEqual([
    0,
    ["accepted", "not_sent", "not_sent"],
  ]);
  const scored = await runCli(["explain", name(0), "2026", "3.3.2", "--dir", root, "--json"]);
  expect(scored.json<{ inputs: unknown[] }>().inputs[0]).toMatchObject({
    source_file: "records/thu-thap/2026/bieu-xa-001-self-Y.xlsx",
    source_place: expect.stringMatching(/^Số liệu!E\d+$/),
  });
  const again = await read(root, folder, "--as-of", "2026-12-10");
  expect(again.json<Answer>().units.map(({ state }) => state)).toEqual([
    "accepted_late",
    "overdue",
    "overdue",
  ]);
  const register = readFileSync(join(root, "records/thu-thap/submission.csv"), "utf8").trim().split("\n");
  expect(register).toHaveLength(2);
  expect(register[1]).toContain("xa-001,2026,self,Y,2026-11-20,2026-12-05,");
  const letters = readdirSync(join(root, "out/thu-thap/2026"));
  expect(readFileSync(join(root, "out/thu-thap/2026", letters.at(-1)!), "utf8")).toContain("chưa nhận được");
});

test("a form after its day, and one that never came, are late by so many days, printed and in the answer", async () => {
  const root = communes(2);
  const folder = await folderOf({ "a.xlsx": await formBytes(goodForm(name(0), "Xã Mẫu 1")) });
  const asked = ["collect", "read", folder, "--dir", root, "--year", "2026", "--dry-run", "--as-of"];
  const lines = async (asOf: string, ...more: string[]): Promise<string[]> =>
    (await runCli([...asked, asOf, ...more])).out.split("\n").filter((line) => line.includes("Xã Mẫu"));
  const onTheDay = await lines("2026-12-05");
  expect(onTheDay).toHaveLength(2);
  expect(onTheDay.join("\n")).not.toMatch(/muộn|quá hạn|ngày/);
  expect(await lines("2027-01-04")).toMatchObject([
    expect.stringMatching(/Xã Mẫu 1 .*Đã nhận, gửi muộn \(30 ngày\)/),
    expect.stringMatching(/Xã Mẫu 2 .*Chưa gửi, quá hạn \(30 ngày\)/),
  ]);
  expect((await lines("2026-12-09", "--locale", "en"))[0]).toContain("Accepted, late (4 days)");
  const { units } = (await runCli([...asked, "2026-12-17", "--json"])).json<{
    units: { unit_id: string; due: string; days_late: number }[];
  }>();
  expect(units).toMatchObject([
    { unit_id: "xa-001", due: "2026-12-05", days_late: 12 },
    { unit_id: "xa-002", due: "2026-12-05", days_late: 12 },
  ]);
});

test("one form sent twice, a file that is no form and an empty folder are said, and nothing of them is kept", async () => {
  const root = communes(1);
  const bytes = await formBytes(goodForm(name(0), "Xã Mẫu 1"));
  const folder = await folderOf({
    "a.xlsx": bytes,
    "b.xlsx": bytes,
    "c.xlsx": new TextEncoder().encode("a,b\n"),
  });
  const { units, kept } = (await read(root, folder)).json<Answer>();
  expect(units.map(({ file, issues }) => [file, issues.map(({ code }) => code)])).toEqual([
    ["a.xlsx", []],
    ["b.xlsx", ["collect.sent_twice"]],
    ["c.xlsx", ["workbook.not_xlsx"]],
  ]);
  expect(kept).toEqual(["records/thu-thap/2026/bieu-xa-001-self-Y.xlsx"]);
  const empty = join(root, "trong");
  mkdirSync(empty);
  expect((await read(root, empty)).json<Answer>().units.map(({ state }) => state)).toEqual(["not_sent"]);
  expect((await read(root, join(root, "khong-co"))).code).toBe(2);
});

test("an appraiser grants points with a reason and corrects a figure; without a reason nothing is taken", async () => {
  const root = communes(2);
  const forms = Object.fromEntries(
    await Promise.all(
      [0, 1].map(
        async (at) => [`${at}.xlsx`, await formBytes(goodForm(name(at), `Xã Mẫu ${at + 1}`))] as const,
      ),
    ),
  );
  expect((await read(root, await folderOf(forms), "--as-of", "2026-12-01")).code).toBe(0);
  const out = join(root, "phieu");
  const ask = ["collect", "template", root, "--year", "2026", "--appraiser", "Sở Tư pháp", "--out", out];
  expect((await runCli([...ask.slice(0, -3), "Sở Không Có", "--out", out])).code).toBe(2);
  expect((await runCli(ask)).code).toBe(0);
  const [file = ""] = readdirSync(out);
  const book = await readXlsx(readFileSync(join(out, file)), { readStyles: true });
  const points = book.sheets.find((sheet) => sheet.name === "Thẩm định")!;
  const figures = book.sheets.find((sheet) => sheet.name === "Sửa số liệu")!;
  const rowOf = (rows: readonly (readonly unknown[])[], code: string): number =>
    rows.findIndex(([first]) => first === code);
  const leaf = String(points.rows.at(-1)![0]);
  const [unit = "", code = ""] = leaf.split(" ");
  const at = rowOf(points.rows, leaf);
  points.rows[at]![9] = 0.25;
  points.rows[at]![10] = "Thiếu tài liệu kiểm chứng";
  const corrected = figures.rows.find(([, , , reported]) => reported === "4")!;
  corrected[4] = 3;
  corrected[5] = "Hệ thống ghi nhận 3";
  const save = async (): Promise<string> =>
    folderOf({
      "phieu.xlsx": await writeXlsx({
        sheets: book.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows })),
      }),
    });
  const taken = await read(root, await save());
  expect(taken.json<Answer>().units.find(({ file: sent }) => sent === "phieu.xlsx")).toMatchObject({
    state: "accepted",
    issues: [],
  });
  const explained = await runCli([
    "explain",
    unit,
    "2026",
    code,
    "--dir",
    root,
    "--stage",
    "appraisal-1",
    "--json",
  ]);
  expect(explained.json<{ points: string; granted: string }>()).toMatchObject({ granted: "0.25" });
  points.rows[at]![10] = null;
  const refused = await read(root, await save());
  expect(refused.json<Answer>().units.find(({ file: sent }) => sent === "phieu.xlsx")?.issues).toMatchObject([
    { code: "collect.grant_without_reason", cell: `Thẩm định!K${at + 1}` },
  ]);
});

test("124 forms with 300 planted faults: each is found at its cell, and nothing else is called a fault", async () => {
  const root = communes(124);
  const cells = faults.filter(({ whole }) => whole !== true);
  const wholes = faults.filter(({ whole }) => whole === true);
  const expected = new Map<string, Planted[]>();
  const files: Record<string, Uint8Array> = {};
  let planted = 0;
  for (let at = 0; at < 124; at += 1) {
    const form = goodForm(name(at), `Xã Mẫu ${at + 1}`);
    const found: Planted[] = [];
    if (at < 15) found.push(wholes[at % wholes.length]!.plant(form, at));
    else if (at < 110)
      for (let nth = 0; nth < 3; nth += 1) {
        if (planted + found.length >= 300) break;
        found.push(cells[(at * 3 + nth) % cells.length]!.plant(form, Math.floor(at / 5)));
      }
    planted += found.length;
    expected.set(`${name(at)}.xlsx`, found);
    files[`${name(at)}.xlsx`] = await formBytes(form);
  }
  expect([planted, faults.length >= 25]).toEqual([300, true]);
  const result = await read(root, await folderOf(files));
  const { units, kept } = result.json<Answer>();
  const got = new Map(
    units.map(({ file, issues }) => [file, issues.map(({ code, cell }) => `${code} ${cell ?? ""}`).sort()]),
  );
  for (const [file, list] of expected)
    expect([file, got.get(file)]).toEqual([
      file,
      list.map(({ code, cell }) => `${code} ${cell ?? ""}`).sort(),
    ]);
  expect(result.code).toBe(1);
  const clean = [...expected.values()].filter((list) =>
    list.every(({ code }) => code === "collect.title_changed"),
  );
  expect(kept).toHaveLength(clean.length);
}, 120_000);
