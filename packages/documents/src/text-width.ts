import { nfc } from "@parindex/model";
import type { Font } from "fontkit";
import { fontFiles } from "./font.ts";

/** The width of one line of text in the house font, in the unit of `size`. */
export type TextWidth = (text: string, options: { readonly size: number; readonly bold: boolean }) => number;

function advances(font: Font): (character: string) => number {
  const known = new Map<string, number>();
  return (character) => {
    const width =
      known.get(character) ??
      font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    known.set(character, width);
    return width;
  };
}

async function openTextWidth(): Promise<TextWidth> {
  const { openSync } = await import("fontkit");
  const files = fontFiles();
  const [regular, bold] = [advances(openSync(files.regular)), advances(openSync(files.bold))];
  return (text, options) => {
    const advance = options.bold ? bold : regular;
    return [...nfc(text)].reduce((sum, character) => sum + advance(character), 0) * options.size;
  };
}

let opened: Promise<TextWidth> | null = null;

/** Measures text by the real glyphs of the house font; the font is opened once. */
export function loadTextWidth(): Promise<TextWidth> {
  opened ??= openTextWidth();
  return opened;
}
