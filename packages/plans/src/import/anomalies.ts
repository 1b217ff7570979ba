import { type Issue, issueText, type Words } from "@parindex/model";
import type { Anomaly } from "../plan-file.ts";
import { anomalyWords } from "./doubt-words.ts";
import { oneLine } from "./lists.ts";

function sentence(found: Issue, text: string): string {
  const words: Words = { [found.code]: { vi: text, en: text } };
  return oneLine(issueText(found, words, "vi"));
}

/** The doubts that a plan's file keeps: all but the plain notes. */
export function anomaliesOf(doubts: readonly Issue[], ids: ReadonlySet<string>): Anomaly[] {
  return doubts.flatMap((one) => {
    const words = anomalyWords(one.code);
    if (words === null || one.severity === "note") return [];
    const id = one.params["task_id"];
    const task_id = typeof id === "string" && ids.has(id) ? id : null;
    const place = one.place.cell ?? one.place.file;
    return [
      {
        kind: words.kind,
        task_id,
        source_place: place,
        text: sentence(one, words.found),
        assumed: sentence(one, words.assumed),
      },
    ];
  });
}
