import { stages } from "@parindex/model";
import type { Dialect } from "../dialect.ts";

/** The order of a stage as SQL: 1 for the self score. */
export function stageOrder(column: string): string {
  const cases = stages.map((stage, index) => `WHEN '${stage}' THEN ${index + 1}`);
  return `CASE ${column} ${cases.join(" ")} END`;
}

/** The order of a period as SQL: the whole year last. */
export const periodOrder = `CASE r.period WHEN 'Y' THEN 5 WHEN '9M' THEN 4 WHEN 'H1' THEN 3 WHEN 'Q1' THEN 2 ELSE 1 END`;

/**
 * The figures in force for every unit, year and stage: reports of that stage or earlier, the year's figure before
 * the latest cumulative one; figures of single periods are summed. A figure whose source is the plan is taken from
 * the plan where the unit holds one, and one of the procedure from the procedure, unless an appraiser corrected it.
 * Results of questionnaires come put together, as fractions; results given without one have the denominator 1. Values
 * count 10^-4, dates are days since 1970.
 */
export function factsSql(dialect: Dialect): string {
  return `WITH reported AS (
  SELECT s.scope_no, n.indicator_no, r.value, r.numerator, r.denominator, r.declared, i.kind, i.accumulation,
    r.period, ${stageOrder("r.stage")} AS stage_no, ${periodOrder} AS period_no
  FROM scope s
  JOIN rule_edition e ON e.edition_no = s.edition_no
  JOIN indicator_report r ON r.unit_id = s.unit_id AND r.year BETWEEN s.year - 1 AND s.year
  JOIN rule_indicator n ON n.indicator_id = r.indicator_id AND n.year_offset = r.year - s.year
  JOIN indicator i ON i.rule_set_id = e.rule_set_id AND i.indicator_id = r.indicator_id
  LEFT JOIN plan_fact p ON p.unit_id = r.unit_id AND p.year = r.year AND p.source = i.source
  WHERE (r.year < s.year OR ${stageOrder("r.stage")} <= s.stage_no) AND (r.stage <> 'self' OR (p.source IS NULL AND i.source NOT LIKE 'procedure.%'))
),
latest_of_period AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY scope_no, indicator_no, period ORDER BY stage_no DESC) AS pick
  FROM reported
),
valued AS (
  SELECT scope_no, indicator_no, accumulation, period, stage_no, period_no,
    CASE
      WHEN declared = 'not_done' AND kind <> 'date' AND kind <> 'choice' THEN 0
      WHEN declared IS NOT NULL THEN NULL
      WHEN numerator IS NOT NULL THEN numerator
      WHEN kind = 'yes_no' THEN CASE value WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END
      WHEN kind = 'date' THEN ${dialect.dayNumber("value")}
      WHEN kind <> 'choice' THEN CAST(value AS DECIMAL(18,4))
    END AS amount,
    denominator,
    CASE WHEN kind = 'choice' AND declared IS NULL THEN value END AS option,
    COALESCE(declared, 'value') AS state
  FROM latest_of_period WHERE pick = 1
),
ordered AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY scope_no, indicator_no ORDER BY stage_no DESC, period_no DESC) AS pick,
    MAX(CASE WHEN period = 'Y' THEN 1 ELSE 0 END) OVER (PARTITION BY scope_no, indicator_no) AS whole_year,
    SUM(amount) OVER (PARTITION BY scope_no, indicator_no) AS summed
  FROM valued
),
planned AS (
  SELECT s.scope_no, n.indicator_no, p.value AS amount
  FROM scope s
  JOIN rule_edition e ON e.edition_no = s.edition_no
  JOIN indicator i ON i.rule_set_id = e.rule_set_id
  JOIN plan_fact p ON p.unit_id = s.unit_id AND p.source = i.source
  JOIN rule_indicator n ON n.indicator_id = i.indicator_id AND n.year_offset = p.year - s.year
  LEFT JOIN ordered o ON o.scope_no = s.scope_no AND o.indicator_no = n.indicator_no AND o.pick = 1
  WHERE p.value IS NOT NULL AND o.scope_no IS NULL
),
proceeded AS (
  SELECT s.scope_no, n.indicator_no, p.days AS amount
  FROM scope s
  JOIN rule_edition e ON e.edition_no = s.edition_no
  JOIN indicator i ON i.rule_set_id = e.rule_set_id
  JOIN procedure_fact p ON p.unit_id = s.unit_id AND p.source = i.source
  JOIN rule_indicator n ON n.indicator_id = i.indicator_id AND n.year_offset = p.year - s.year
  LEFT JOIN ordered o ON o.scope_no = s.scope_no AND o.indicator_no = n.indicator_no AND o.pick = 1
  WHERE o.scope_no IS NULL
),
surveyed AS (
  SELECT s.scope_no, q.question, q.answer, q.answers, q.percent, q.mean, q.sample,
    DENSE_RANK() OVER (PARTITION BY s.scope_no, q.question ORDER BY ${stageOrder("q.stage")} DESC) AS pick
  FROM scope s
  JOIN survey_result q ON q.unit_id = s.unit_id AND q.year = s.year
  LEFT JOIN survey_question k ON k.year = q.year AND k.question = q.question
  WHERE ${stageOrder("q.stage")} <= s.stage_no AND k.question IS NULL
),
tallied AS (
  SELECT s.scope_no, 'survey.' || t.question || '.' || t.part AS indicator_id, t.num, t.den,
    ROW_NUMBER() OVER (PARTITION BY s.scope_no, t.question, t.part ORDER BY ${stageOrder("t.stage")} DESC) AS pick
  FROM scope s
  JOIN survey_tally t ON t.unit_id = s.unit_id AND t.year = s.year
  WHERE ${stageOrder("t.stage")} <= s.stage_no
),
survey_fact AS (
  SELECT scope_no, 'survey.' || question || '.percent' AS indicator_id, MAX(percent) AS amount
  FROM surveyed WHERE pick = 1 AND percent IS NOT NULL GROUP BY scope_no, question
  UNION ALL
  SELECT scope_no, 'survey.' || question || '.mean', MAX(mean)
  FROM surveyed WHERE pick = 1 AND mean IS NOT NULL GROUP BY scope_no, question
  UNION ALL
  SELECT scope_no, 'survey.' || question || '.answer.' || answer, SUM(answers)
  FROM surveyed WHERE pick = 1 AND answer IS NOT NULL GROUP BY scope_no, question, answer
  UNION ALL
  SELECT scope_no, 'survey.' || question || '.sample', COALESCE(MAX(sample), SUM(answers))
  FROM surveyed WHERE pick = 1 GROUP BY scope_no, question
)
SELECT scope_no, indicator_no,
  CAST(CAST(CASE WHEN accumulation = 'period' AND whole_year = 0 THEN summed ELSE amount END AS DECIMAL(38,4)) * 10000 AS ${dialect.integer}) AS num_e4,
  CAST(CAST(denominator AS DECIMAL(38,4)) * 10000 AS ${dialect.integer}) AS den_e4, option, state
FROM ordered WHERE pick = 1
UNION ALL
SELECT scope_no, indicator_no, CAST(CAST(amount AS DECIMAL(38,4)) * 10000 AS ${dialect.integer}), NULL, NULL, 'value'
FROM planned
UNION ALL
SELECT scope_no, indicator_no, CAST(CAST(amount AS DECIMAL(38,4)) * 10000 AS ${dialect.integer}), NULL, NULL, 'value'
FROM proceeded
UNION ALL
SELECT f.scope_no, n.indicator_no, CAST(CAST(f.amount AS DECIMAL(38,4)) * 10000 AS ${dialect.integer}), 10000, NULL, 'value'
FROM survey_fact f
JOIN rule_indicator n ON n.indicator_id = f.indicator_id AND n.year_offset = 0
WHERE f.amount IS NOT NULL
UNION ALL
SELECT f.scope_no, n.indicator_no, f.num * 10000, f.den * 10000, NULL, 'value'
FROM tallied f
JOIN rule_indicator n ON n.indicator_id = f.indicator_id AND n.year_offset = 0
WHERE f.pick = 1`;
}

/** “Không thực hiện: 0 điểm”: a unit's own nought for a leaf, with its reason in words. */
const declaredNought =
  "a.stage = 'self' AND a.points = 0 AND a.reason_code = 'chua_thuc_hien' AND a.note IS NOT NULL";

/** Leaves that take points away: a nought there would be the best there is. */
const inPenalty = `SELECT k.leaf_no FROM rule_rollup_leaf k
      JOIN rule_rollup p ON p.node_no = k.node_no AND p.node_kind = 'section' AND p.section_kind = 'penalty'`;

/** What persons entered, in force for every unit, year, stage and leaf: the unit's claim and the last grant. */
export function entriesSql(dialect: Dialect): string {
  return `WITH entered AS (
  SELECT s.scope_no, l.leaf_no, ${stageOrder("a.stage")} AS stage_no, a.reason_code,
    CAST(a.points * 10000000000000000 AS ${dialect.integer}) AS points_e16,
    CASE WHEN ${declaredNought} AND l.leaf_no NOT IN (${inPenalty}) THEN 1 ELSE 0 END AS not_done
  FROM scope s
  JOIN assessment a ON a.unit_id = s.unit_id AND a.year = s.year
  JOIN rule_leaf l ON l.edition_no = s.edition_no AND l.node_uid = a.leaf_uid
  WHERE ${stageOrder("a.stage")} <= s.stage_no
),
ordered AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY scope_no, leaf_no, CASE WHEN stage_no = 1 THEN 1 ELSE 2 END ORDER BY stage_no DESC) AS pick
  FROM entered
)
SELECT scope_no, leaf_no,
  MAX(CASE WHEN stage_no = 1 THEN points_e16 END) AS claimed_e16,
  MAX(CASE WHEN stage_no > 1 THEN points_e16 END) AS granted_e16,
  MAX(CASE WHEN stage_no > 1 THEN reason_code END) AS reason_code, MAX(not_done) AS not_done
FROM ordered WHERE pick = 1
GROUP BY scope_no, leaf_no`;
}

/** Leaves said not to apply, in force: claimed, accepted or refused; the latest stage wins, the nearest node next. */
export function exclusionsSql(): string {
  return `WITH said AS (
  SELECT s.scope_no, rl.leaf_no, a.accepted, ${stageOrder("a.stage")} AS stage_no
  FROM scope s
  JOIN applicability a ON a.unit_id = s.unit_id AND a.year = s.year
  JOIN rule_rollup n ON n.edition_no = s.edition_no AND n.node_uid = a.node_uid AND n.node_kind IN ('area', 'criterion')
  JOIN rule_rollup_leaf rl ON rl.node_no = n.node_no
  WHERE ${stageOrder("a.stage")} <= s.stage_no
  UNION ALL
  SELECT s.scope_no, l.leaf_no, a.accepted, ${stageOrder("a.stage")}
  FROM scope s
  JOIN applicability a ON a.unit_id = s.unit_id AND a.year = s.year
  JOIN rule_leaf l ON l.edition_no = s.edition_no AND l.node_uid = a.node_uid
  WHERE ${stageOrder("a.stage")} <= s.stage_no
),
ordered AS (
  SELECT *, DENSE_RANK() OVER (PARTITION BY scope_no, leaf_no ORDER BY stage_no DESC) AS pick FROM said
)
SELECT scope_no, leaf_no, MIN(CASE WHEN accepted = FALSE THEN 0 WHEN accepted = TRUE THEN 2 ELSE 1 END) AS standing
FROM ordered WHERE pick = 1
GROUP BY scope_no, leaf_no`;
}
