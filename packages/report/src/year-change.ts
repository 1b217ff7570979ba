import type { Chart, Query } from "@parindex/model";
import { stageText } from "./code-words.ts";
import { emptyChart, framed } from "./frame.ts";
import { isOpen } from "./index-text.ts";
import type { ReportOptions } from "./notices.ts";
import { runParams, type UnitScope } from "./scope.ts";
import { say } from "./words.ts";
import { yearLayers } from "./year-layers.ts";
import { yearLabels, yearMarks } from "./year-marks.ts";
import { type YearRow, yearShape, yearSql } from "./year-row.ts";

/** A unit's index over the years up to that of the scope, at its stage. */
export function yearChangeQuery(scope: UnitScope): Query<typeof yearShape> {
  return { sql: yearSql("i.unit_id = $4"), params: [...runParams(scope), scope.unit_id], row: yearShape };
}

/** A unit's index over the years: dashed where the rule set changed, parted where a year is missing. */
export function yearChangeChart(rows: readonly YearRow[], options: ReportOptions = {}): Chart {
  const locale = options.locale ?? "vi";
  const last = rows.at(-1);
  if (last === undefined) return emptyChart("year-change", say("title.year_change", locale), options);
  const height = 240;
  const years = yearLabels(rows, locale);
  const values = rows.flatMap((row) => yearMarks(row, row.unit_name, { locale, years }));
  const params = { stage: stageText(last.stage, locale), unit: last.unit_name };
  const title = say("title.year_change_full", locale, params);
  const notes = rows.some(isOpen) ? [say("note.year_change", locale)] : [];
  const width = 140 + 130 * years.size;
  const head = { name: "year-change", title, notes, rows, width: Math.round((width + 60) / 8.6) };
  const body = { width, height, data: { values }, ...yearLayers(values, { locale, years, height }) };
  return framed(head, body, options);
}
