import { join } from "node:path";
import { type Chart, slug } from "@parindex/model";
import { jsonText, writeFile } from "./write-file.ts";

/** Formats a chart is written in. */
export const chartFormats = ["svg", "png", "json"] as const;

/** A format a chart is written in; `json` is its Vega-Lite specification. */
export type ChartFormat = (typeof chartFormats)[number];

/** Writes a chart in the formats asked for; gives the paths. */
export async function writeChart(
  chart: Chart,
  folder: string,
  formats: readonly ChartFormat[],
): Promise<string[]> {
  const path = (extension: string): string => join(folder, `${slug(chart.name)}.${extension}`);
  const paths: string[] = [];
  const keep = (to: string, content: string | Uint8Array): void => {
    writeFile(to, content);
    paths.push(to);
  };
  if (formats.includes("json")) keep(path("vl.json"), jsonText(chart.spec));
  if (formats.every((format) => format === "json")) return paths;
  const { chartSvg, svgPng } = await import("@parindex/documents");
  const svg = await chartSvg(chart);
  if (formats.includes("svg")) keep(path("svg"), svg);
  if (formats.includes("png")) keep(path("png"), await svgPng(svg));
  return paths;
}
