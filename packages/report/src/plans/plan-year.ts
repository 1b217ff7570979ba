import {
  type Chart,
  dueStates,
  type Locale,
  type Query,
  type RowOf,
  taskStandingTable,
} from "@parindex/model";
import { z } from "zod";
import { labelLines } from "../axes.ts";
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
import { dueStateText, planTitle } from "./plan-text.ts";
import { daysOfYear, type YearSpan, yearSpan } from "./year-days.ts";

const standing = taskStandingTable.row.shape;

/** The shape of a deadline of a task and how it stands. */
export const planYearShape = z.strictObject({
  ...planTaskShape,
  part_no: standing.part_no,
  deadline_kind: standing.deadline_kind,
  start: standing.start,
  due: standing.due,
  due_dates: standing.due_dates,
  state: standing.state,
});

/** A deadline of a task and how it stands. */
export type PlanYearRow = RowOf<{ row: typeof planYearShape }>;

/** Every deadline of every task in force of a unit's plans of a year. */
export function planYearQuery(scope: PlanScope): Query<typeof planYearShape> {
  return {
    sql: `SELECT ${planTaskColumns},
  s.part_no, s.deadline_kind, s.start, s.due, s.due_dates, s.state
FROM task_outcome AS o
JOIN task_standing AS s ON s.task_id = o.task_id
LEFT JOIN unit AS u ON u.unit_id = o.unit_id
WHERE o.unit_id = $1 AND o.year = $2
ORDER BY o.plan_id, o.task_id, s.part_no`,
    params: planParams(scope),
    row: planYearShape,
  };
}

const stateColours: Readonly<Record<PlanYearRow["state"], string>> = {
  late: colours.lost,
  due_soon: "#e08214",
  unclear: "#9970ab",
  ongoing: "#8fb8a8",
  upcoming: colours.certain,
  done: "#9aa5ad",
  left_out: "#d3d3d3",
};

interface Line {
  readonly line: string;
  readonly rows: readonly PlanYearRow[];
}

/** The lines of the picture: each heading, and under it its tasks; a line is told apart by a mark that is not shown. */
function linesOf(rows: readonly PlanYearRow[], locale: Locale): Line[] {
  const tasks = Map.groupBy(inPlanOrder(rows), ({ task_id }) => task_id);
  const two = tasks.size <= 24 ? 2 : 1;
  const areas = Map.groupBy(tasks.values(), ([first]) => JSON.stringify([first!.plan_id, first!.area_code]));
  let nth = 0;
  const line = (text: string, own: readonly PlanYearRow[]): Line => ({
    line: `${(nth += 1)}\t${text}`,
    rows: own,
  });
  return [...areas.values()].flatMap((area) => [
    line(label(headingText(area[0]![0]!, say("no_heading", locale)).toUpperCase(), 64, 1), []),
    ...area.map((own) => {
      const { code, title } = own[0]!;
      return line(label(code === null ? title : `${code}. ${title}`, 64, two), own);
    }),
  ]);
}

interface Mark {
  readonly line: string;
  readonly state: string;
  readonly from: number;
  readonly to: number;
  readonly shape: "span" | "day" | "past" | "year";
}

/** What is drawn for a deadline: its period, its days, or the whole year for work that has no day of its own. */
function marksOf(line: string, row: PlanYearRow, span: YearSpan, locale: Locale): Mark[] {
  const own = { line, state: dueStateText(row.state, locale) };
  const { due, start, state } = row;
  const within = (day: string): number => Math.min(Math.max(span.at(day), span.from), span.to - 1);
  const days = row.due_dates === null ? (due === null ? [] : [due]) : row.due_dates.split(" ");
  if (days.length === 0) return [{ ...own, from: span.from, to: span.to, shape: "year" }];
  if (start !== null && days.length === 1)
    return [{ ...own, from: within(start), to: within(days[0]!) + 1, shape: "span" }];
  const isOver = state === "done" || state === "left_out";
  return days.map((day) => {
    const at = within(day) + 0.5;
    return { ...own, from: at, to: at, shape: !isOver && due !== null && day < due ? "past" : "day" };
  });
}

function axes(lines: readonly Line[], span: YearSpan, locale: Locale): Record<string, object> {
  const headings = lines.filter(({ rows }) => rows.length === 0).map(({ line }) => line);
  const isHeading = `indexof(${JSON.stringify(headings)}, datum.value) >= 0`;
  const y = {
    field: "line",
    type: "nominal",
    scale: { domain: lines.map(({ line }) => line) },
    axis: {
      ...labelLines,
      labelExpr: "split(slice(datum.value, indexof(datum.value, '\\t') + 1), '\\n')",
      title: null,
      labelFontSize: 10,
      labelFontWeight: { condition: { test: isHeading, value: "bold" }, value: "normal" },
      grid: true,
      gridColor: "#f0f0f0",
    },
  };
  const x = {
    field: "from",
    type: "quantitative",
    title: null,
    scale: { domain: [span.from, span.to], nice: false, zero: false },
    axis: {
      orient: "top",
      values: span.months.map(({ from }) => from),
      labelExpr: `${JSON.stringify(span.months.map(({ name }) => name))}[indexof(${JSON.stringify(span.months.map(({ from }) => from))}, datum.value)]`,
      labelAlign: "left",
      labelOverlap: false,
      grid: true,
    },
  };
  const shown = dueStates.filter((state) =>
    lines.some(({ rows }) => rows.some((row) => row.state === state)),
  );
  const color = {
    field: "state",
    type: "nominal",
    scale: {
      domain: shown.map((state) => dueStateText(state, locale)),
      range: shown.map((state) => stateColours[state]),
    },
    legend: { columns: 4, symbolType: "square" },
  };
  return { x, y, color };
}

function layersOf(
  lines: readonly Line[],
  span: YearSpan,
  { as_of, locale }: { readonly as_of: string; readonly locale: Locale },
): object[] {
  const marks = lines.flatMap(({ line, rows }) => rows.flatMap((row) => marksOf(line, row, span, locale)));
  const { x, y, color } = axes(lines, span, locale);
  const of = (...shapes: readonly Mark["shape"][]): object => ({
    values: marks.filter(({ shape }) => shapes.includes(shape)),
  });
  const bar = { x, x2: { field: "to" }, y, color };
  const today = span.at(as_of) + 0.5;
  const isShown = today >= span.from && today <= span.to;
  const line = { x: { ...x, field: "at" } };
  return [
    {
      data: { values: lines.map((one) => ({ line: one.line, from: span.from })) },
      mark: { type: "point", opacity: 0 },
      encoding: { x, y },
    },
    { data: of("year"), mark: { type: "bar", height: 3, opacity: 0.7 }, encoding: bar },
    { data: of("span"), mark: { type: "bar", height: 9, opacity: 0.9, cornerRadius: 2 }, encoding: bar },
    {
      data: of("past"),
      mark: { type: "point", shape: "diamond", size: 55, filled: false },
      encoding: { x, y, color: { value: "#8a8a8a" } },
    },
    {
      data: of("day"),
      mark: { type: "point", shape: "diamond", size: 70, filled: true, opacity: 1 },
      encoding: { x, y, color },
    },
    ...(isShown
      ? [
          {
            data: { values: [{ at: today }] },
            mark: { type: "rule", color: "#c0392b", strokeDash: [4, 3] },
            encoding: line,
          },
        ]
      : []),
  ];
}

/** A year of a unit's plan: each task a line under its heading, its periods and days coloured by how they stand. */
export function planYearChart(rows: readonly PlanYearRow[], options: ReportOptions = {}): Chart {
  const locale = options.locale ?? "vi";
  const [first] = rows;
  if (first === undefined) return emptyChart("plan-year", say("title.plan_year", locale), options);
  const lines = linesOf(rows, locale);
  const span = yearSpan(first.year, rows.flatMap(daysOfYear));
  const twoLines = lines.some(({ line }) => line.includes("\n"));
  const head = {
    name: "plan-year",
    title: planTitle("title.plan_year_full", first, locale),
    notes: [say("note.plan_year", locale)],
    rows: [],
    width: 110,
  };
  const body = {
    width: 560,
    height: { step: twoLines ? 30 : 18 },
    layer: layersOf(lines, span, { as_of: first.as_of, locale }),
  };
  return framed(head, body, options);
}
