import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { duckdb, scoringSteps } from "@parindex/rules";
import { openStore, type Store } from "@parindex/store";
import { years } from "./bench-set.ts";
import { fillBench } from "./bench-tables.ts";

/** Scores one year of a database that holds them all; what it gives is kept, year by year. */
async function scoreYear(store: Store, year: number): Promise<void> {
  for (const table of ["scope", "fact"])
    await store.execute(`CREATE OR REPLACE TABLE main.${table} AS SELECT f.* FROM every_${table} f WHERE f.scope_no IN (
  SELECT scope_no FROM every_scope WHERE year = ${year}) ORDER BY f.rowid`);
  for (const { table, sql } of scoringSteps(duckdb)) {
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
    if (["leaf_score", "node_sum", "index_sum"].includes(table))
      await store.execute(
        year === years[0]
          ? `CREATE TABLE every_${table} AS SELECT * FROM ${table}`
          : `INSERT INTO every_${table} SELECT * FROM ${table}`,
      );
  }
}

/** The time to score so many units in a database file, year by year, and the peak of memory in MiB. */
async function grow(units: number): Promise<{ milliseconds: number; peak_rss_mib: number }> {
  const folder = mkdtempSync(join(tmpdir(), "parindex-bench-"));
  try {
    const store = await openStore(join(folder, "par.duckdb"));
    await store.execute("SET memory_limit = '1GB'");
    await store.execute("SET preserve_insertion_order = false");
    await fillBench(store, units);
    await store.execute("ALTER TABLE scope RENAME TO every_scope");
    await store.execute("ALTER TABLE fact RENAME TO every_fact");
    const from = performance.now();
    for (const year of years) await scoreYear(store, year);
    await store.execute("CHECKPOINT");
    const milliseconds = performance.now() - from;
    store.close();
    return { milliseconds, peak_rss_mib: process.resourceUsage().maxRSS / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.stdout.write(`${JSON.stringify(await grow(Number(process.argv[2])))}\n`);
