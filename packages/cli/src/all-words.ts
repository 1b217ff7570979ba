import { documentWords } from "@parindex/documents";
import { modelWords, type Words } from "@parindex/model";
import { planWords } from "@parindex/plans";
import { collectWords } from "@parindex/report";
import { rulesWords } from "@parindex/rules";
import { storeWords } from "@parindex/store";
import { cliWords } from "./words.ts";

/** What every fault says. */
export const allWords: Words = {
  ...modelWords,
  ...planWords,
  ...rulesWords,
  ...storeWords,
  ...documentWords,
  ...collectWords,
  ...cliWords,
};
