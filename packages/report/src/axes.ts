import { lineCount } from "./lines.ts";

const lineHeight = 13;

/** A value by the number of lines that a label has; Vega neither centres nor raises the lines of a label itself. */
function byLines(value: (lines: number) => number): object {
  const cases = [2, 3, 4, 5, 6].map((lines) => ({
    test: `length(split(datum.value, '\\n')) === ${lines}`,
    value: value(lines),
  }));
  return { condition: cases, value: value(1) };
}

/** Axis labels of several lines, parted by a line feed in the data. */
export const labelLines = { labelExpr: "split(datum.value, '\\n')", labelLimit: 0 } as const;

/** Labels of several lines beside a row, each centred on it. */
const rowLabels = {
  ...labelLines,
  title: null,
  labelOffset: byLines((lines) => (-(lines - 1) * lineHeight) / 2),
} as const;

/** Labels of several lines above a column, each ending right above it. */
export const columnLabels = {
  ...labelLines,
  title: null,
  orient: "top",
  labelAngle: 0,
  labelAlign: "center",
  labelPadding: byLines((lines) => 5 + (lines - 1) * lineHeight),
} as const;

/** The encoding of rows by label, in the order given. */
export function labelledRows(field: string, labels: readonly string[]): object {
  return { field, type: "nominal", scale: { domain: labels }, axis: rowLabels };
}

/** The height of a chart with such a row a label. */
export function rowHeight(labels: readonly string[]): { readonly step: number } {
  return { step: 12 + lineHeight * lineCount(labels) };
}

/** A layer that writes `text` to the right of where `field` ends. */
export function endText(field: string, values: readonly object[]): object {
  return {
    data: { values },
    mark: { type: "text", align: "left", dx: 7 },
    encoding: { x: { field, type: "quantitative" }, text: { field: "text" } },
  };
}
