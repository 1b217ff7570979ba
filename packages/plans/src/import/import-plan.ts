import { type Grid, type Issue, issue, nfc, slug, type Tier } from "@parindex/model";
import type { Plan, PlanArea, PlanTask } from "../plan-file.ts";
import { reformAreaOf, type ReformAreaRule } from "../reform-area-of.ts";
import { anomaliesOf } from "./anomalies.ts";
import { buildTask } from "./build-task.ts";
import { checkCodes, checkTask } from "./check-task.ts";
import { rowReadings, type RowReading } from "./confidence.ts";
import { doubt, type Doubts } from "./doubt.ts";
import type { DraftArea } from "./draft.ts";
import { jointRows } from "./joint-rows.ts";
import { type LeftOut, leftOut } from "./left-out.ts";
import { oneLine } from "./lists.ts";
import { readTables } from "./read-tables.ts";
import { placeTasks } from "./place-tasks.ts";
import { type PlanHead, planHead, tierOf } from "./plan-head.ts";
import { type Section, sectionsOf, withoutArea } from "./sections.ts";
import type { PlanTables } from "./tables.ts";

/** What is known of a plan beside its document. */
export interface ImportOptions {
  readonly file: string;
  readonly sha256: string;
  /** Null and absent: the plan's id is made of the file's name. */
  readonly plan_id?: string | undefined;
  /** Whose plan it is: the id is then made of unit and year. */
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly tier?: Tier | undefined;
  /** Rules that go before the built-in ones. */
  readonly areas?: readonly ReformAreaRule[] | undefined;
}

/** A plan read from a document, what is doubtful in it and what of the document is not in it. */
export interface ImportedPlan {
  /** Null where the document has no table of tasks, or no year. */
  readonly plan: Plan | null;
  /** Whether the document holds more that was not read. */
  readonly partial: boolean;
  readonly rows: readonly RowReading[];
  readonly doubts: readonly Issue[];
  readonly left_out: readonly LeftOut[];
}

interface Building {
  readonly plan_id: string;
  readonly year: number;
  readonly rules: readonly ReformAreaRule[];
  readonly doubts: Doubts;
}

function planArea({ code, title, place }: DraftArea, at: number, { rules, doubts }: Building): PlanArea {
  const reform_area = title === withoutArea ? "khac" : reformAreaOf(title, rules);
  if (reform_area === "khac" && title !== withoutArea) doubt(doubts, "unknown_area", { place, text: title });
  return { area_code: String(at + 1), code, title, reform_area, source_place: place };
}

/** Every row needs a name: one without a title is called by its goal, its first activity or its first product. */
function titled(task: PlanTask): PlanTask {
  const { title, inferred, goal, activities, products } = task;
  if (title !== null || inferred.title !== undefined) return task;
  const name = goal ?? activities[0] ?? products[0] ?? "(không có tên nhiệm vụ)";
  return { ...task, inferred: { ...inferred, title: name } };
}

function tasksOf(sections: readonly Section[], building: Building): PlanTask[] {
  const { plan_id, year, doubts } = building;
  return sections.flatMap(({ tasks }, at) => {
    const area_code = String(at + 1);
    const placed = placeTasks(jointRows(tasks), `${plan_id}-${area_code}-`);
    const built = placed.map((one) => buildTask(one, { area_code, year, doubts }));
    for (const task of built) checkTask(task, { doubts, year });
    return built.map(titled);
  });
}

function yearOf(head: PlanHead, options: ImportOptions, doubts: Doubts): number | null {
  if (options.year !== undefined) return options.year;
  if (head.year === null) return null;
  if (!/năm\s+20\d\d/iu.test(head.title ?? ""))
    doubt(doubts, "head_year", { place: options.file, year: head.year });
  return head.year;
}

function tierFor(head: PlanHead, options: ImportOptions, doubts: Doubts): Tier {
  const tier = options.tier ?? tierOf(head.issuer ?? "") ?? tierOf(head.title ?? "");
  if (tier !== null) return tier;
  doubt(doubts, "head_tier", { place: options.file, tier: "commune" });
  return "commune";
}

/** The title, or the file's name where the document has none. */
function titleFor({ title }: PlanHead, options: ImportOptions, doubts: Doubts): string {
  if (title !== null) return title;
  const name = fileStem(options.file);
  doubt(doubts, "head_title", { place: options.file, title: name });
  return name;
}

function fileStem(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[^.]+$/, "").normalize("NFC");
}

const saysTarget = /chỉ tiêu|(?:^|\P{L})mục tiêu|\d\s*%/iu;

function remains(tables: PlanTables, head: PlanHead, doubts: Doubts): LeftOut[] {
  const used = new Set(head.used);
  const lines = leftOut(
    tables.lines.filter(({ place }) => !used.has(place)),
    "text_outside",
  );
  const rest = tables.rest.flatMap((grid) => leftOut(grid.rows.flat(), "other_plan"));
  if (rest.length > 0) doubt(doubts, "two_plans", { place: rest[0]!.place, next: rest[0]!.place });
  const targets = lines.filter(({ text }) => saysTarget.test(text));
  if (targets.length > 0)
    doubt(doubts, "no_targets", {
      place: targets[0]!.place,
      count: targets.length,
      text: oneLine(targets[0]!.text),
    });
  return [...tables.left, ...lines, ...rest];
}

/** A grid with its texts in NFC. */
function composed(grid: Grid): Grid {
  const rows = grid.rows.map((row) =>
    row.map((cell) => (cell.text === null ? cell : { ...cell, text: nfc(cell.text) })),
  );
  return { ...grid, rows };
}

/** The plan that a document's grids hold. Nothing is guessed in silence: what is assumed is a doubt, what is not read is listed. */
export function importPlan(documents: readonly Grid[], options: ImportOptions): ImportedPlan {
  const { file, areas: rules = [] } = options;
  const doubts: Doubts = { file, found: [] };
  const { grids, tables } = readTables(documents.map(composed), { doubts, year: options.year });
  const head = planHead(tables.lines);
  const refused = (code: string): ImportedPlan => ({
    plan: null,
    partial: false,
    rows: [],
    doubts: [issue(code, { file })],
    left_out: grids.flatMap((grid) => leftOut(grid.rows.flat(), "no_heading")),
  });
  const isRebuilt = grids.some(({ is_rebuilt }) => is_rebuilt === true);
  if (isRebuilt) doubt(doubts, "rebuilt", { place: file, severity: "note" });
  if (tables.rows.length === 0) return refused("import.no_table");
  const year = yearOf(head, options, doubts);
  if (year === null) return refused("import.no_year");
  const own = options.unit === undefined ? slug(fileStem(file)) || "ke-hoach" : `${options.unit}-${year}`;
  const plan_id = options.plan_id ?? own;
  const building = { plan_id, year, rules, doubts };
  const sections = sectionsOf(tables.rows, rules, doubts);
  const areas = sections.map(({ area }, at) => planArea(area, at, building));
  const tasks = tasksOf(sections, building);
  checkCodes(tasks, doubts);
  const title = titleFor(head, options, doubts);
  const tier = tierFor(head, options, doubts);
  const left_out = remains(tables, head, doubts);
  const plan: Plan = {
    schema: "parindex/plan/1",
    plan_id,
    year,
    title,
    number: head.number,
    issued_on: head.issued_on,
    issuer: head.issuer,
    superior: null,
    tier,
    theme: head.theme,
    source_file: fileName(file),
    source_sha256: options.sha256,
    amends: null,
    areas,
    tasks,
    targets: [],
    anomalies: anomaliesOf(doubts.found, new Set(tasks.map(({ task_id }) => task_id))),
  };
  return {
    plan,
    partial: tables.rest.length > 0,
    rows: rowReadings(tasks, { doubts: doubts.found, isRebuilt }),
    doubts: doubts.found,
    left_out,
  };
}

function fileName(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).normalize("NFC");
}
