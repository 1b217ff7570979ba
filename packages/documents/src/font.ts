import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The house font family, with fallbacks that are narrower, so that nothing overflows where it is absent. */
export const fontFamily = "Be Vietnam Pro, Segoe UI, Arial, sans-serif";

/** Where the two faces of the house font lie on this machine. */
export function fontFiles(): { readonly regular: string; readonly bold: string } {
  const face = (name: string): string => resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`);
  return {
    regular: face("400Regular/BeVietnamPro_400Regular"),
    bold: face("700Bold/BeVietnamPro_700Bold"),
  };
}
