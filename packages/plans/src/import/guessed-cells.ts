import type { GridCell } from "@parindex/model";
import type { DraftDoubt } from "./draft.ts";
import { oneLine } from "./lists.ts";

const codes = { edge: "over_edge", words: "by_words", spacing: "by_spacing" } as const;

/** What a reader assumed to rebuild a cell, as doubts at its place. */
export function guessedCell({ guesses = [], place, text }: GridCell): DraftDoubt[] {
  const about = { place, text: oneLine(text ?? "") };
  return guesses.map((guess) => {
    if (guess === "lines") return ["line_breaks", { ...about, severity: "note" }];
    return [codes[guess], about];
  });
}
