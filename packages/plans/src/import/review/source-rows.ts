import type { Grid } from "@parindex/model";
import { oneLine } from "../lists.ts";

/** `C5` of `bang1!C5`: the cell without its table. */
function shortPlace(place: string): string {
  return place.split("!").at(-1) ?? place;
}

/** The filled cells of the rows from one place to another, a line a cell, in the document's order. */
export function sourceRows(grids: readonly Grid[]): (place: string) => string {
  const rows = grids.flatMap((grid) => grid.rows);
  const at = new Map(rows.flatMap((row, index) => row.map(({ place }) => [place, index] as const)));
  return (place) => {
    const [from = "", to = from] = at.has(place) ? [place] : place.split(/-(?=[^-]*$)/u);
    const first = at.get(from);
    const last = at.get(to) ?? first;
    if (first === undefined || last === undefined) return "";
    const cells = rows
      .slice(first, last + 1)
      .flat()
      .flatMap(({ text, place: own }) => (text === null ? [] : `${shortPlace(own)}: ${oneLine(text)}`));
    return cells.join("\n");
  };
}
