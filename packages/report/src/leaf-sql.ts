/** SQL that holds for a leaf that has no points yet and is still in the maximum. */
export const isUnscored = "s.status IN ('missing', 'invalid', 'awaiting_survey', 'needs_person')";

/** SQL for the rows of `score AS s` and its node `rule_node AS n`, without bonus and penalty. */
export const scoredLeaves = `score AS s
  JOIN rule_node AS n ON n.rule_set_id = s.rule_set_id AND n.node_uid = s.leaf_uid AND n.section_id IS NULL`;
