import type { Dialect } from "../dialect.ts";
import { statusSql } from "../reasons.ts";
import type { Kind } from "../kind.ts";
import { kinds } from "../registry.ts";

/** How deep rules may nest below the rule of a leaf. */
export const deepest = 3;

function byKind(of: readonly Kind[], sql: (kind: Kind) => string | undefined): string {
  const cases = of.flatMap((kind) => {
    const said = sql(kind);
    return said === undefined ? [] : [`WHEN '${kind.name}' THEN ${said}`];
  });
  return cases.length === 0 ? "NULL" : `CASE t.kind\n    ${cases.join("\n    ")}\n  END`;
}

const composites = kinds.filter(({ joins }) => joins !== undefined);
const plain = kinds.filter(({ joins }) => joins === undefined);
const names = (of: readonly Kind[]): string => of.map(({ name }) => `'${name}'`).join(", ");

/** Kinds that only a person scores, whatever figures they name. */
const persons = kinds.filter(({ person }) => person === true);

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

/** One with 16 decimals, in which shares are multiplied. */
const whole = "10000000000000000";

/** Shares of 16 decimals multiplied two by two; their product is kept to 12, which takes up what they lost. */
function productSql(dialect: Dialect, from: string): string {
  const times = (inner: string, item: number): string =>
    `SELECT j.*, CASE WHEN j.share_${item} IS NULL THEN j.product_${item - 1}
      ELSE ${dialect.roundDivide(`(j.product_${item - 1} * j.share_${item})`, whole)} END AS product_${item}
    FROM (${inner}) AS j`;
  return `SELECT j.*, ${dialect.roundDivide("j.product_4", "10000")} AS child_product FROM (${[2, 3, 4].reduce(times, from)}) AS j`;
}

/** What the parts of a composite came to, one row a composite; an invalid part speaks before one that waits. */
function childrenSql(dialect: Dialect, level: number): string {
  const inner = level + 1 === deepest ? "" : `\n    UNION ALL\n    SELECT * FROM joined_${level + 1}`;
  const share = (item: number): string =>
    `MAX(CASE WHEN c.item_no = ${item} THEN c.share END) AS ${item === 1 ? "product" : "share"}_${item}`;
  const multiplied = names(composites.filter(({ joins }) => joins === "shares"));
  const worst = ["needs_person", "awaiting_survey", "missing", "invalid"]
    .map((status, at) => `WHEN '${status}' THEN '${at}' || c.reason`)
    .join(" ");
  const parts = `SELECT c.scope_no, c.parent_no AS term_no, SUM(c.points_e16) AS child_sum, MAX(c.points_e16) AS child_best,
    MIN(c.points_e16) AS child_least,
    SUBSTR(MAX(CASE ${statusSql("c.reason")} ${worst} END), 2) AS child_reason,
    COUNT(CASE WHEN ${statusSql("c.reason")} = 'not_applicable' THEN 1 END) AS child_excluded, COUNT(*) AS child_count,
    ${[1, 2, 3, 4].map(share).join(", ")}
  FROM (
    SELECT c.scope_no, c.points_e16, c.reason, r.parent_no, r.item_no,
      CASE WHEN p.kind IN (${multiplied}) THEN ${dialect.roundScale("c.points_e16", "1", 4, "r.max_e4")} END AS share
    FROM (
      SELECT * FROM plain WHERE level = ${level + 1}${inner}
    ) AS c
    JOIN rule_term r ON r.term_no = c.term_no AND r.max_e4 > 0
    JOIN rule_term p ON p.term_no = r.parent_no
  ) AS c
  GROUP BY c.scope_no, c.parent_no`;
  return productSql(dialect, parts);
}

/** Rules of some kinds, judged and then counted; `read` gives a row a rule, its figures and its numbers. */
function scoredSql(dialect: Dialect, of: readonly Kind[], read: string): string {
  const quotient = (part: "num" | "factor" | "den"): string =>
    byKind(of, (kind) => kind.sql(dialect).quotient?.[part]);
  return `SELECT t.level, t.scope_no, t.leaf_no, t.term_no, t.missing, t.not_applicable, t.invalid, t.reason,
    CASE
      WHEN t.reason IS NOT NULL THEN NULL
      WHEN t.undivided = 1 THEN 0
      WHEN t.policy IS NOT NULL THEN CASE t.policy WHEN 'full' THEN t.max_e4 * 1000000000000 ELSE 0 END
      ELSE ${byKind(of, (kind) => kind.sql(dialect).points)}
    END AS points_e16
  FROM (
    SELECT t.*, CASE WHEN t.num IS NOT NULL THEN ${dialect.roundScale("t.num", "t.factor", 12, "t.den")} END AS quotient
    FROM (
      SELECT t.*, CASE WHEN t.reason IS NULL AND t.undivided = 0 AND t.policy IS NULL THEN ${quotient("num")} END AS num,
        ${quotient("factor")} AS factor, ${quotient("den")} AS den
      FROM (
        SELECT t.*, ${policy} AS policy, CASE
          WHEN t.kind IN (${names(persons)}) THEN ${byKind(
            of.filter(({ person }) => person === true),
            (kind) => kind.sql(dialect).outcome,
          )}
          WHEN t.missing + t.not_applicable + t.invalid > 0 THEN 'not_reported'
          WHEN t.undivided = 1 THEN NULL
          WHEN t.on_merged IS NOT NULL AND t.merged THEN ${policyReason("t.on_merged", merged)}
          WHEN t.on_previous_missing IS NOT NULL AND t.previous_missing > 0 THEN ${policyReason("t.on_previous_missing", previous)}
          WHEN t.on_zero IS NOT NULL AND (t.b < 0 OR (t.a < 0 AND NOT t.signed)) THEN 'negative'
          WHEN t.on_zero IS NOT NULL AND t.b = 0 THEN ${policyReason("t.on_zero", zero)}
          WHEN t.on_over = 'error' AND t.a > t.b THEN 'over_100'
          ELSE ${byKind(of, (kind) => kind.sql(dialect).outcome)}
        END AS reason
        FROM (
          ${read}
        ) AS t
      ) AS t
    ) AS t
  ) AS t`;
}

const numbers = `r.level, r.kind, r.max_e4, r.scale_num, r.scale_den, r.floor_num, r.floor_den, r.below_e16, r.full_num, r.full_den,
            r.step_num, r.step_den, r.per_num, r.per_den, r.part_step,
            r.on_zero, r.on_over, r.on_previous_missing, r.on_merged, r.signed, r.best, r.otherwise_e16, r.not_done_e16,
            r.start_e16, r.min_e16, r.min_sample_e4, s.merged`;

function plainSql(dialect: Dialect, ready: string): string {
  return scoredSql(
    dialect,
    plain,
    `SELECT y.*, ${numbers}, x.points_e16 AS step_points_e16, r.has_steps
          FROM ${ready} y
          JOIN (
            SELECT r.*, CASE WHEN h.term_no IS NULL THEN FALSE ELSE TRUE END AS has_steps
            FROM rule_term r
            LEFT JOIN (SELECT DISTINCT term_no FROM rule_step) AS h ON h.term_no = r.term_no
            WHERE r.kind NOT IN (${names(composites)})
          ) AS r ON r.term_no = y.term_no
          JOIN scope s ON s.scope_no = y.scope_no
          LEFT JOIN rule_step x ON x.term_no = y.term_no AND x.step_no = y.step_no`,
  );
}

/** Rules made of others, at one level; those inside come first, so that each finds its parts done. */
function joinedSql(dialect: Dialect, level: number, ready: string): string {
  return scoredSql(
    dialect,
    composites,
    `SELECT y.*, ${numbers}, j.child_sum, j.child_best, j.child_least, j.child_reason, j.child_excluded, j.child_count, j.child_product
          FROM ${ready} y
          JOIN rule_term r ON r.term_no = y.term_no AND r.level = ${level} AND r.kind IN (${names(composites)})
          JOIN scope s ON s.scope_no = y.scope_no
          LEFT JOIN (
            ${childrenSql(dialect, level)}
          ) AS j ON j.scope_no = y.scope_no AND j.term_no = y.term_no`,
  );
}

/** From measured terms to points: points, or why there are none, for every scope and rule, nested ones too. */
export function termsSql(dialect: Dialect, ready = "term_ready"): string {
  const levels = Array.from({ length: deepest }, (_, at) => deepest - 1 - at);
  return `WITH plain AS (
  ${plainSql(dialect, ready)}
),
${levels.map((level) => `joined_${level} AS (\n  ${joinedSql(dialect, level, ready)}\n)`).join(",\n")}
SELECT * FROM plain
${levels.map((level) => `UNION ALL\nSELECT * FROM joined_${level}`).join("\n")}`;
}
