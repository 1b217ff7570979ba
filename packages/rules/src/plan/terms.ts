import type { Dialect } from "../dialect.ts";
import { statusSql } from "../reasons.ts";
import { kinds } from "../registry.ts";

/** How deep rules may nest below the rule of a leaf. */
export const deepest = 3;

function byKind(dialect: Dialect, part: "outcome" | "points"): string {
  const cases = kinds.map((kind) => `WHEN '${kind.name}' THEN ${kind.sql(dialect)[part]}`);
  return `CASE t.kind\n    ${cases.join("\n    ")}\n  END`;
}

/** Kinds that only a person scores, whatever figures they name. */
const persons = kinds.filter(({ person }) => person === true).map(({ name }) => `'${name}'`);

/** The reason that a policy gives; null where it gives points. */
function policyReason(
  column: string,
  reasons: { excluded: string; person: string; missing: string },
): string {
  return `CASE ${column} WHEN 'not_applicable' THEN '${reasons.excluded}' WHEN 'needs_person' THEN '${reasons.person}'
      WHEN 'missing' THEN '${reasons.missing}' WHEN 'full' THEN CASE WHEN t.max_e4 IS NULL THEN 'no_maximum' END END`;
}

const merged = { excluded: "merged", person: "merged_person", missing: "merged_not_reported" };
const previous = {
  excluded: "previous_missing",
  person: "previous_missing_person",
  missing: "previous_not_reported",
};
const zero = { excluded: "zero_denominator", person: "zero_denominator_person", missing: "not_reported" };

/** Which policy speaks for a term, before its kind does. */
const policy = `CASE WHEN t.on_merged IS NOT NULL AND t.merged THEN t.on_merged
    WHEN t.on_previous_missing IS NOT NULL AND t.previous_missing > 0 THEN t.on_previous_missing
    WHEN t.on_zero IS NOT NULL AND t.b = 0 THEN t.on_zero END`;

/** What the parts of a composite came to, one row a composite; an invalid part speaks before one that waits. */
function childrenSql(dialect: Dialect, from: string): string {
  const share = (item: number): string =>
    `MAX(CASE WHEN r.item_no = ${item} THEN ${dialect.roundDivide("(c.points_e16 * 10000)", "r.max_e4")} END) AS share_${item}`;
  const worst = (status: string): string =>
    `MAX(CASE WHEN ${statusSql("c.reason")} = '${status}' THEN c.reason END)`;
  return `SELECT c.scope_no, r.parent_no AS term_no, SUM(c.points_e16) AS child_sum, MAX(c.points_e16) AS child_best,
    MIN(c.points_e16) AS child_least,
    COALESCE(${["invalid", "missing", "awaiting_survey", "needs_person"].map(worst).join(", ")}) AS child_reason,
    SUM(CASE WHEN ${statusSql("c.reason")} = 'not_applicable' THEN 1 ELSE 0 END) AS child_excluded, COUNT(*) AS child_count,
    ${[1, 2, 3, 4].map(share).join(", ")}
  FROM ${from} c
  JOIN rule_term r ON r.term_no = c.term_no
  WHERE r.max_e4 > 0
  GROUP BY c.scope_no, r.parent_no`;
}

/** The terms of one level, judged: those inside first, so that composites find their parts done. */
function levelSql(dialect: Dialect, level: number): string {
  const noParts = "SELECT NULL AS scope_no, NULL AS term_no, NULL AS points_e16, NULL AS reason WHERE 1 = 0";
  const inner = level === deepest ? `(${noParts})` : `level_${level + 1}`;
  return `joined_${level} AS (
  ${childrenSql(dialect, inner)}
),
judged_${level} AS (
  SELECT t.*, CASE
    WHEN t.kind IN (${persons.join(", ")}) THEN ${byKind(dialect, "outcome")}
    WHEN t.missing + t.not_applicable + t.invalid > 0 THEN 'not_reported'
    WHEN t.undivided = 1 THEN NULL
    WHEN t.on_merged IS NOT NULL AND t.merged THEN ${policyReason("t.on_merged", merged)}
    WHEN t.on_previous_missing IS NOT NULL AND t.previous_missing > 0 THEN ${policyReason("t.on_previous_missing", previous)}
    WHEN t.on_zero IS NOT NULL AND (t.b < 0 OR (t.a < 0 AND NOT t.signed)) THEN 'negative'
    WHEN t.on_zero IS NOT NULL AND t.b = 0 THEN ${policyReason("t.on_zero", zero)}
    WHEN t.on_over = 'error' AND t.a > t.b THEN 'over_100'
    ELSE ${byKind(dialect, "outcome")}
  END AS reason
  FROM (
    SELECT y.*, r.kind, r.max_e4, r.scale_num, r.scale_den, r.floor_num, r.floor_den, r.below_e16, r.full_num, r.full_den,
      r.step_num, r.step_den, r.per_num, r.per_den, r.part_step,
      r.on_zero, r.on_over, r.on_previous_missing, r.on_merged, r.signed, r.best, r.otherwise_e16, r.not_done_e16, r.start_e16,
      r.min_e16, r.min_sample_e4, s.merged, x.points_e16 AS step_points_e16,
      CASE WHEN h.term_no IS NULL THEN FALSE ELSE TRUE END AS has_steps,
      j.child_sum, j.child_best, j.child_least, j.child_reason, j.child_excluded, j.child_count,
      j.share_1, j.share_2, j.share_3, j.share_4
    FROM term_ready y
    JOIN rule_term r ON r.term_no = y.term_no AND r.level = ${level}
    JOIN scope s ON s.scope_no = y.scope_no
    LEFT JOIN rule_step x ON x.term_no = y.term_no AND x.step_no = y.step_no
    LEFT JOIN (SELECT DISTINCT term_no FROM rule_step) AS h ON h.term_no = y.term_no
    LEFT JOIN joined_${level} j ON j.scope_no = y.scope_no AND j.term_no = y.term_no
  ) AS t
),
level_${level} AS (
  SELECT t.scope_no, t.leaf_no, t.term_no, t.reason,
    CASE
      WHEN t.reason IS NOT NULL THEN NULL
      WHEN t.undivided = 1 THEN 0
      WHEN ${policy} IS NOT NULL THEN CASE ${policy} WHEN 'full' THEN t.max_e4 * 1000000000000 ELSE 0 END
      ELSE ${byKind(dialect, "points")}
    END AS points_e16
  FROM judged_${level} t
)`;
}

/** From measured terms to points: points, or why there are none, for every scope and rule, nested ones too. */
export function termsSql(dialect: Dialect): string {
  const levels = Array.from({ length: deepest + 1 }, (_, at) => deepest - at);
  return `WITH ${levels.map((level) => levelSql(dialect, level)).join(",\n")}
${levels.map((level) => `SELECT ${level} AS level, l.* FROM level_${level} l`).join("\nUNION ALL\n")}`;
}
