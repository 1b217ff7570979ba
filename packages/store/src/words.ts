import type { Words } from "@parindex/model";
import { fileWords } from "./words/file-words.ts";
import { figureWords } from "./words/figure-words.ts";
import { openWords } from "./words/open-words.ts";
import { valueWords } from "./words/value-words.ts";

/** What the store's faults say, and what to do about them. */
export const storeWords: Words = { ...openWords, ...fileWords, ...valueWords, ...figureWords };
