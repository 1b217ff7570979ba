import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readDocument } from "@parindex/documents";
import { readYaml } from "@parindex/model";
import { importPlan, type Plan, readPlan } from "@parindex/plans";
import { compare, comparedFields, type Figure } from "./plan-forms/compare.ts";
import { formOf } from "./plan-forms/five-forms.ts";
import { officeFormats, writeOfficeFiles } from "./plan-forms/office-files.ts";

const repository = dirname(import.meta.dirname);
const folder = join(repository, "data", "plans");
const seeds = join(repository, "..", "shared", "seeds");
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const plans: readonly Plan[] = readdirSync(folder)
  .sort()
  .map((name) => {
    const { plan } = readPlan(readYaml(readFileSync(join(folder, name), "utf8"), name));
    if (plan === null) throw new Error(`${name} cannot be read`);
    return plan;
  });

async function figureOf(plan: Plan, path: string): Promise<Figure | null> {
  const bytes = readFileSync(path);
  const { grids } = await readDocument(bytes, path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = importPlan(grids, { file: path, sha256, plan_id: plan.plan_id, year: plan.year });
  return read.plan === null ? null : compare(plan, read.plan);
}

const bareFormat = "pdf without lines";
const work = mkdtempSync(join(tmpdir(), "plan-forms-"));
const isVerbose = process.argv.includes("--wrong");
try {
  writeOfficeFiles(plans.map(formOf), work);
  const bare = plans.map((plan) => ({ ...formOf(plan), name: `${plan.plan_id}-bare`, isBare: true }));
  writeOfficeFiles(bare, work, ["pdf"]);
  say(`| Plan | Format | Tasks | ${comparedFields.join(" | ")} |`);
  say(`| --- | --- | --- | ${comparedFields.map(() => "---").join(" | ")} |`);
  const formats = [...officeFormats, bareFormat, ...(existsSync(seeds) ? (["txt"] as const) : [])];
  for (const format of formats)
    for (const plan of plans) {
      const name = format === bareFormat ? `${plan.plan_id}-bare.pdf` : `${plan.plan_id}.${format}`;
      const path = format === "txt" ? join(seeds, plan.source_file) : join(work, name);
      const figure = await figureOf(plan, path);
      if (figure === null) say(`| ${plan.plan_id} | ${format} | not read |`);
      else {
        const shares = comparedFields.map((field) => `${figure.right[field]}/${figure.cells[field]}`);
        say(`| ${plan.plan_id} | ${format} | ${figure.found}/${figure.tasks} | ${shares.join(" | ")} |`);
        if (isVerbose)
          for (const { field, task_id, is, should } of figure.wrong)
            say(`    ${task_id} ${field}: ${is.slice(0, 300)} # ${should.slice(0, 300)}`);
      }
    }
} finally {
  if (process.argv.includes("--keep")) say(work);
  else rmSync(work, { recursive: true });
}
