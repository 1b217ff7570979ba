import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Chart } from "../../packages/model/src/index.ts";

interface VegaLite {
  readonly compile: (spec: Chart["spec"], options: { readonly logger: object }) => unknown;
}

// The compiler is a dependency of the room that draws; its own types do not admit plain data.
const fromDocuments = createRequire(new URL("../../packages/documents/package.json", import.meta.url));
const { compile } = (await import(pathToFileURL(fromDocuments.resolve("vega-lite")).href)) as VegaLite;

/** What Vega-Lite complains of when it compiles a chart; empty where it is content. */
export function complaints(chart: Chart): string[] {
  const said: string[] = [];
  const keep = (...parts: readonly unknown[]): object => {
    said.push(parts.join(" "));
    return logger;
  };
  const logger: Record<string, (...parts: readonly unknown[]) => object> = {
    level: () => logger,
    warn: keep,
    error: keep,
    info: () => logger,
    debug: () => logger,
  };
  compile(chart.spec, { logger });
  return said;
}

/** All lines above a chart: its title, notes and notices, as one text. */
export function headText(chart: Chart): string {
  const title = chart.spec["title"] as { text: string[]; subtitle?: string[] };
  return [...title.text, ...(title.subtitle ?? [])].join(" ");
}

/** Every row that a chart draws, from all its layers. */
export function drawnRows(chart: Chart): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    const values = (value as { values?: unknown }).values;
    if (Array.isArray(values)) found.push(...(values as Record<string, unknown>[]));
    else Object.values(value).forEach(walk);
  };
  walk(chart.spec);
  return found;
}
