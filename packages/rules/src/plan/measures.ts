import type { Dialect } from "../dialect.ts";

/** Whether `a / b` lies within the bounds of alias `x`, compared without dividing; b is above zero. */
function within(x: string, a: string, b: string): string {
  return `(${x}.low_num IS NULL OR ${a} * ${x}.low_den > ${x}.low_num * ${b}
      OR (NOT ${x}.low_open AND ${a} * ${x}.low_den = ${x}.low_num * ${b}))
    AND (${x}.high_num IS NULL OR ${a} * ${x}.high_den < ${x}.high_num * ${b}
      OR (NOT ${x}.high_open AND ${a} * ${x}.high_den = ${x}.high_num * ${b}))`;
}

/** Who is compared: the same rule of a set, whatever group's reading of it; units of one tier, province and stage. */
const among = "PARTITION BY rule_set_id, year, node_uid, place_no, stage, province, tier, peers";

/** Leaves that read no other leaf's points come first; the few that do come after them, with figures made of points. */
export type Pass = "first" | "late";

const passes = {
  first: { facts: "fact", which: "NOT IN" },
  late: { facts: "late_fact", which: "IN" },
} as const satisfies Record<Pass, object>;

/** What an input `i` with its figure `f` adds to a slot of its measure. */
function weighed(slot: string, nth = ""): string {
  const [i, f] = [`i${nth}`, `f${nth}`];
  return `CASE WHEN ${i}.slot = '${slot}' THEN ${i}.weight * CASE WHEN ${i}.denominator THEN ${f}.den_e4 ELSE ${f}.num_e4 END END`;
}

const gaps = ["missing", "not_applicable", "invalid"]
  .map((name) => `COALESCE(g.${name}, 0) AS ${name}`)
  .join(", ");

/** What the figure `f` of an input `i` says besides its value. */
const flags = {
  missing: (i: string, f: string) => `NOT ${i}.previous AND (${f}.state IS NULL
      OR (${i}.denominator AND ${f}.state = 'value' AND ${f}.den_e4 IS NULL)
      OR (${f}.state = 'not_done' AND ${f}.num_e4 IS NULL AND ${i}.weight < 0))`,
  previous_missing: (i: string, f: string) =>
    `${i}.previous AND (${f}.state IS NULL OR ${f}.state NOT IN ('value', 'not_done'))`,
  not_done: (i: string, f: string) => `${f}.state = 'not_done' AND ${i}.weight > 0`,
  undivided: (i: string, f: string) => `${f}.state = 'not_done' AND ${i}.denominator`,
  not_applicable: (i: string, f: string) => `${f}.state = 'not_applicable' AND NOT ${i}.previous`,
  invalid: (_: string, f: string) => `${f}.state = 'invalid'`,
};

/** Every flag as 1 or 0, asked as `ask` says. */
function flagged(ask: (test: (i: string, f: string) => string) => string): string[] {
  return Object.values(flags).map((test) => `CASE WHEN ${ask(test)} THEN 1 ELSE 0 END`);
}

const flagNames = Object.keys(flags);
const slots = ["a", "b", "c"];

function measure(dialect: Dialect, slot: string, sum: string): string {
  return `CAST(${sum} + k.${slot}_e4 AS ${dialect.integer}) AS ${slot}`;
}

/** Measures of one or two figures, which are nearly all: their figures joined side by side, nothing grouped. */
function fewSql(dialect: Dialect, inputs: 1 | 2, facts: string): string {
  const nths = Array.from({ length: inputs }, (_, at) => `_${at + 1}`);
  const sum = (slot: string): string => nths.map((nth) => `COALESCE(${weighed(slot, nth)}, 0)`).join(" + ");
  const joins = nths.map(
    (nth, at) => `JOIN rule_input i${nth} ON i${nth}.atom_no = k.atom_no AND i${nth}.input_no = ${at + 1}
  LEFT JOIN ${facts} f${nth} ON f${nth}.scope_no = s.scope_no AND f${nth}.indicator_no = i${nth}.indicator_no`,
  );
  const said = flagged((test) => nths.map((nth) => `(${test(`i${nth}`, `f${nth}`)})`).join(" OR "));
  return `SELECT s.scope_no, k.atom_no, k.leaf_no, ${slots.map((slot) => measure(dialect, slot, sum(slot))).join(",\n    ")},
    ${inputs === 1 ? "f_1.option" : "NULL"} AS option,
    ${said.map((one, at) => `${one} AS ${flagNames[at]}`).join(",\n    ")}
  FROM scope s
  JOIN own_atom k ON k.edition_no = s.edition_no AND k.inputs = ${inputs}
  ${joins.join("\n  ")}`;
}

/**
 * From facts to measured terms: one row a scope and rule, with what was measured, which case was taken, and
 * whether any figure of the leaf keeps it from being scored; no points yet.
 */
export function readySql(dialect: Dialect, pass: Pass = "first"): string {
  const { facts, which } = passes[pass];
  const names = flagNames.join(", ");
  const said = flagged((test) => test("i", "f"));
  return `WITH own_atom AS (
  SELECT * FROM rule_atom WHERE leaf_no ${which} (SELECT leaf_no FROM rule_late)
),
own_term AS (
  SELECT * FROM rule_term WHERE leaf_no ${which} (SELECT leaf_no FROM rule_late)
),
gathered AS (
  SELECT s.scope_no, i.atom_no, ${slots.map((slot) => `SUM(${weighed(slot)}) AS ${slot}`).join(", ")},
    ${said.map((one, at) => `MAX(${one}) AS ${flagNames[at]}`).join(",\n    ")}
  FROM scope s
  JOIN rule_input i ON i.edition_no = s.edition_no
  JOIN own_atom k ON k.atom_no = i.atom_no AND k.inputs > 2
  LEFT JOIN ${facts} f ON f.scope_no = s.scope_no AND f.indicator_no = i.indicator_no
  GROUP BY s.scope_no, i.atom_no
),
atom AS (
  ${fewSql(dialect, 1, facts)}
  UNION ALL
  ${fewSql(dialect, 2, facts)}
  UNION ALL
  SELECT g.scope_no, g.atom_no, k.leaf_no, ${slots.map((slot) => measure(dialect, slot, `COALESCE(g.${slot}, 0)`)).join(", ")}, NULL, ${names}
  FROM gathered g
  JOIN own_atom k ON k.atom_no = g.atom_no
),
gap AS (
  SELECT scope_no, leaf_no, MAX(missing) AS missing, MAX(not_applicable) AS not_applicable, MAX(invalid) AS invalid
  FROM atom
  WHERE missing + not_applicable + invalid > 0
  GROUP BY scope_no, leaf_no
),
literal AS (
  SELECT a.scope_no, l.condition_no, l.clause_no, n.literals,
    CASE
      WHEN l.divides AND a.b <= 0 THEN NULL
      WHEN ${within("l", "a.a", "a.b")} THEN CASE WHEN l.negated THEN 0 ELSE 1 END
      ELSE CASE WHEN l.negated THEN 1 ELSE 0 END
    END AS truth
  FROM rule_literal l
  JOIN (SELECT condition_no, COUNT(*) AS literals FROM rule_literal GROUP BY condition_no) AS n ON n.condition_no = l.condition_no
  JOIN atom a ON a.atom_no = l.atom_no
),
clause AS (
  SELECT scope_no, condition_no, clause_no,
    CASE WHEN MIN(truth) = 0 THEN 0 WHEN COUNT(*) = COUNT(truth) THEN 1 END AS truth
  FROM literal
  WHERE literals > 1
  GROUP BY scope_no, condition_no, clause_no
),
condition AS (
  SELECT scope_no, condition_no, truth FROM literal WHERE literals = 1
  UNION ALL
  SELECT scope_no, condition_no, CASE WHEN MAX(truth) = 1 THEN 1 WHEN COUNT(*) = COUNT(truth) THEN 0 END AS truth
  FROM clause
  GROUP BY scope_no, condition_no
),
seen AS (
  SELECT a.scope_no, r.term_no, r.leaf_no, CASE WHEN r.on_over = 'cap' AND a.a > a.b THEN a.b ELSE a.a END AS a, a.b, a.c, a.option,
    a.not_done, a.undivided, a.previous_missing, NULL AS truth
  FROM atom a
  JOIN own_term r ON r.atom_no = a.atom_no
  UNION ALL
  SELECT c.scope_no, r.term_no, r.leaf_no, NULL, NULL, NULL, NULL, 0, 0, 0, c.truth
  FROM condition c
  JOIN own_term r ON r.condition_no = c.condition_no
  UNION ALL
  SELECT s.scope_no, r.term_no, r.leaf_no, NULL, NULL, NULL, NULL, 0, 0, 0, NULL
  FROM scope s
  JOIN own_term r ON r.edition_no = s.edition_no
  WHERE r.atom_no IS NULL AND r.condition_no IS NULL
),
lying AS (
  SELECT m.scope_no, m.term_no, x.step_no
  FROM seen m
  JOIN rule_step x ON x.term_no = m.term_no
  WHERE x.condition_no IS NULL AND (x.option IS NULL OR x.option = m.option)
    AND (x.option IS NOT NULL OR (m.b > 0 AND m.a IS NOT NULL))
    AND ${within("x", "COALESCE(m.a, 0)", "m.b")}
),
holding AS (
  SELECT c.scope_no, x.term_no, x.step_no, c.truth, x.weight_num, x.weight_den
  FROM rule_step x
  JOIN condition c ON c.condition_no = x.condition_no
),
taken AS (
  SELECT scope_no, term_no, MIN(step_no) AS step_no, 0 AS unclear, NULL AS unclear_no, NULL AS weight, NULL AS weight_den
  FROM lying
  GROUP BY scope_no, term_no
  UNION ALL
  SELECT scope_no, term_no, MIN(CASE WHEN truth = 1 THEN step_no END), SUM(CASE WHEN truth IS NULL THEN 1 ELSE 0 END),
    MIN(CASE WHEN truth IS NULL THEN step_no END), SUM(CASE WHEN truth = 1 THEN weight_num ELSE 0 END), MAX(weight_den)
  FROM holding
  GROUP BY scope_no, term_no
),
concerned AS (
  SELECT m.*, s.year, s.stage, s.province, s.tier, e.rule_set_id, l.node_uid, CASE m.among WHEN 'group' THEN s."group" END AS peers,
    CASE
      WHEN g.leaf_no IS NOT NULL THEN 0
      WHEN l.policy <> 'forbidden' AND (x.standing IN (1, 2) OR (m.not_applicable > 0 AND x.standing IS NULL)) THEN 0
      WHEN m.on_zero = 'not_applicable' AND m.b = 0 AND m.missing + m.not_applicable + m.invalid = 0 THEN 0
      ELSE 1
    END AS is_peer
  FROM (
    SELECT y.*, r.place_no, r.best, r.among, r.on_zero, ${gaps}
    FROM seen y
    JOIN rule_term r ON r.term_no = y.term_no AND r.best IS NOT NULL
    LEFT JOIN gap g ON g.scope_no = y.scope_no AND g.leaf_no = y.leaf_no
  ) AS m
  JOIN scope s ON s.scope_no = m.scope_no
  JOIN rule_edition e ON e.edition_no = s.edition_no
  JOIN rule_leaf l ON l.leaf_no = m.leaf_no
  LEFT JOIN rule_leaf_group g ON g.leaf_no = m.leaf_no AND g."group" = s."group"
  LEFT JOIN exclusion x ON x.scope_no = m.scope_no AND x.leaf_no = m.leaf_no
),
compared AS (
  SELECT scope_no, term_no, place_no, best, rule_set_id, year, node_uid, stage, province, tier, peers, is_peer,
    CASE WHEN is_peer = 1 AND b > 0 AND a >= 0 AND missing + not_applicable + invalid = 0 THEN ${dialect.roundScale("a", "1", 12, "b")} END AS own_e12
  FROM concerned
),
rivals AS (
  SELECT *, CASE best WHEN 'highest' THEN MAX(own_e12) OVER (${among}) ELSE MIN(own_e12) OVER (${among}) END AS best_e12,
    SUM(CASE WHEN is_peer = 1 AND own_e12 IS NULL THEN 1 ELSE 0 END) OVER (${among}) AS peers_missing,
    COUNT(own_e12) OVER (${among}) AS rivals
  FROM compared
)
SELECT m.scope_no, m.term_no, m.leaf_no, m.a, m.b, m.c, m.option, m.not_done, m.undivided, m.previous_missing, m.truth,
  ${gaps}, k.step_no, CAST(COALESCE(k.unclear, 0) AS INTEGER) AS unclear, k.unclear_no,
  CAST(k.weight AS ${dialect.integer}) AS weight, CAST(k.weight_den AS ${dialect.integer}) AS weight_den,
  v.own_e12, v.best_e12, COALESCE(v.peers_missing, 0) AS peers_missing, COALESCE(v.rivals, 0) AS peers
FROM seen m
LEFT JOIN gap g ON g.scope_no = m.scope_no AND g.leaf_no = m.leaf_no
LEFT JOIN taken k ON k.scope_no = m.scope_no AND k.term_no = m.term_no
LEFT JOIN rivals v ON v.scope_no = m.scope_no AND v.term_no = m.term_no`;
}
