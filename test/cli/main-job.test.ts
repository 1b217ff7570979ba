import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Explanation, indexScoreTable, RowOf } from "@parindex/model";
import { beforeAll, describe, expect, it } from "vitest";
import { inRepository, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/workspace.ts";

/** Every file under a folder with the hash of its bytes. */
function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}

function copyOfDemo(): string {
  const folder = join(temporaryFolder(), "Bản sao thư mục mẫu");
  cpSync(inRepository("data", "demo"), folder, {
    recursive: true,
    filter: (from) => !/[/\\](out|\.parindex)$/.test(from),
  });
  return folder;
}

async function run(folder: string): Promise<Record<string, string>> {
  const done = await runCli(["run", folder, "--as-of", "2026-11-01", "--json"]);
  expect(done.code, done.err).toBe(0);
  return bytesOf(join(folder, "out"));
}

describe("the main job on the demo", () => {
  let files: Record<string, string>;

  it("gives the same bytes twice in one workspace and in a fresh one elsewhere", async () => {
    const [one, other] = [copyOfDemo(), copyOfDemo()];
    files = await run(one);
    expect(await run(one)).toEqual(files);
    expect(await run(other)).toEqual(files);
    const names = Object.keys(files);
    expect(names).toContain("report.html");
    expect(names).toContain("receipt.json");
    for (const table of ["score", "node_score", "index_score"])
      for (const format of ["csv", "parquet", "arrow", "json"])
        expect(names).toContain(join("scores", `${table}.${format}`));
    expect(names.filter((name) => name.startsWith("sheets"))).toHaveLength(5);
    expect(names.filter((name) => name.endsWith(".svg")).length).toBeGreaterThanOrEqual(4);
    for (const name of names.filter((other) => /\.(svg|html|json|csv)$/.test(other)))
      expect(readFileSync(join(one, "out", name), "utf8"), name).not.toContain(one);
    for (const name of names.filter((other) => /\.(svg|html)$/.test(other)))
      expect(readFileSync(join(one, "out", name), "utf8"), name).toContain("Số liệu giả định");
  }, 240_000);
});

type IndexRow = RowOf<typeof indexScoreTable>;

describe("what is planted in the demo", () => {
  const asked = (unit: string, year: number, code: string, stage = "self"): Promise<Explanation> =>
    runCli([
      "explain",
      unit,
      String(year),
      code,
      "--dir",
      inRepository("data", "demo"),
      "--stage",
      stage,
      "--json",
    ]).then((done) => {
      expect(done.code, done.err).toBe(0);
      return done.json<Explanation>();
    });

  it("half up: 943/1.000 × 5 = 4,715 → 4,72, with the file and line of every input", async () => {
    const told = await asked("xa-mau-a-04", 2026, "3.3.2");
    expect(told.formula).toBe("943/1.000 hồ sơ = 94,30% (≥ 90%) → 94,30% × 5,00 = 4,715 → 4,72 điểm");
    expect(told.points_lost).toBe("0.28");
    for (const input of told.inputs) {
      expect(existsSync(inRepository("data", "demo", input.source_file ?? ""))).toBe(true);
      expect(input.source_place).toMatch(/^\d+$|!/);
    }
  });

  it("a ratio exactly at an open bound takes the lower step", async () => {
    const told = await asked("xa-mau-a-02", 2026, "6.4");
    expect(told.points).toBe("0.5");
    expect(told.cases.find(({ taken }) => taken)?.text).toContain("≤ 80%");
  });

  it("a zero denominator does not apply, a gap is missing, neither is nought", async () => {
    expect((await asked("xa-mau-a-03", 2026, "2.1.1")).status).toBe("not_applicable");
    const gap = await asked("xa-mau-a-07", 2026, "3.1");
    expect([gap.status, gap.points]).toEqual(["missing", null]);
  });

  it("an over-claim stands beside what the rule gives", async () => {
    const told = await asked("xa-mau-a-01", 2026, "1.4");
    expect([told.claimed, told.computed, told.points]).toEqual(["2", "1", "1"]);
  });

  it("a claim that a criterion does not apply is accepted once and refused once", async () => {
    expect((await asked("so-mau-a-03", 2025, "6.1", "self")).status).toBe("not_applicable");
    const refused = await asked("so-mau-a-03", 2025, "6.1", "appraisal-1");
    expect([refused.status, refused.points]).toEqual(["scored", "0"]);
  });

  it("two units tie and share the better rank; a group of two prints none", async () => {
    const scored = await runCli([
      "score",
      inRepository("data", "demo"),
      "--year",
      "2026",
      "--dry-run",
      "--json",
    ]);
    const index = new Map(
      scored.json<{ index_score: IndexRow[] }>().index_score.map((row) => [row.unit_id, row]),
    );
    expect(index.get("xa-mau-a-05")?.index).toBe(index.get("xa-mau-a-06")?.index);
    expect(index.get("xa-mau-a-05")?.rank).toBe(index.get("xa-mau-a-06")?.rank);
    const zone = index.get("dac-khu-mau-a-01");
    expect([zone?.rank, zone?.rank_reason]).toEqual([null, "group_too_small"]);
  });

  it("surveys wait until they are held", async () => {
    expect((await asked("xa-mau-a-04", 2026, "8.1")).status).toBe("awaiting_survey");
    expect((await asked("so-mau-a-01", 2025, "8.1", "final")).status).toBe("scored");
  });
});

describe("the demo's sources", () => {
  const same: [string, string][] = [];
  beforeAll(() => {
    for (const folder of ["plans", "rule-sets"])
      for (const name of readdirSync(inRepository("data", "demo", folder)))
        same.push([inRepository("data", folder, name), inRepository("data", "demo", folder, name)]);
  });

  it("are the same bytes as data/plans and data/rule-sets", () => {
    expect(same.length).toBe(10);
    for (const [from, to] of same) expect(readFileSync(to, "utf8"), to).toBe(readFileSync(from, "utf8"));
  });
});
