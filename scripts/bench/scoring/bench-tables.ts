import { columnsOf, type RowOf, type Table } from "@parindex/model";
import {
  compile,
  entryTable,
  exclusionTable,
  factTable,
  type Parameters,
  parameterTables,
  scopeTable,
} from "@parindex/rules";
import { insert, type Store } from "@parindex/store";
import { benchLeaves, benchSet, inventedFacts, options, years } from "./bench-set.ts";

function columns(table: Table): string {
  return columnsOf(table.row)
    .map(({ name, sql }) => `"${name}" ${sql}`)
    .join(", ");
}

/** The rules, compiled for every year, and empty tables of scopes, figures, entries and exclusions. */
async function fillParameters(store: Store): Promise<Parameters> {
  const ruleSet = benchSet();
  const parameters = compile(years.map((year, at) => ({ edition_no: at + 1, ruleSet, year })));
  const rows: Readonly<Record<string, readonly RowOf<Table>[]>> = { ...parameters };
  for (const table of [...parameterTables, factTable, entryTable, exclusionTable]) {
    await store.execute(`CREATE OR REPLACE TABLE "${table.name}" (${columns(table)})`);
    await insert(store, table, rows[table.name] ?? []);
  }
  return parameters;
}

/** Units of some years, each in one of 34 provinces. */
async function fillScope(store: Store, units: number): Promise<void> {
  const names = columnsOf(scopeTable.row).map(({ name }) => name);
  const values: Readonly<Record<string, string>> = {
    scope_no: `y.nth * ${units} + u.nth + 1`,
    unit_id: "'xa-' || u.nth",
    year: "y.nth + 2022",
    stage: "'self'",
    stage_no: "1",
    edition_no: "y.nth + 1",
    province: "'tinh-' || (u.nth % 34)",
    tier: "'commune'",
    group: "'xa'",
    provisional: "FALSE",
    merged: "FALSE",
  };
  await store.execute(`INSERT INTO scope (${names.map((name) => `"${name}"`).join(", ")})
SELECT ${names.map((name) => values[name] ?? "NULL").join(", ")}
FROM range(${units}) AS u(nth), range(${years.length}) AS y(nth)
ORDER BY y.nth, u.nth`);
}

/** Figures from a hash of unit, year and indicator, one in twenty missing. */
async function fillFacts(store: Store): Promise<void> {
  const told = inventedFacts.map(({ id, kind, low, high }) => `('${id}', '${kind}', ${low}, ${high})`);
  const names = options.map((option, at) => `WHEN ${at + 1} THEN '${option}'`).join(" ");
  await store.execute(`CREATE OR REPLACE TEMP TABLE told AS
SELECT n.indicator_no, t.kind, t.low, t.high, CASE WHEN t.id LIKE 'survey.%' THEN 10000 END AS den_e4
FROM (VALUES ${told.join(", ")}) AS t(id, kind, low, high)
JOIN rule_indicator n ON n.indicator_id = t.id`);
  await store.execute(`INSERT INTO fact (scope_no, indicator_no, num_e4, den_e4, option, state)
SELECT scope_no, indicator_no, CASE WHEN kind <> 'choice' THEN value * 10000 END, den_e4,
  CASE WHEN kind = 'choice' THEN CASE value ${names} END END, 'value'
FROM (
  SELECT s.scope_no, t.indicator_no, t.kind, t.den_e4,
    CAST(t.low + hash(s.scope_no, t.indicator_no) % (t.high - t.low + 1) AS BIGINT) AS value
  FROM scope s
  CROSS JOIN told t
  WHERE hash(t.indicator_no, s.scope_no, 7) % 20 <> 0
)`);
}

/** What every leaf reads, numbered, for the floor; a leaf without figures has one empty row. */
async function fillSlots(store: Store): Promise<number> {
  await store.execute(`CREATE OR REPLACE TABLE leaf_slot AS
SELECT l.edition_no, l.leaf_no, i.indicator_no,
  CAST(ROW_NUMBER() OVER (PARTITION BY l.leaf_no ORDER BY i.indicator_no) AS INTEGER) AS slot_no
FROM rule_leaf l
LEFT JOIN (
  SELECT DISTINCT a.leaf_no, i.indicator_no FROM rule_atom a JOIN rule_input i ON i.atom_no = a.atom_no
) AS i ON i.leaf_no = l.leaf_no`);
  return Math.max(...benchLeaves.map(({ needs }) => needs.length));
}

/** What a benched database holds: invented figures, and how many of each there are. */
export interface Benched {
  readonly parameters: Parameters;
  readonly slots: number;
}

/** Fills a database with the invented set and with invented figures of so many units. */
export async function fillBench(store: Store, units: number): Promise<Benched> {
  const parameters = await fillParameters(store);
  await fillScope(store, units);
  await fillFacts(store);
  return { parameters, slots: await fillSlots(store) };
}

/** Joins figures to leaves and groups them, as any scoring must; no rule is applied. */
export function floorSql(slots: number): string {
  const maxima = Array.from(
    { length: slots },
    (_, at) => `MAX(CASE WHEN i.slot_no = ${at + 1} THEN f.num_e4 END) AS slot_${at + 1}`,
  );
  return `CREATE OR REPLACE TABLE bench_floor AS
SELECT s.scope_no, i.leaf_no, ${maxima.join(", ")}
FROM scope s
JOIN leaf_slot i ON i.edition_no = s.edition_no
LEFT JOIN fact f ON f.scope_no = s.scope_no AND f.indicator_no = i.indicator_no
GROUP BY s.scope_no, i.leaf_no`;
}
