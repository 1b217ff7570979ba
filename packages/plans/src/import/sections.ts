import type { ReformAreaRule } from "../reform-area-of.ts";
import { areaOf, taskOf } from "./classify.ts";
import { addTo, continues } from "./continue-row.ts";
import { doubt, type Doubts } from "./doubt.ts";
import type { DraftArea, DraftTask } from "./draft.ts";
import { oneLine } from "./lists.ts";
import type { PlanRow } from "./row.ts";

/** An area of the document and the rows under it. */
export interface Section {
  readonly area: DraftArea;
  readonly tasks: DraftTask[];
}

/** What the area is called under which rows stand that no heading is above. */
export const withoutArea = "(không có đề mục lĩnh vực)";

/** A row without the cell that names its area, and that name; null where it has none. */
function namedArea(row: PlanRow): { row: PlanRow; title: string | null } {
  const { area: own, ...ownRest } = row.own;
  const { area: above, ...rest } = row.inherited;
  const title = oneLine(own ?? above ?? "");
  return { row: { ...row, own: ownRest, inherited: rest }, title: title === "" ? null : title };
}

/** The rows of a plan under the areas that headings among them, or a column of their own, name. */
export function sectionsOf(
  rows: readonly PlanRow[],
  rules: readonly ReformAreaRule[],
  doubts: Doubts,
): Section[] {
  const sections: Section[] = [];
  let current: Section | undefined;
  const open = (area: DraftArea): Section => {
    const section = { area, tasks: [] };
    sections.push(section);
    return section;
  };
  for (const printed of rows) {
    const { row, title } = namedArea(printed);
    const place = row.places[0];
    const area = areaOf(row, { areas: sections.map((section) => section.area), rules });
    if (area !== null) {
      current = open(area);
      continue;
    }
    if (title !== null && title !== current?.area.title)
      current =
        sections.find((section) => section.area.title === title) ??
        open({ kind: "area", code: null, title, place });
    if (current === undefined) {
      doubt(doubts, "no_area", { place, title: withoutArea });
      current = open({ kind: "area", code: null, title: withoutArea, place });
    }
    const last = current.tasks.at(-1);
    if (continues(row, last)) addTo(last, row);
    else current.tasks.push(taskOf(row));
  }
  return sections;
}
