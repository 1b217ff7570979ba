import { type RowOf, ruleNodeTable, type ruleSetTable } from "@parindex/model";
import { z } from "zod";

const node = ruleNodeTable.row.shape;

/** A node of the rule set that a table follows. */
const keyNode = z.strictObject({
  node_code: node.node_code,
  node_uid: node.node_uid,
  parent_uid: node.parent_uid,
  title: node.title,
  max: node.max,
  scored_by: node.scored_by,
  is_leaf: node.is_leaf,
  part_id: node.part_id,
  section_id: node.section_id,
});

/** What the words of a unit's own table stand for: whose it is, and the rule set by whose codes it is read. */
export const tableKeyShape = z.strictObject({
  schema: z.literal("parindex/own-table/1"),
  unit_id: z.string().min(1),
  year: z.int(),
  stage: z.literal("self"),
  rule_set_id: z.string(),
  rule_set_sha256: z.string(),
  nodes: z.array(keyNode),
});

/** What the words of a unit's own table stand for. */
export type TableKey = z.infer<typeof tableKeyShape>;

/** A node of the rule set that a table follows. */
export type KeyNode = TableKey["nodes"][number];

/** The key of a unit's own table under the rule set that scores it. */
export function tableKey(
  about: { readonly unit_id: string; readonly year: number },
  set: RowOf<typeof ruleSetTable>,
  nodes: readonly RowOf<typeof ruleNodeTable>[],
): TableKey {
  return {
    schema: "parindex/own-table/1",
    ...about,
    stage: "self",
    rule_set_id: set.rule_set_id,
    rule_set_sha256: set.sha256,
    nodes: nodes.map(
      ({ node_code, node_uid, parent_uid, title, max, scored_by, is_leaf, part_id, section_id }) => ({
        node_code,
        node_uid,
        parent_uid,
        title,
        max,
        scored_by,
        is_leaf,
        part_id,
        section_id,
      }),
    ),
  };
}
