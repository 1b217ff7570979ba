import { type Issue, issue, text, whole } from "@parindex/model";
import { z } from "zod";
import { quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import type { Check, CheckedRows, Finding } from "./check.ts";

/** How many faults of one check are shown; the rest is counted. */
const shown = 200;

/** The faults that one check found, and how many more there are. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly more: number;
}

async function counts(store: Store, { from, checks }: CheckedRows): Promise<number[]> {
  if (checks.length === 0) return [];
  const columns = checks.map(({ fault }, at) => `count(*) FILTER (WHERE ${fault}) AS n${at}`);
  const shape = Object.fromEntries(checks.map((_, at) => [`n${at}`, whole("Số lỗi")]));
  const sql = `SELECT ${columns.join(", ")} FROM ${from}`;
  const [row] = await store.run({ sql, params: [], row: z.strictObject(shape) });
  return checks.map((_, at) => row?.[`n${at}`] ?? 0);
}

function findingOf(check: Check, row: Readonly<Record<string, string | null>>): Finding {
  const { "a file": file, "a place": place, "a cell": cell, ...rest } = row;
  const params = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ""]));
  const said = typeof check.say === "string" ? { code: check.say, params } : check.say(params);
  return {
    file: file ?? "",
    place: place ?? "",
    cell: cell ?? null,
    field: check.field,
    said: { code: said.code, params: { ...params, ...said.params } },
    severity: check.severity ?? "error",
  };
}

async function faultyRows(store: Store, rows: CheckedRows, check: Check): Promise<Finding[]> {
  const params = Object.entries(check.params);
  const columns = [
    `${rows.file} AS "a file"`,
    `${rows.place} AS "a place"`,
    `${rows.cellPlace(check.field) ?? "CAST(NULL AS VARCHAR)"} AS "a cell"`,
    ...params.map(([name, sql]) => `CAST(${sql} AS VARCHAR) AS ${quoted(name)}`),
  ];
  const names = ["a file", "a place", "a cell", ...params.map(([name]) => name)];
  const row = z.strictObject(Object.fromEntries(names.map((name) => [name, text(name).nullable()])));
  const sql = `SELECT ${columns.join(", ")} FROM ${rows.from} WHERE ${check.fault} ORDER BY ${rows.order} LIMIT ${shown}`;
  const found = await store.run({ sql, params: [], row });
  return found.map((values) => findingOf(check, values as Record<string, string | null>));
}

/** Asks all checks of the rows in one pass, then fetches only the faulty rows. */
export async function findFaults(store: Store, rows: CheckedRows): Promise<Found[]> {
  const found: Found[] = [];
  for (const [at, count] of (await counts(store, rows)).entries()) {
    if (count === 0) continue;
    const findings = await faultyRows(store, rows, rows.checks[at]!);
    found.push({ findings, more: count - findings.length });
  }
  return found;
}

/** Findings as issues, with a last one for those that were only counted. */
export function issuesOf(found: readonly Found[], cellOf: (finding: Finding) => string | null): Issue[] {
  return found.flatMap(({ findings, more }) => {
    const issues = findings.map((finding) => {
      const { file, place, said, severity } = finding;
      const cell = cellOf(finding) ?? (/^\d+$/.test(place) ? null : place);
      return issue(
        said.code,
        cell === null ? { file, line: Number(place) } : { file, cell },
        said.params,
        severity,
      );
    });
    const last = findings.at(-1);
    if (more === 0 || last === undefined) return issues;
    return [
      ...issues,
      issue("load.more", { file: last.file }, { count: more, field: last.field }, last.severity),
    ];
  });
}
