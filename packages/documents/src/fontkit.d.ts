declare module "fontkit" {
  /** The part of fontkit that measuring needs. */
  export interface Font {
    readonly unitsPerEm: number;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }
  export function openSync(path: string): Font;
}
