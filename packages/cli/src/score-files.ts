import { join } from "node:path";
import {
  columnsOf,
  gateScoreTable,
  indexScoreTable,
  nodeScoreTable,
  scoreTable,
  type Table,
  text,
} from "@parindex/model";
import { type ExportFormat, exportRows, type ExportSource } from "@parindex/store";
import { z } from "zod";
import type { Narrowing } from "./narrowing.ts";
import { runNotices, setsUsed } from "./notices.ts";
import type { OpenRun } from "./open-workspace.ts";

const tables: readonly Table[] = [scoreTable, nodeScoreTable, indexScoreTable, gateScoreTable];

const synthetic = "Số liệu giả định";

/** Facts that travel inside files that can hold them. */
function metadataOf(run: OpenRun, only: Narrowing): Record<string, string> {
  const said = runNotices(run, "vi", only).filter((notice) => notice !== synthetic);
  return {
    run_id: run.scored.runId,
    ...(run.workspace.config.synthetic === true ? { synthetic } : {}),
    ...(said.length === 0 ? {} : { notice: said.join(". ") }),
  };
}

/** Which rows of a run's tables are handed out. */
function condition({ unit, year, stage }: Narrowing): { where: string; params: (string | bigint)[] } {
  const told = Object.entries({ unit_id: unit, year: year === undefined ? undefined : BigInt(year), stage });
  const params: (string | bigint)[] = [];
  const terms = told.flatMap(([column, value]) =>
    value === undefined ? [] : [`t.${column} = $${params.push(value)}`],
  );
  return { where: terms.length === 0 ? "" : ` WHERE ${terms.join(" AND ")}`, params };
}

/** A table as it is handed out: what is true of all its rows stands in each of them. */
function sourceOf(table: Table, run: OpenRun, only: Narrowing): ExportSource {
  const { where, params } = condition(only);
  const bound = (text: string): string => `$${params.push(text)}`;
  const notices = setsUsed(run, "vi", only)
    .filter((used) => used.notices.length > 0)
    .map(
      (used) =>
        `WHEN r.rule_set_id = ${bound(used.rule_set_id)} AND s.provisional = ${used.provisional ? "TRUE" : "FALSE"} THEN ${bound(used.notices.join(". "))}`,
    );
  const selected = [
    ...columnsOf(table.row).map(({ name }) => `t."${name}"`),
    "r.status AS rule_set_status",
    `${notices.length === 0 ? "NULL" : `CASE ${notices.join(" ")} END`} AS notice`,
    ...(run.workspace.config.synthetic === true ? [`${bound(synthetic)} AS synthetic`] : []),
  ];
  return {
    key: table.key,
    params,
    sql: `SELECT ${selected.join(", ")}
FROM ${table.name} t
JOIN rule_set r ON r.rule_set_id = t.rule_set_id
JOIN scope s ON s.unit_id = t.unit_id AND s.year = t.year AND s.stage = t.stage${where}`,
    row: z.strictObject({
      ...table.row.shape,
      rule_set_status: text("Loại bộ tiêu chí"),
      notice: text("Lưu ý").nullable(),
      ...(run.workspace.config.synthetic === true ? { synthetic: text("Số liệu giả định") } : {}),
    }),
  };
}

/** In which formats scored tables are written, and which of their rows. */
export interface ScoresAsk {
  readonly formats: readonly ExportFormat[];
  readonly only?: Narrowing;
}

/** Writes the scored tables, each in every format asked for; gives the paths. */
export async function writeScores(
  run: OpenRun,
  folder: string,
  { formats, only = {} }: ScoresAsk,
): Promise<string[]> {
  const metadata = metadataOf(run, only);
  const paths: string[] = [];
  for (const table of tables)
    for (const format of formats) {
      const path = join(folder, `${table.name}.${format}`);
      await exportRows(run.store, sourceOf(table, run, only), { path, format, metadata, locale: run.locale });
      paths.push(path);
    }
  return paths;
}
