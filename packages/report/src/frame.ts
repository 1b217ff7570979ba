import type { Chart } from "@parindex/model";
import { wrapped } from "./lines.ts";
import { noticesOf, type NoticeRow, type ReportOptions } from "./notices.ts";
import { say } from "./words.ts";

/** The colours of charts, told apart by people who do not see red and green apart. */
export const colours = {
  certain: "#1f5f99",
  possible: "#a9cbe8",
  lost: "#b5532a",
  unscored: "#c9c9c9",
  text: "#222222",
  areas: [
    "#1f5f99",
    "#e08214",
    "#5aae61",
    "#9970ab",
    "#d6604d",
    "#35978f",
    "#bf9b30",
    "#7b6a58",
    "#4d4d9e",
    "#c46fa0",
  ],
} as const;

/** What the pictures rely on; fonts and the rest are the business of who draws them. */
const config = {
  axis: { labelLimit: 0, titleFontWeight: "normal" },
  legend: { labelLimit: 0, orient: "bottom", direction: "vertical", title: null },
  title: {
    anchor: "start",
    frame: "bounds",
    limit: 0,
    offset: 14,
    fontSize: 15,
    subtitleFontSize: 12,
    subtitlePadding: 6,
    subtitleColor: "#8a3b00",
  },
  header: { labelLimit: 0 },
  view: { stroke: null },
};

/** What stands above a chart. */
export interface ChartHead {
  readonly name: string;
  readonly title: string;
  /** Sentences on how to read it, before the notices. */
  readonly notes?: readonly string[];
  readonly rows: readonly NoticeRow[];
  /** Letters in a line of the title. */
  readonly width?: number;
}

/** A chart with its title, reading notes and notices round a Vega-Lite body; all data inside. */
export function framed(head: ChartHead, body: Record<string, unknown>, options: ReportOptions): Chart {
  const width = head.width ?? 96;
  const notices = [...noticesOf(head.rows, options), ...(head.notes ?? [])];
  const subtitle = notices.flatMap((notice) => wrapped(notice, Math.round(width * 1.3)));
  return {
    name: head.name,
    title: head.title,
    spec: {
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      description: [head.title, ...notices].join(". "),
      title: { text: wrapped(head.title, width), ...(subtitle.length > 0 ? { subtitle } : {}) },
      background: "white",
      padding: 16,
      config,
      ...body,
    },
  };
}

/** A chart that says there are no data yet, under the notices it would have. */
export function emptyChart(name: string, title: string, options: ReportOptions): Chart {
  const text = say("no_data", options.locale ?? "vi");
  const body = {
    width: 520,
    height: 80,
    data: { values: [{ text }] },
    mark: { type: "text", fontSize: 16, color: "#666666" },
    encoding: { text: { field: "text" } },
  };
  return framed({ name, title, rows: [] }, body, options);
}
