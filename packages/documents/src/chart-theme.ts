import { fontFamily } from "./font.ts";

const ink = "#1f2933";
const softInk = "#52606d";
const line = "#d9dee4";

/** Okabe and Ito's colours, told apart by every kind of colour vision; the pale yellow comes last. */
const categories = ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#5f6b76", "#f0e442"];

/** One hue from light to dark, readable in grey print. */
const ramp = ["#eef5fb", "#c6dcef", "#93bfe0", "#5598c9", "#2171ae", "#0b4d8c", "#08306b"];

/** Blue against orange through near white. */
const diverging = ["#b35806", "#e08214", "#fdb863", "#f7f7f7", "#92c5de", "#4393c3", "#2166ac"];

const days = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];
const months = Array.from({ length: 12 }, (_, at) => `Tháng ${at + 1}`);

/** Decimal comma, thousands point, days before months. */
const vietnamese = {
  number: { decimal: ",", thousands: ".", grouping: [3], currency: ["", "\u00a0₫"] },
  time: {
    dateTime: "%H:%M %A, %d/%m/%Y",
    date: "%d/%m/%Y",
    time: "%H:%M:%S",
    periods: ["SA", "CH"],
    days,
    shortDays: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    months,
    shortMonths: Array.from({ length: 12 }, (_, at) => `Th${at + 1}`),
  },
};

/** The house theme of every chart, a Vega-Lite configuration that a chart's own `config` may refine. */
export const chartTheme = {
  font: fontFamily,
  background: "white",
  padding: 14,
  aria: false,
  locale: vietnamese,
  title: {
    anchor: "start",
    frame: "bounds",
    color: ink,
    fontSize: 15,
    fontWeight: "bold",
    subtitleColor: softInk,
    subtitleFontSize: 12,
    subtitlePadding: 6,
    offset: 14,
    limit: 0,
  },
  axis: {
    labelLimit: 0,
    titleLimit: 0,
    labelColor: ink,
    labelFontSize: 11,
    labelPadding: 5,
    titleColor: softInk,
    titleFontSize: 12,
    titleFontWeight: "normal",
    titlePadding: 10,
    gridColor: line,
    domainColor: line,
    tickColor: line,
  },
  axisBand: { ticks: false },
  legend: {
    labelLimit: 0,
    titleLimit: 0,
    labelColor: ink,
    labelFontSize: 11,
    titleColor: softInk,
    titleFontSize: 12,
    titleFontWeight: "normal",
  },
  header: { labelLimit: 0, titleLimit: 0, labelColor: ink, titleColor: softInk, labelFontSize: 12 },
  view: { stroke: null },
  mark: { color: categories[0] },
  text: { color: ink, fontSize: 11 },
  range: { category: categories, heatmap: ramp, ramp, ordinal: ramp, diverging },
};
