import type { GridCell } from "@parindex/model";
import type { DraftDoubt } from "./draft.ts";
import { oneLine } from "./lists.ts";

/** What a reader assumed to rebuild a cell, as doubts at its place. */
export function guessedCell({ guesses = [], place, text }: GridCell): DraftDoubt[] {
  const about = { place, text: oneLine(text ?? "") };
  return guesses.map((guess) =>
    guess === "lines" ? ["line_breaks", { ...about, severity: "note" }] : ["over_edge", about],
  );
}
