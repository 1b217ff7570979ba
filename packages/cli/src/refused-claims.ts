import { whole } from "@parindex/model";
import { duckdb, inputSteps, scoringSteps } from "@parindex/rules";
import type { Store } from "@parindex/store";
import { z } from "zod";

const countRow = z.strictObject({ count: whole("Số đề nghị") });

/** Claims of not applying that nobody decided yet: 1 among 0 refused and 2 accepted. */
const pending = "SELECT DISTINCT scope_no FROM exclusion WHERE standing = 1";

/**
 * What the index of a unit would be if all its claims of not applying that still wait were refused. The plan is run
 * once more with those claims refused, only where there are any, before it is run as things stand.
 */
export async function scoreRefused(store: Store): Promise<void> {
  const [found] = await store.run({
    sql: `SELECT CAST(count(*) AS INTEGER) AS count FROM (${pending}) AS p`,
    params: [],
    row: countRow,
  });
  const isPending = (found?.count ?? 0) > 0;
  if (isPending) {
    await store.execute(`CREATE OR REPLACE TABLE exclusion AS
SELECT e.scope_no, e.leaf_no, CASE WHEN e.standing = 1 THEN 0 ELSE e.standing END AS standing,
  CASE WHEN e.standing = 1 THEN 1 ELSE 0 END AS waits
FROM exclusion e`);
    for (const { table, sql } of scoringSteps(duckdb))
      await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
  }
  await store.execute(`CREATE OR REPLACE TEMP TABLE refused_index AS
${
  isPending
    ? `SELECT x.scope_no, x.index_e9, x.index_high_e9 FROM index_sum x
WHERE x.scope_no IN (SELECT scope_no FROM exclusion WHERE waits = 1)`
    : "SELECT 0 AS scope_no, CAST(NULL AS HUGEINT) AS index_e9, CAST(NULL AS HUGEINT) AS index_high_e9 WHERE FALSE"
}`);
  if (!isPending) return;
  const own = inputSteps(duckdb).find(({ table }) => table === "exclusion");
  if (own !== undefined) await store.execute(`CREATE OR REPLACE TABLE exclusion AS ${own.sql}`);
}

/** Puts those indexes beside the ones that stand. */
export async function keepRefused(store: Store): Promise<void> {
  const index = (column: string): string => `CAST(r.${column} AS DECIMAL(38,0)) * 0.000000001`;
  await store.execute(`UPDATE index_score AS i SET
  refused_index = ${index("index_e9")}, refused_index_high = ${index("index_high_e9")}
FROM refused_index r
JOIN scope s ON s.scope_no = r.scope_no
WHERE s.unit_id = i.unit_id AND s.year = i.year AND s.stage = i.stage`);
}
