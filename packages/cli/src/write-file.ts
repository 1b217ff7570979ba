import { writeFile as write } from "node:fs/promises";
import type { Locale } from "@parindex/model";
import { wholeFile } from "@parindex/store";

/** Writes a file whole or not at all; a refusal is said in the language given. */
export async function writeFile(path: string, content: string | Uint8Array, locale: Locale): Promise<void> {
  await wholeFile(path, (temporary) => write(temporary, content), locale);
}
