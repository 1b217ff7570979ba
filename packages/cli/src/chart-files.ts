import { join } from "node:path";
import { type Chart, type Locale, slug } from "@parindex/model";
import { jsonText } from "./json-text.ts";
import { writeFile } from "./write-file.ts";

/** Formats a chart is written in. */
export const chartFormats = ["svg", "png", "json"] as const;

/** A format a chart is written in; `json` is its Vega-Lite specification. */
export type ChartFormat = (typeof chartFormats)[number];

/** Writes a chart in the formats asked for; gives the paths. */
export async function writeChart(
  chart: Chart,
  folder: string,
  { formats, locale }: { readonly formats: readonly ChartFormat[]; readonly locale: Locale },
): Promise<string[]> {
  const path = (extension: string): string => join(folder, `${slug(chart.name)}.${extension}`);
  const paths: string[] = [];
  const keep = async (to: string, content: string | Uint8Array): Promise<void> => {
    await writeFile(to, content, locale);
    paths.push(to);
  };
  if (formats.includes("json")) await keep(path("vl.json"), jsonText(chart.spec));
  if (formats.every((format) => format === "json")) return paths;
  const { chartSvg, svgPng } = await import("@parindex/documents");
  const svg = await chartSvg(chart);
  if (formats.includes("svg")) await keep(path("svg"), svg);
  if (formats.includes("png")) await keep(path("png"), await svgPng(svg));
  return paths;
}
