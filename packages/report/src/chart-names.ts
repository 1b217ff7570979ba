import type { Chart, Locale, Query, Stage } from "@parindex/model";
import { z } from "zod";
import { areaMatrixChart, areaMatrixQuery, areaMatrixShape } from "./area-matrix.ts";
import type { ReportOptions } from "./notices.ts";
import { areaLossShape, pointsLostByAreaChart, pointsLostByAreaQuery } from "./points-lost-by-area.ts";
import { planProgressChart, planProgressQuery, planProgressShape } from "./plans/plan-progress.ts";
import type { PlanScope } from "./plans/plan-scope.ts";
import { planYearChart, planYearQuery, planYearShape } from "./plans/plan-year.ts";
import { pointsLostChart, pointsLostQuery, pointsLostShape } from "./points-lost.ts";
import { rankingChart, rankingQuery, rankingShape } from "./ranking.ts";
import type { PeersScope, UnitScope } from "./scope.ts";
import { stageGapChart, stageGapQuery, stageGapShape } from "./stage-gap.ts";
import { reportWords } from "./words.ts";
import { yearChangePeersChart, yearChangePeersQuery } from "./year-change-peers.ts";
import { yearChangeChart, yearChangeQuery } from "./year-change.ts";
import { yearShape } from "./year-row.ts";

interface Told {
  readonly title: Readonly<Record<Locale, string>>;
  readonly about: Readonly<Record<Locale, string>>;
  /** Draws the rows of the query's answer; rows of another shape are a fault of the caller. */
  chart(rows: readonly unknown[], options?: ReportOptions): Chart;
}

/** A group, and the stage to compare the scope's own with; `final` where none is named. */
export type GroupScope = PeersScope & { readonly to_stage?: Stage };

/** A chart one can ask for by name: of a group of peers, of one unit, or of the plans of one unit, which need no score. */
export type NamedChart =
  | (Told & { readonly of: "peers"; query(scope: GroupScope): Query })
  | (Told & { readonly of: "unit"; query(scope: UnitScope): Query })
  | (Told & { readonly of: "plan"; query(scope: PlanScope): Query });

type ChartWord =
  | "ranking"
  | "area_matrix"
  | "points_lost"
  | "points_lost_by_area"
  | "year_change"
  | "year_change_peers"
  | "stage_gap"
  | "plan_year"
  | "plan_progress";

function told<Row extends z.ZodObject>(
  word: ChartWord,
  row: Row,
  chart: (rows: readonly z.infer<Row>[], options?: ReportOptions) => Chart,
): Told {
  return {
    title: reportWords[`title.${word}` as const],
    about: reportWords[`about.${word}` as const],
    chart: (rows, options) => chart(z.array(row).parse(rows), options),
  };
}

/** Every chart by its name. */
export const chartNames: Readonly<Record<string, NamedChart>> = {
  ranking: { of: "peers", query: rankingQuery, ...told("ranking", rankingShape, rankingChart) },
  "area-matrix": {
    of: "peers",
    query: areaMatrixQuery,
    ...told("area_matrix", areaMatrixShape, areaMatrixChart),
  },
  "points-lost": {
    of: "unit",
    query: pointsLostQuery,
    ...told("points_lost", pointsLostShape, pointsLostChart),
  },
  "points-lost-by-area": {
    of: "peers",
    query: pointsLostByAreaQuery,
    ...told("points_lost_by_area", areaLossShape, pointsLostByAreaChart),
  },
  "year-change": { of: "unit", query: yearChangeQuery, ...told("year_change", yearShape, yearChangeChart) },
  "year-change-peers": {
    of: "peers",
    query: yearChangePeersQuery,
    ...told("year_change_peers", yearShape, yearChangePeersChart),
  },
  "stage-gap": {
    of: "peers",
    query: (scope) => stageGapQuery({ to_stage: "final", ...scope }),
    ...told("stage_gap", stageGapShape, stageGapChart),
  },
  "plan-year": { of: "plan", query: planYearQuery, ...told("plan_year", planYearShape, planYearChart) },
  "plan-progress": {
    of: "plan",
    query: planProgressQuery,
    ...told("plan_progress", planProgressShape, planProgressChart),
  },
};
