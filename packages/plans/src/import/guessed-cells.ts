import type { GridCell } from "@parindex/model";
import type { DraftDoubt } from "./draft.ts";
import { oneLine } from "./lists.ts";

/** What a reader assumed to rebuild a cell, as doubts at its place. */
export function guessedCell({ guesses = [], place, text }: GridCell): DraftDoubt[] {
  const about = { place, text: oneLine(text ?? "") };
  return guesses.map((guess) => {
    if (guess === "lines") return ["line_breaks", { ...about, severity: "note" }];
    return [guess === "edge" ? "over_edge" : "by_words", about];
  });
}
