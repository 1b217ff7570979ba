import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { duckdb, scoringSteps } from "@parindex/rules";
import { openStore, type Store } from "@parindex/store";
import { inTurn, type Timing } from "./medians.ts";
import { fillBench, floorSql } from "./scoring/bench-tables.ts";
import { cel } from "./scoring/by-cel.ts";
import { jsonRulesEngine } from "./scoring/by-json-rules-engine.ts";
import { differences, type ScoreRecord, scoreRecords } from "./scoring/record-at-a-time.ts";

const units = 3321;
const records = units * 5;
const sampled = 300;
const rounds = 5;

async function runPlan(store: Store): Promise<void> {
  for (const { table, sql } of scoringSteps(duckdb))
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
}

/** The whole grid's time, told from a sample, of an engine that sees one record at a time. */
async function scaledUp(store: Store, score: ScoreRecord): Promise<number> {
  const taken = await scoreRecords(store, sampled, score);
  const differing = await differences(store, sampled);
  if (differing > 0) throw new Error(`${differing} points of the sample differ from the plan's`);
  return (taken * records) / sampled;
}

function grown(factor: number): { milliseconds: number; peak_rss_mib: number } {
  const program = join(import.meta.dirname, "scoring", "grow.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(units * factor)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`scoring ${factor} times the units ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as { milliseconds: number; peak_rss_mib: number };
}

function line(name: string, { median, least, most }: Timing, floor: number): string {
  const ms = (value: number): string => value.toFixed(0).padStart(10);
  return `${name.padEnd(34)}${ms(median)}${ms(least)}${ms(most)}${(median / floor).toFixed(2).padStart(9)}`;
}

function once(taken: number): Timing {
  return { median: taken, least: taken, most: taken };
}

/** How long a hundred leaves of all kinds take for 3,321 units and five years, against what else could score them. */
export async function bench(): Promise<Readonly<Record<string, unknown>>> {
  const store = await openStore(":memory:");
  const { slots } = await fillBench(store, units);
  const { plan, floor } = await inTurn(
    { floor: () => store.execute(floorSql(slots)), plan: () => runPlan(store) },
    rounds,
  );
  const byJsonRules = await scaledUp(store, jsonRulesEngine());
  const byCel = await scaledUp(store, cel());
  store.close();
  const [one, ten] = [grown(1), grown(10)];
  const table = [
    "Invented figures: 3,321 units × 5 years × 100 leaves of all kinds, one figure in twenty missing.",
    `Record engines: the first ${sampled} of ${records} records measured, their points equal to the plan's, times ${records / sampled}.`,
    `${"milliseconds".padEnd(34)}    median     least      most    ratio`,
    line("floor: figures joined and grouped", floor, floor.median),
    line("plan", plan, floor.median),
    line("json-rules-engine, from a sample", once(byJsonRules), floor.median),
    line("cel-js, from a sample", once(byCel), floor.median),
    line("plan, in a file, year by year", once(one.milliseconds), floor.median),
    line("the same, ten times the units", once(ten.milliseconds), floor.median),
    `peak memory at ten times the units: ${ten.peak_rss_mib.toFixed(0)} MiB`,
  ];
  process.stdout.write(`${table.join("\n")}\n`);
  return {
    bench: "scoring",
    node: process.version,
    rounds,
    sampled_records: sampled,
    ratio_to_floor: plan.median / floor.median,
    speedup_over_json_rules_engine: byJsonRules / plan.median,
    ratio_to_cel_js: byCel / plan.median,
    growth_10x: ten.milliseconds / one.milliseconds,
    peak_rss_mib: ten.peak_rss_mib,
    milliseconds: {
      floor,
      plan,
      json_rules_engine: byJsonRules,
      cel_js: byCel,
      file_1x: one.milliseconds,
      file_10x: ten.milliseconds,
    },
  };
}
