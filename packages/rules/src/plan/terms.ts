import type { Dialect } from "../dialect.ts";
import { kinds } from "../registry.ts";

function byKind(dialect: Dialect, part: "outcome" | "points"): string {
  const cases = kinds.map((kind) => `WHEN '${kind.name}' THEN ${kind.sql(dialect)[part]}`);
  return `CASE t.kind\n    ${cases.join("\n    ")}\n  END`;
}

/** Kinds that only a person scores, whatever figures they name. */
const persons = kinds.filter(({ person }) => person === true).map(({ name }) => `'${name}'`);

/** From measured terms to points: `term` has points, or why there are none, for every scope and rule. */
export function termsSql(dialect: Dialect): string {
  return `ready AS (
  SELECT m.*, k.step_no, x.points_e16 AS step_points_e16
  FROM measured m
  LEFT JOIN taken k ON k.scope_no = m.scope_no AND k.term_no = m.term_no
  LEFT JOIN rule_step x ON x.term_no = k.term_no AND x.step_no = k.step_no
),
judged AS (
  SELECT t.*, CASE
    WHEN t.kind IN (${persons.join(", ")}) THEN ${byKind(dialect, "outcome")}
    WHEN t.unready > 0 THEN 'not_reported'
    WHEN t.on_zero IS NOT NULL AND (t.a < 0 OR t.b < 0) THEN 'negative'
    WHEN t.on_zero IS NOT NULL AND t.b = 0 THEN CASE t.on_zero
      WHEN 'not_applicable' THEN 'zero_denominator'
      WHEN 'needs_person' THEN 'zero_denominator_person'
      WHEN 'full' THEN CASE WHEN t.max_e4 IS NULL THEN 'no_maximum' END
    END
    WHEN t.on_over = 'error' AND t.a > t.b THEN 'over_100'
    ELSE ${byKind(dialect, "outcome")}
  END AS reason
  FROM ready t
),
term AS (
  SELECT t.scope_no, t.leaf_no, t.term_no, t.kind, t.a, t.b, t.c, t.option, t.truth, t.step_no, t.reason,
    CASE
      WHEN t.reason IS NOT NULL THEN NULL
      WHEN t.on_zero IS NOT NULL AND t.b = 0 THEN CASE t.on_zero WHEN 'full' THEN t.max_e4 * 1000000000000 ELSE 0 END
      ELSE ${byKind(dialect, "points")}
    END AS points_e16
  FROM judged t
)`;
}
