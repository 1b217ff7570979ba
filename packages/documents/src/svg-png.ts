import { setImmediate } from "node:timers/promises";
import { refuseForeignSvg } from "./chart-guard.ts";
import { fontFiles } from "./font.ts";

/** An SVG picture as PNG, `scale` times as large (2 unless said otherwise), with the house font alone. */
export async function svgPng(svg: string, options: { readonly scale?: number } = {}): Promise<Uint8Array> {
  refuseForeignSvg(svg, "svg");
  const { Resvg } = await import("@resvg/resvg-js");
  const { regular, bold } = fontFiles();
  const picture = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [regular, bold],
      defaultFontFamily: "Be Vietnam Pro",
      sansSerifFamily: "Be Vietnam Pro",
    },
    fitTo: { mode: "zoom", value: options.scale ?? 2 },
    background: "white",
  });
  const bytes = new Uint8Array(picture.render().asPng());
  // resvg frees a picture only after a turn of the event loop.
  await setImmediate();
  return bytes;
}
