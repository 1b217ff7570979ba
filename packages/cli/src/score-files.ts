import { join } from "node:path";
import { columnsOf, indexScoreTable, nodeScoreTable, scoreTable, type Table, text } from "@parindex/model";
import { type ExportFormat, exportRows, type ExportSource } from "@parindex/store";
import { z } from "zod";
import type { Narrowing } from "./narrowing.ts";
import type { OpenRun } from "./open-workspace.ts";

const tables: readonly Table[] = [scoreTable, nodeScoreTable, indexScoreTable];

const synthetic = "Số liệu giả định";

/** Facts that travel inside files that can hold them. */
function metadataOf({ scored, workspace }: OpenRun): Record<string, string> {
  const used = new Set(scored.receipt.rule_sets.map(({ rule_set_id }) => rule_set_id));
  const notices = workspace.ruleSets
    .filter(({ set }) => used.has(set.id))
    .map(({ set }) => set.notice ?? null);
  const said = [...new Set(notices.filter((notice) => notice !== null))];
  return {
    run_id: scored.runId,
    ...(workspace.config.synthetic === true ? { synthetic } : {}),
    ...(said.length === 0 ? {} : { notice: said.join(" ") }),
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
function sourceOf(table: Table, { workspace, scored }: OpenRun, only: Narrowing): ExportSource {
  const { where, params } = condition(only);
  const columns = columnsOf(table.row).map(({ name }) => `t."${name}"`);
  const standIns = scored.scopes.uses
    .filter(({ why }) => why === "provisional")
    .map(({ rule_set_id }) => `'${rule_set_id}'`);
  const provisional = `CASE WHEN r.rule_set_id IN (${["NULL", ...standIns].join(", ")}) THEN 'TẠM TÍNH theo ' || r.title || COALESCE('. ' || r.notice, '') ELSE r.notice END`;
  const noticed = `SELECT ${columns.join(", ")}, r.status AS rule_set_status, ${provisional} AS notice`;
  const from = `FROM ${table.name} t JOIN rule_set r ON r.rule_set_id = t.rule_set_id${where}`;
  const notes = { rule_set_status: text("Loại bộ tiêu chí"), notice: text("Lưu ý").nullable() };
  if (workspace.config.synthetic !== true)
    return {
      key: table.key,
      params,
      sql: `${noticed} ${from}`,
      row: z.strictObject({ ...table.row.shape, ...notes }),
    };
  return {
    key: table.key,
    params: [...params, synthetic],
    sql: `${noticed}, $${params.length + 1} AS synthetic ${from}`,
    row: z.strictObject({ ...table.row.shape, ...notes, synthetic: text("Số liệu giả định") }),
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
  const metadata = metadataOf(run);
  const paths: string[] = [];
  for (const table of tables)
    for (const format of formats) {
      const path = join(folder, `${table.name}.${format}`);
      await exportRows(run.store, sourceOf(table, run, only), { path, format, metadata, locale: run.locale });
      paths.push(path);
    }
  return paths;
}
