import type { FormRow, FormSheet } from "@parindex/model";
import { framed, written } from "./form-parts.ts";
import { formSheets, keyColumns } from "./layout.ts";
import type { UnitFormInput } from "./unit-form-input.ts";

/** What the words of the form stand for, so that it reads back without the rule set at hand. */
export function keySheet({ nodes, indicators, options }: UnitFormInput): FormSheet {
  const row = (...cells: (string | null)[]): FormRow => ({
    style: "plain",
    cells: cells.map((one) => written(one)),
  });
  const figures = indicators;
  const rows = [
    ...figures.map(({ indicator_id, label }) => row("figure", null, label, indicator_id)),
    ...nodes.map((node) =>
      row(
        node.is_leaf ? "leaf" : "heading",
        node.node_code,
        node.title,
        node.node_uid,
        node.max,
        node.scored_by,
      ),
    ),
    ...options.map(({ indicator_id, option, label }) => row("option", indicator_id, label, option)),
  ];
  const frame = { name: formSheets.keys, title: "", lines: [], columns: keyColumns };
  return { ...framed(frame, rows), hidden: true };
}
