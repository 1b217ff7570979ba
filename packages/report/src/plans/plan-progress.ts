import {
  type Chart,
  compareVietnamese,
  leadsOf,
  type Locale,
  type Query,
  type RowOf,
  taskOutcomeNames,
} from "@parindex/model";
import { z } from "zod";
import { endText, labelledRows, rowHeight } from "../axes.ts";
import { colours, emptyChart, framed } from "../frame.ts";
import { label } from "../lines.ts";
import type { ReportOptions } from "../notices.ts";
import { say } from "../words.ts";
import {
  headingText,
  inPlanOrder,
  planParams,
  type PlanScope,
  planTaskColumns,
  planTaskShape,
} from "./plan-scope.ts";
import { outcomeText, planTitle } from "./plan-text.ts";

/** The shape of a task and what it counts as. */
export const planProgressShape = z.strictObject(planTaskShape);

/** A task and what it counts as. */
export type PlanProgressRow = RowOf<{ row: typeof planProgressShape }>;

/** Every task in force of a unit's plans of a year. */
export function planProgressQuery(scope: PlanScope): Query<typeof planProgressShape> {
  return {
    sql: `SELECT ${planTaskColumns}
FROM task_outcome AS o
LEFT JOIN unit AS u ON u.unit_id = o.unit_id
WHERE o.unit_id = $1 AND o.year = $2
ORDER BY o.plan_id, o.task_id`,
    params: planParams(scope),
    row: planProgressShape,
  };
}

type Outcome = PlanProgressRow["outcome"];

const outcomes = Object.keys(taskOutcomeNames) as Outcome[]; // its keys are the outcomes

const outcomeColours: Readonly<Record<Outcome, string>> = {
  done_on_time: colours.certain,
  done_late: colours.possible,
  late: colours.lost,
  unreported: "#e7b36a",
  open: "#dfe5ea",
  left_out: "#8a8a8a",
};

interface Group {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

function countOf(group: Group, ...wanted: readonly Outcome[]): number {
  return group.outcomes.filter((outcome) => wanted.includes(outcome)).length;
}

/** What stands behind a bar: done of planned, and how many of them in time. */
function endOf(group: Group, locale: Locale): string {
  const planned = group.outcomes.length - countOf(group, "left_out");
  const unreported = countOf(group, "unreported");
  const done = countOf(group, "done_on_time", "done_late");
  const params = { done, planned, on_time: countOf(group, "done_on_time"), unreported };
  return say(unreported > 0 ? "mark.plan_unreported" : "mark.plan_done", locale, params);
}

function panel(groups: readonly Group[], title: string, locale: Locale): object {
  const names = groups.map(({ name }) => name);
  const values = groups.flatMap((group) =>
    outcomes
      .map((outcome, place) => ({
        group: group.name,
        outcome: outcomeText(outcome, locale),
        place,
        tasks: countOf(group, outcome),
      }))
      .filter(({ tasks }) => tasks > 0),
  );
  const ends = groups.map((group) => ({
    group: group.name,
    end: group.outcomes.length,
    text: endOf(group, locale),
  }));
  const domain = outcomes.map((outcome) => outcomeText(outcome, locale));
  const range = outcomes.map((outcome) => outcomeColours[outcome]);
  const x = {
    field: "tasks",
    type: "quantitative",
    title: say("axis.tasks", locale),
    stack: "zero",
    axis: { tickMinStep: 1, tickCount: 6, format: "d" },
  };
  const color = { field: "outcome", type: "nominal", scale: { domain, range }, legend: { columns: 3 } };
  return {
    title: { text: title, fontSize: 12 },
    width: 360,
    height: rowHeight(names),
    encoding: { y: labelledRows("group", names) },
    layer: [
      {
        data: { values },
        mark: { type: "bar", stroke: "white", strokeWidth: 0.5 },
        encoding: { x, color, order: { field: "place", type: "quantitative" } },
      },
      endText("end", ends),
    ],
  };
}

function byArea(rows: readonly PlanProgressRow[], locale: Locale): Group[] {
  const named = inPlanOrder(rows).map((row) => ({
    name: label(headingText(row, say("no_heading", locale)), 46, 3),
    row,
  }));
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, own]) => ({
    name,
    outcomes: own.map(({ row }) => row.outcome),
  }));
}

function byLead(rows: readonly PlanProgressRow[], locale: Locale): Group[] {
  const led = rows.flatMap(({ lead, outcome }) => leadsOf(lead).map((name) => ({ name, outcome })));
  const key = ({ name }: { name: string | null }): string => (name ?? "").toLowerCase().replace(/\s+/gu, " ");
  return [...Map.groupBy(led, key).values()]
    .map((own) => ({
      name: label(own[0]!.name ?? say("no_lead", locale), 46, 3),
      outcomes: own.map(({ outcome }) => outcome),
    }))
    .sort((a, b) => b.outcomes.length - a.outcomes.length || compareVietnamese(a.name, b.name));
}

/** How the tasks of a unit's plan stand: bars by heading, and by who leads, whoever leads most first. */
export function planProgressChart(
  rows: readonly PlanProgressRow[],
  options: ReportOptions & { readonly most?: number } = {},
): Chart {
  const locale = options.locale ?? "vi";
  const most = options.most ?? 15;
  const [first] = rows;
  if (first === undefined) return emptyChart("plan-progress", say("title.plan_progress", locale), options);
  const leads = byLead(rows, locale);
  const more = leads.length - most;
  const others = more > 0 ? ` (${say("other_leads", locale, { count: more })})` : "";
  const vconcat = [
    panel(byArea(rows, locale), say("by_heading", locale), locale),
    panel(leads.slice(0, most), say("by_lead", locale) + others, locale),
  ];
  const head = {
    name: "plan-progress",
    title: planTitle("title.plan_progress_full", first, locale),
    notes: [say("note.plan_progress", locale)],
    rows: [],
  };
  return framed(head, { vconcat, spacing: 26 }, options);
}
