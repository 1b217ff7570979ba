import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../packages/documents/src/index.ts";
import { importPlan, type ImportedPlan } from "../../packages/plans/src/index.ts";
import { compare, type Figure, silentlyWrong } from "../../scripts/plan-forms/compare.ts";
import { formOf } from "../../scripts/plan-forms/five-forms.ts";
import { officeFormats, writeOfficeFiles } from "../../scripts/plan-forms/office-files.ts";
import { planNames, planOf } from "../plans/plan-folder.ts";

const hasOffice = existsSync("/usr/bin/soffice");
const plans = planNames.map(planOf);
let folder = "";

beforeAll(() => {
  if (!hasOffice) return;
  folder = mkdtempSync(join(tmpdir(), "plan-forms-"));
  writeOfficeFiles(plans.map(formOf), folder);
  const bare = plans.map((plan) => ({ ...formOf(plan), name: `${plan.plan_id}-tron`, isBare: true }));
  writeOfficeFiles(bare, folder, ["pdf"]);
}, 240_000);

afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
});

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

async function reading(
  plan: (typeof plans)[number],
  format: string,
  name = plan.plan_id,
): Promise<{ read: ImportedPlan; figure: Figure }> {
  const file = `${name}.${format}`;
  const { grids, issues } = await readDocument(readFileSync(join(folder, file)), file);
  expect(issues).toEqual([]);
  const read = importPlan(grids, { file, sha256: "0".repeat(64), plan_id: plan.plan_id, year: plan.year });
  if (read.plan === null) throw new Error(`${file}: no plan`);
  return { read, figure: compare(plan, read.plan) };
}

describe.skipIf(!hasOffice)("the five plans as LibreOffice writes them (needs /usr/bin/soffice)", () => {
  describe.each(officeFormats.filter((format) => format !== "pdf"))("%s", (format) => {
    it.each(plans.map((plan) => [plan.plan_id, plan] as const))(
      "%s: every task, and every code, title, lead, deadline and area as in the original",
      async (_, plan) => {
        const { tasks, found, wrong } = (await reading(plan, format)).figure;
        const asked = new Set(["code", "title", "lead", "deadline", "area"]);
        expect([found, wrong.filter(({ field }) => asked.has(field))]).toEqual([tasks, []]);
      },
    );
  });

  it.each(plans.map((plan) => [plan.plan_id, plan] as const))(
    "pdf %s: every task, and most cells, as in the original",
    async (_, plan) => {
      const { read, figure } = await reading(plan, "pdf");
      const { tasks, found, right } = figure;
      const least = Math.min(right.code, right.title, right.lead, right.deadline);
      expect([found, right.goal, right.area]).toEqual([tasks, tasks, tasks]);
      expect(least / tasks).toBeGreaterThan(0.95);
      expect(silentlyWrong(figure, read.doubts)).toEqual([]);
      expect(read.rows.filter(({ confidence }) => confidence === "high")).toEqual([]);
    },
  );

  it.each(plans.map((plan) => [plan.plan_id, plan] as const))(
    "pdf %s without drawn lines: every task, most cells, each by a doubt",
    async (_, plan) => {
      const { read, figure } = await reading(plan, "pdf", `${plan.plan_id}-tron`);
      const { tasks, found, right } = figure;
      const least = Math.min(right.code, right.title, right.lead, right.deadline);
      expect([found, right.area]).toEqual([tasks, tasks]);
      expect(least / tasks).toBeGreaterThan(0.85);
      expect(silentlyWrong(figure, read.doubts)).toEqual([]);
      expect(read.rows.filter(({ confidence }) => confidence !== "low")).toEqual([]);
      const known = new Set(wordsOf(JSON.stringify([read.plan, read.left_out]).replaceAll("\\n", " ")));
      const printed = formOf(plan).rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.lines ?? []));
      expect(printed.flatMap(wordsOf).filter((word) => !known.has(word))).toEqual([]);
    },
  );

  it.each(["docx", "xlsx", "ods"])(
    "%s: no cell of any column is wrong without a doubt on its row",
    async (format) => {
      for (const plan of plans) {
        const { read, figure } = await reading(plan, format);
        expect(silentlyWrong(figure, read.doubts)).toEqual([]);
      }
    },
  );
});
