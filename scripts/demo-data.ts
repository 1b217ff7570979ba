import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readWorkspace, scoreWorkspace } from "@parindex/cli";
import { scoreTable, type Tier } from "@parindex/model";
import type { RuleSet } from "@parindex/rules";
import { openStore } from "@parindex/store";
import { applicability, applicabilityFields } from "./demo/applicability.ts";
import { assessmentFields, correctedFigures, cutOf, grantsOf, pointsText } from "./demo/appraisal.ts";
import { csv } from "./demo/csv.ts";
import { evidenceFields, evidenceLinkFields, evidenceOf, explanationFields } from "./demo/evidence.ts";
import { type Figures, figuresOf } from "./demo/figures.ts";
import { plant, presetFigures, ties } from "./demo/planted.ts";
import { random } from "./demo/random.ts";
import { type ReportRow, reportFields, reportsOf } from "./demo/reports.ts";
import { surveyFields, surveysOf } from "./demo/surveys.ts";
import {
  fromPlan,
  linkFields,
  linksOf,
  progressFields,
  progressOf,
  submissionFields,
  submissionsOf,
} from "./demo/tasks.ts";
import { demoLineage, type DemoUnit, demoUnits } from "./demo/units.ts";
import { reportWorkbook } from "./demo/workbook.ts";

const seed = "parindex demo 2026";
const data = join(dirname(dirname(fileURLToPath(import.meta.url))), "data");
const demo = join(data, "demo");
const records = join(demo, "records");

type Row = Readonly<Record<string, string | number | boolean | null>>;

function write(name: string, content: string | Uint8Array): void {
  const path = join(records, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function copyInto(folder: string, names: readonly string[]): void {
  rmSync(join(demo, folder), { recursive: true, force: true });
  mkdirSync(join(demo, folder), { recursive: true });
  for (const name of names) copyFileSync(join(data, folder, name), join(demo, folder, name));
}

const setOf: Readonly<Partial<Record<Tier, (year: number) => string>>> = {
  commune: (year) => `minh-hoa-cap-xa-${year}`,
  department: () => "minh-hoa-cap-so-2026",
  service_unit: () => "minh-hoa-dvsn-2026",
};

/** Years a unit has figures for: a commune ends or begins with the merger, others run through. */
function yearsOf(unit: DemoUnit): number[] {
  if (unit.tier !== "commune") return [2024, 2025, 2026];
  return unit.valid_to === null ? [2025, 2026] : [2024];
}

interface Assessed {
  readonly unit: DemoUnit;
  readonly year: number;
  readonly ruleSet: RuleSet;
  readonly quality: number;
  readonly figures: Figures;
}

function assessedOf(ruleSets: readonly RuleSet[]): Assessed[] {
  const all: Assessed[] = [];
  for (const unit of demoUnits) {
    const id = setOf[unit.tier];
    if (id === undefined) continue;
    const base = 0.25 + 0.7 * random(`${seed} ${unit.unit_id}`).next();
    for (const year of yearsOf(unit)) {
      const ruleSet = ruleSets.find(({ set }) => set.id === id(year));
      if (ruleSet === undefined) throw new Error(`no rule set ${id(year)}`);
      const drawn = random(`${seed} ${unit.unit_id} ${year}`);
      const quality = Math.min(1, Math.max(0.1, base + (year - 2025) * 0.06 + (drawn.next() - 0.5) * 0.2));
      const figures = figuresOf(ruleSet, {
        figures: presetFigures(unit.unit_id, year),
        random: drawn,
        year,
        quality,
        steady: (id) => random(`${seed} ${unit.unit_id} ${id}`).next(),
      });
      const gaps = random(`${seed} gaps ${unit.unit_id} ${year}`);
      if (year === 2026)
        for (const indicator of figures.keys().toArray()) if (gaps.chance(1.5)) figures.delete(indicator);
      plant(unit.unit_id, year, figures);
      for (const indicator of figures.keys().toArray())
        if (fromPlan(plans, unit.unit_id, year).has(ruleSet.set.indicators[indicator]?.source ?? "reported"))
          figures.delete(indicator);
      all.push({ unit, year, ruleSet, quality, figures });
    }
  }
  for (const one of all) {
    const like = all.find(({ unit, year }) => unit.unit_id === ties[one.unit.unit_id] && year === one.year);
    if (like === undefined || one.year !== 2026) continue;
    one.figures.clear();
    for (const [indicator, value] of like.figures) one.figures.set(indicator, value);
  }
  return all;
}

async function writeReports(all: readonly Assessed[]): Promise<void> {
  const byUnit = Map.groupBy(all, ({ unit }) => unit.unit_id);
  for (const [index, [unit_id, years]] of [...byUnit].entries()) {
    const rows = years.flatMap(({ year, figures }) => reportsOf(unit_id, year, figures));
    if (index % 2 === 0) write(`so-lieu/indicator_report-${unit_id}.csv`, csv(reportFields, rows));
    else write(`so-lieu/so-lieu-${unit_id}.xlsx`, await reportWorkbook(rows));
  }
  const appraised = all.filter(({ year }) => year < 2026);
  const corrections: ReportRow[] = appraised.flatMap(({ unit, year, ruleSet, figures }) =>
    reportsOf(
      unit.unit_id,
      year,
      correctedFigures(ruleSet, figures, random(`${seed} corrections ${unit.unit_id} ${year}`)),
      "appraisal-1",
    ),
  );
  write("tham-dinh/indicator_report-tham-dinh.csv", csv(reportFields, corrections));
  const surveys = appraised.flatMap(({ unit, year, ruleSet, quality }) =>
    surveysOf(ruleSet, questionnaires, {
      unit_id: unit.unit_id,
      year,
      quality,
      random: random(`${seed} survey ${unit.unit_id} ${year}`),
    }),
  );
  write("dieu-tra/survey_result.csv", csv(surveyFields, surveys));
}

function writeUnits(): void {
  const unitFields = Object.keys(demoUnits[0] ?? {});
  write("unit.csv", csv(unitFields, demoUnits));
  write("unit_lineage.csv", csv(Object.keys(demoLineage[0] ?? {}), demoLineage));
  const campaigns = ["a", "b"].flatMap((letter) =>
    [2024, 2025, 2026].map((year) => ({
      issuer: `tinh-mau-${letter}`,
      year,
      group: null,
      data_from: `${year}-01-01`,
      data_to: `${year}-12-31`,
      self_due: `${year}-12-05`,
      appraisal_1_due: `${year}-12-25`,
      explain_due: `${year + 1}-01-05`,
      appraisal_2_due: `${year + 1}-01-15`,
      publish_on: `${year + 1}-02-10`,
    })),
  );
  write("campaign.csv", csv(Object.keys(campaigns[0] ?? {}), campaigns));
}

function writeEvidence(all: readonly Assessed[]): void {
  const found = all.map(({ unit, year, ruleSet }) =>
    evidenceOf(ruleSet, unit, year, random(`${seed} evidence ${unit.unit_id} ${year}`)),
  );
  write(
    "tai-lieu/evidence.csv",
    csv(
      evidenceFields,
      found.flatMap((one) => one.evidence),
    ),
  );
  write(
    "tai-lieu/evidence_link.csv",
    csv(
      evidenceLinkFields,
      found.flatMap((one) => one.links),
    ),
  );
  write(
    "tai-lieu/explanation.csv",
    csv(
      explanationFields,
      found.flatMap((one) => one.explanations),
    ),
  );
}

function writePlans(): void {
  const { plans, ruleSets } = readWorkspace(demo);
  const asOf = (year: number): string => (year === 2026 ? "2026-10-31" : "2025-12-31");
  const progress = plans.flatMap(({ plan }) =>
    progressOf(plan, asOf(plan.year), random(`${seed} progress ${plan.plan_id}`)),
  );
  const submissions = plans.flatMap(({ plan }) =>
    submissionsOf(plan, asOf(plan.year), random(`${seed} submissions ${plan.plan_id}`)),
  );
  write("ke-hoach/sent_report.csv", csv(submissionFields, submissions));
  write("ke-hoach/task_progress.csv", csv(progressFields, progress));
  const links = plans.flatMap(({ plan, unit_id }) => {
    const tier = demoUnits.find((unit) => unit.unit_id === unit_id)?.tier ?? "commune";
    const ruleSet = ruleSets.find(({ set }) => set.id === setOf[tier]?.(plan.year));
    return ruleSet === undefined ? [] : linksOf(plan, ruleSet);
  });
  write("ke-hoach/task_link.csv", csv(linkFields, links));
}

/** Claims and cuts, from what the engine computes: most claims agree, some ask for more than the rule gives. */
async function writeAssessments(all: readonly Assessed[]): Promise<void> {
  const store = await openStore(":memory:");
  const { scored, issues } = await scoreWorkspace(store, readWorkspace(demo), { asOf: "2026-11-01" });
  if (scored === null) throw new Error(`the demo has faults: ${JSON.stringify(issues.slice(0, 5))}`);
  const rows = await store.run({
    sql: "SELECT * FROM score WHERE stage = 'self' ORDER BY unit_id, year, leaf_code",
    params: [],
    row: scoreTable.row,
  });
  store.close();
  const drawn = random(`${seed} claims`);
  const claims: Row[] = [];
  for (const { unit_id, year, leaf_uid, computed, max } of rows) {
    if (computed === null || max === null) continue;
    const [own, most] = [Math.round(Number(computed) * 100), Math.round(Number(max) * 100)];
    const planted = unit_id === "xa-mau-a-01" && year === 2026 && leaf_uid === "sang-kien" ? most : null;
    const over = own < most && drawn.chance(1) ? Math.min(most, own + 25 * drawn.whole(1, 2)) : own;
    claims.push({
      unit_id,
      year,
      leaf_uid,
      stage: "self",
      points: pointsText(planted ?? over),
      reason_code: null,
      note: null,
      entered_by: "Bộ phận tổng hợp",
      entered_on: null,
    });
    if (year === 2026 || own === 0 || !drawn.chance(4)) continue;
    claims.push({
      unit_id,
      year,
      leaf_uid,
      stage: "appraisal-1",
      ...cutOf(own / 100, drawn),
      note: null,
      entered_by: "Cơ quan thẩm định",
      entered_on: `${year}-12-20`,
    });
  }
  for (const { unit, year, ruleSet, quality } of all.filter((one) => one.year < 2026)) {
    const { unit_id } = unit;
    const grants = random(`${seed} grants ${unit_id} ${year}`);
    claims.push(...grantsOf(ruleSet, { unit_id, year, quality, random: grants }));
  }
  claims.push({
    unit_id: "so-mau-a-03",
    year: 2025,
    leaf_uid: "giai-ngan-su-nghiep",
    stage: "appraisal-1",
    points: "0.00",
    reason_code: "khong_chap_nhan_khong_ap_dung",
    note: "Có vốn được giao, không giải ngân",
    entered_by: "Sở Tài chính Mẫu A",
    entered_on: "2025-12-20",
  });
  const unique = new Map(
    claims.map((row) => [`${row["unit_id"]} ${row["year"]} ${row["leaf_uid"]} ${row["stage"]}`, row]),
  );
  write("cham-diem/assessment.csv", csv(assessmentFields, [...unique.values()]));
}

rmSync(records, { recursive: true, force: true });
copyInto(
  "plans",
  readdirSync(join(data, "plans")).filter((name) => name.endsWith(".yaml")),
);
copyInto(
  "rule-sets",
  readdirSync(join(data, "rule-sets")).filter(
    (name) => name.startsWith("minh-hoa-") && !name.endsWith(".cases.yaml"),
  ),
);
writeUnits();
const { plans, ruleSets: demoSets, questionnaires } = readWorkspace(demo);
const all = assessedOf(demoSets);
await writeReports(all);
writeEvidence(all);
write("tham-dinh/applicability.csv", csv(applicabilityFields, applicability()));
writePlans();
await writeAssessments(all);
process.stdout.write(
  `${readdirSync(records, { recursive: true }).length} files and folders in data/demo/records, seed "${seed}", ${readFileSync(join(demo, "parindex.yaml")).length} bytes of settings\n`,
);
