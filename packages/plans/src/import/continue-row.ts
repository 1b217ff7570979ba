import { dottedCode } from "./codes.ts";
import type { ColumnRole } from "./column.ts";
import type { DraftTask } from "./draft.ts";
import type { PlanRow } from "./row.ts";

/** What a row of its own has beside a title, where its title is merged with the one above. */
function standsAlone(own: PlanRow["own"]): boolean {
  if (own.code !== undefined || own.title !== undefined) return true;
  return own.lead !== undefined || (own.activities !== undefined && own.deadline !== undefined);
}

const endsSentence = /[.;:!?…)”"]\s*$/u;
const beginsAnew = /^\s*(?:[-–•+]|\d{1,2}(?:\.\d+)*[.)]\s|\p{Lu})/u;

/** Whether the row at the head of a page is the rest of the one that the page break cut. */
function isCut(row: PlanRow, last: DraftTask): boolean {
  if (!row.isFirst || row.own.code !== undefined || last.isLone) return false;
  if (dottedCode(row.own.title ?? "").code !== null) return false;
  const shared = Object.entries(row.own).filter(([role]) => last.texts[role as ColumnRole] !== undefined);
  if (shared.length === 0) return row.own.title === undefined;
  // Two whole rows have an office each; the rest of a cut one rarely has words in every column.
  const isWhole =
    row.own.lead !== undefined && row.own.deadline !== undefined && row.own.products !== undefined;
  const runsOn = shared.some(([role, text]) => {
    const before = last.texts[role as ColumnRole] ?? "";
    return !endsSentence.test(before) && !beginsAnew.test(text ?? "");
  });
  return runsOn || (!isWhole && row.own.title === undefined);
}

/** Whether a row goes on with the task before it instead of being one. */
export function continues(row: PlanRow, last: DraftTask | undefined): last is DraftTask {
  if (last === undefined) return false;
  if (isCut(row, last)) return true;
  return !standsAlone(row.own) && Object.keys(row.own).length > 0;
}

/** Adds the words of a row to the task before it, column by column. */
export function addTo(last: DraftTask, row: PlanRow): void {
  for (const [role, text] of Object.entries(row.own) as [ColumnRole, string][]) {
    const before = last.texts[role];
    const mark = before !== undefined && !endsSentence.test(before) && !beginsAnew.test(text) ? " " : "\n";
    last.texts[role] = before === undefined ? text : `${before}${mark}${text}`;
  }
  last.places = [last.places[0], row.places[1]];
  const text = Object.values(row.own).join(" | ");
  // Joined, the two rows no longer leave open whether they are one.
  const own = row.doubts.filter(([code]) => code !== "page_start" && code !== "page_merge");
  const at = last.doubts.findIndex(([code, { next }]) => code === "page_end" && next === row.places[0]);
  if (at >= 0) last.doubts.splice(at, 1);
  last.doubts.push(...own, ["continued", { place: row.places[0], text }]);
}
