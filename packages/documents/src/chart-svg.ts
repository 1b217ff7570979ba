import { type Chart, UsageError } from "@parindex/model";
import type { Loader, LoggerInterface } from "vega";
import type { Config, TopLevelSpec } from "vega-lite";
import { emptySpec, isEmptySpec } from "./chart-empty.ts";
import { refuseForeignSpec, refuseForeignSvg } from "./chart-guard.ts";
import { chartTheme } from "./chart-theme.ts";
import { escapeMarkup, legalText } from "./markup.ts";
import { renumberIds } from "./svg-ids.ts";
import { loadTextWidth, type TextWidth } from "./text-width.ts";

const refuse = (address: string): Promise<never> =>
  Promise.reject(new Error(`a chart reads no file and no address: ${address}`));

const closedLoader: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/** A logger that keeps the errors Vega would only print; its warnings concern looks alone. */
function errorKeeper(): { readonly logger: LoggerInterface; readonly errors: string[] } {
  const errors: string[] = [];
  const logger = {
    level: () => logger,
    error: (...parts: readonly unknown[]) => {
      errors.push(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" "));
      return logger;
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
    // Vega's logger is overloaded (a getter and a setter of the level in one), which no plain literal matches.
  } as unknown as LoggerInterface;
  return { logger, errors };
}

/** What Vega says of a text when it asks for its width. */
interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly limit?: number;
}

function isBold(weight: string | number | undefined): boolean {
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

function itemWidth(textWidth: TextWidth): (item: TextItem, text: string) => number {
  return (item, text) => {
    const width = textWidth(text, { size: item.fontSize ?? 11, bold: isBold(item.fontWeight) });
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}

async function drawSpec(spec: TopLevelSpec): Promise<{ svg: string; errors: readonly string[] }> {
  const [vega, { compile }, { expressionInterpreter }, textWidth] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    import("vega-interpreter"),
    loadTextWidth(),
  ]);
  // Vega's types leave out `textMetrics` and `resetSVGDefIds`, which its module exports.
  const internals = vega as unknown as { textMetrics: { width: unknown }; resetSVGDefIds(): void };
  internals.textMetrics.width = itemWidth(textWidth);
  const { logger, errors } = errorKeeper();
  // The theme is plain data; Vega-Lite's type wants each word as a literal.
  const config = chartTheme as unknown as Config;
  const compiled = compile(spec, { config, logger }).spec;
  refuseForeignSpec(compiled, "");
  const view = new vega.View(vega.parse(compiled, undefined, { ast: true }), {
    renderer: "none",
    loader: closedLoader,
    logger,
    expr: expressionInterpreter,
  });
  internals.resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return { svg, errors };
}

/**
 * A chart as an SVG picture that needs nothing else: same bytes for the same chart.
 * `id_prefix` keeps its ids apart from those of other pictures of a page. A faulty chart throws `UsageError`.
 */
export async function chartSvg(chart: Chart, options: { readonly id_prefix?: string } = {}): Promise<string> {
  refuseForeignSpec(chart.spec, chart.name);
  const titled = { title: chart.title, ...chart.spec };
  // What is wrong with the specification is found by Vega-Lite itself when it compiles it.
  const spec = (isEmptySpec(titled) ? emptySpec(titled) : titled) as unknown as TopLevelSpec;
  const drawn = await drawSpec(spec).catch((cause: unknown) => {
    throw new UsageError(`Chart ${chart.name} cannot be drawn: ${String(cause)}`, { cause });
  });
  if (drawn.errors.length > 0)
    throw new UsageError(`Chart ${chart.name} cannot be drawn: ${drawn.errors.join("; ")}`);
  refuseForeignSvg(drawn.svg, chart.name);
  const svg = renumberIds(legalText(drawn.svg), options.id_prefix ?? "g");
  return svg.replace("<svg ", `<svg role="img" aria-label="${escapeMarkup(chart.title)}" `);
}
