import type { Chart, Query } from "@parindex/model";
import { stageText } from "./code-words.ts";
import { emptyChart, framed } from "./frame.ts";
import { isOpen } from "./index-text.ts";
import { unitLabels } from "./lines.ts";
import type { ReportOptions } from "./notices.ts";
import { peersCondition, peersParams, type PeersScope, peersText, runParams } from "./scope.ts";
import { say } from "./words.ts";
import { yearLayers } from "./year-layers.ts";
import { yearLabels, yearMarks } from "./year-marks.ts";
import { type YearRow, yearShape, yearSql } from "./year-row.ts";

/** The index of each unit of a group over the years up to that of the scope, at its stage. */
export function yearChangePeersQuery(scope: PeersScope): Query<typeof yearShape> {
  return {
    sql: yearSql(peersCondition(4)),
    params: [...runParams(scope), ...peersParams(scope.peers)],
    row: yearShape,
  };
}

/** A small picture a unit on one scale: dashed where the rule set changed, parted where a year is missing. */
export function yearChangePeersChart(rows: readonly YearRow[], options: ReportOptions = {}): Chart {
  const locale = options.locale ?? "vi";
  const last = rows.at(-1);
  const name = "year-change-peers";
  if (last === undefined) return emptyChart(name, say("title.year_change_peers", locale), options);
  const height = 90;
  const units = unitLabels(rows, 36);
  const years = yearLabels(rows, locale);
  const values = rows.flatMap((row) => yearMarks(row, units.get(row.unit_id), { locale, years }));
  const params = { stage: stageText(last.stage, locale), peers: peersText(last, locale) };
  const title = say("title.year_change_peers_full", locale, params);
  const notes = rows.some(isOpen) ? [say("note.year_change", locale)] : [];
  const header = {
    title: null,
    labelExpr: "split(datum.value, '\\n')",
    labelFontSize: 11,
    labelAnchor: "start",
  };
  const width = Math.max(200, 80 * years.size);
  const body = {
    data: { values },
    facet: { field: "unit", type: "nominal", sort: [...units.values()], header },
    columns: Math.min(units.size, 4),
    spec: { width, height, ...yearLayers(values, { locale, years, height }) },
  };
  const letters = Math.round((Math.min(units.size, 4) * (width + 20) + 40) / 8.6);
  return framed({ name, title, notes, rows, width: Math.max(letters, 40) }, body, options);
}
