import type { FormSheet } from "@parindex/model";
import { keysSheet, writtenRow } from "./form-parts.ts";
import type { UnitFormInput } from "./unit-form-input.ts";

/** What the words of the form stand for, so that it reads back without the rule set at hand. */
export function keySheet({ nodes, indicators, options }: UnitFormInput): FormSheet {
  const rows = [
    ...indicators.map(({ indicator_id, label }) => writtenRow("figure", null, label, indicator_id)),
    ...nodes.map((node) =>
      writtenRow(
        node.is_leaf ? "leaf" : "heading",
        node.node_code,
        node.title,
        node.node_uid,
        node.max,
        node.scored_by,
      ),
    ),
    ...options.map(({ indicator_id, option, label }) => writtenRow("option", indicator_id, label, option)),
  ];
  return keysSheet(rows);
}
