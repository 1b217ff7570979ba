import type { Locale } from "@parindex/model";
import { labelLines } from "./axes.ts";
import { colours } from "./frame.ts";
import { say } from "./words.ts";
import type { YearMark } from "./year-marks.ts";

/** What the layers of years share. */
export interface YearFrame {
  readonly locale: Locale;
  readonly years: ReadonlyMap<number, string>;
  readonly height: number;
}

/** The tens below and above what is drawn, with room for the words beside it. */
function indexDomain(marks: readonly YearMark[]): [number, number] {
  const values = marks.flatMap(({ index, high }) => [index, high]).filter((value) => value !== null);
  const bottom = Math.max(0, Math.floor((Math.min(...values, 100) - 8) / 10) * 10);
  const most = Math.max(...values, bottom);
  const top = Math.ceil((most + 4) / 10) * 10;
  return [bottom, Math.max(most <= 100 ? Math.min(top, 100) : top, bottom + 10)];
}

function dashes(locale: Locale): object {
  const domain = [say("legend.same_set", locale), say("legend.changed_set", locale)];
  return {
    field: "kind",
    type: "nominal",
    scale: {
      domain,
      range: [
        [1, 0],
        [5, 4],
      ],
    },
    legend: { symbolType: "stroke", symbolSize: 300, symbolStrokeColor: colours.certain },
  };
}

function only(mark: YearMark["mark"]): object[] {
  return [{ filter: `datum.mark === '${mark}'` }];
}

/** A word above a point, or below it where a range rises from it. */
function words(open: boolean): object {
  return {
    transform: [...only("point"), { filter: `datum.kind === '${open}'` }],
    mark: { type: "text", dy: open ? 14 : -11, fontSize: 10 },
    encoding: { text: { field: "text" } },
  };
}

/** The layers that draw the marks, each filtering its own, so that they can be repeated a unit. */
export function yearLayers(marks: readonly YearMark[], { locale, years, height }: YearFrame): object {
  const axis = { ...labelLines, title: null, labelAngle: 0 };
  const x = { field: "year", type: "ordinal", scale: { domain: [...years.values()] }, axis };
  const scale = { domain: indexDomain(marks) };
  const title = say("axis.index", locale);
  const y = { field: "index", type: "quantitative", scale, title, axis: { tickCount: 5 } };
  const line = { type: "line", color: colours.certain };
  const range = { type: "rule", color: colours.possible, strokeWidth: 6 };
  const point = { type: "point", size: 45, stroke: colours.certain, opacity: 1 };
  const fill = { condition: { test: "datum.kind === 'true'", value: "white" }, value: colours.certain };
  const none = { type: "text", color: "#777777", fontSize: 10 };
  const foot = { y: { value: height - 10 }, text: { field: "text" } };
  return {
    encoding: { x, y },
    layer: [
      {
        transform: only("joint"),
        mark: line,
        encoding: { detail: { field: "joint" }, strokeDash: dashes(locale) },
      },
      { transform: only("range"), mark: range, encoding: { y2: { field: "high" } } },
      { transform: only("point"), mark: point, encoding: { fill } },
      words(false),
      words(true),
      { transform: only("none"), mark: none, encoding: foot },
    ],
  };
}
