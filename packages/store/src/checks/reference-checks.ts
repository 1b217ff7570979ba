import { closest, columnsOf, type Severity, type Table, text } from "@parindex/model";
import { z } from "zod";
import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import type { CheckedRows } from "./check.ts";
import { currentRows } from "./current-rows.ts";
import type { Found } from "./find-faults.ts";

/** A field that names something of another table. */
export interface Reference {
  readonly table: string;
  readonly field: string;
  readonly kind: "unit" | "indicator" | "leaf" | "task" | "obligation";
  readonly severity: Severity;
}

interface Target {
  readonly table: string;
  readonly column: string;
  /** Whether an empty table is no table to ask: the program fills it, and may not have. */
  readonly mayBeEmpty: boolean;
}

/** Where the names of a kind stand. */
export const targets: Readonly<Record<Reference["kind"], Target>> = {
  unit: { table: "unit", column: "unit_id", mayBeEmpty: false },
  indicator: { table: "indicator", column: "indicator_id", mayBeEmpty: true },
  leaf: { table: "rule_node", column: "node_uid", mayBeEmpty: true },
  task: { table: "plan_task", column: "task_id", mayBeEmpty: true },
  obligation: { table: "obligation", column: "obligation_id", mayBeEmpty: true },
};

const kinds: Readonly<Record<string, Reference["kind"]>> = {
  unit_id: "unit",
  held_at: "unit",
  parent_id: "unit",
  from_unit: "unit",
  to_unit: "unit",
  indicator_id: "indicator",
  leaf_uid: "leaf",
  node_uid: "leaf",
  task_id: "task",
  obligation_id: "obligation",
};

/** Fields that may name a unit that is not assessed here: said, but no obstacle. */
const loose = new Set(["parent_id", "from_unit", "to_unit"]);

/** The fields of a table that name something of another. */
export function referencesOf({ name: table, row }: Table): Reference[] {
  return columnsOf(row).flatMap(({ name: field }): Reference[] => {
    const kind = kinds[field];
    if (kind === undefined || (table === "unit" && field === "unit_id")) return [];
    return [{ table, field, kind, severity: loose.has(field) ? "warning" : "error" }];
  });
}

function lacking({ table, field, kind, severity }: Reference): CheckedRows {
  const target = targets[kind];
  const known = `SELECT DISTINCT ${quoted(target.column)} AS known FROM ${quoted(target.table)}`;
  const rows = `SELECT ${quoted(field)} AS named, source_file, source_place FROM ${quoted(table)}`;
  const from = `(SELECT * FROM (${rows}) AS r LEFT JOIN (${known}) AS k ON k.known = r.named)`;
  const params = { column: literal(field), value: "named", kind: literal(kind) };
  const check = {
    field,
    fault: "named IS NOT NULL AND known IS NULL",
    params,
    say: `load.unknown_${kind}`,
    severity,
  };
  return currentRows(from, [check]);
}

const nameRow = z.strictObject({ name: text("Mã") });

async function namesOf(store: Store, { table, column }: Target): Promise<string[]> {
  const sql = `SELECT DISTINCT ${quoted(column)} AS name FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL ORDER BY name`;
  return (await store.run({ sql, params: [], row: nameRow })).map(({ name }) => name);
}

/** Names that stand for nothing known; tables whose own file could not be read are not asked. */
export async function referenceChecks(
  store: Store,
  tables: readonly Table[],
  unread: ReadonlySet<string>,
): Promise<CheckedRows[]> {
  const filled = new Map<string, boolean>();
  for (const { table } of Object.values(targets)) {
    const sql = `SELECT 'x' AS name FROM ${quoted(table)} LIMIT 1`;
    filled.set(table, (await store.run({ sql, params: [], row: nameRow })).length > 0);
  }
  return tables
    .flatMap(referencesOf)
    .filter(({ kind }) => !unread.has(targets[kind].table))
    .filter(({ kind }) => !targets[kind].mayBeEmpty || filled.get(targets[kind].table) === true)
    .map(lacking);
}

/** For how many misspelt names the nearest known one is looked for. */
const suggested = 20;

/** Adds the nearest known name to references that stand for nothing. */
export async function withNearest(store: Store, found: readonly Found[]): Promise<Found[]> {
  const known = new Map<string, string[]>();
  const near = new Map<string, string | null>();
  const nearest = async (kind: Reference["kind"], value: string): Promise<string | null> => {
    const asked = `${kind} ${value}`;
    if (!known.has(kind)) known.set(kind, await namesOf(store, targets[kind]));
    if (!near.has(asked)) near.set(asked, near.size < suggested ? closest(value, known.get(kind)!) : null);
    return near.get(asked)!;
  };
  const extended: Found[] = [];
  for (const { findings, more } of found) {
    const named = [];
    for (const finding of findings) {
      const { code, params } = finding.said;
      // The kind was written into the finding by `lacking` above.
      const closestName = await nearest(params["kind"] as Reference["kind"], params["value"] ?? "");
      const said =
        closestName === null
          ? finding.said
          : { code: code.replace("unknown_", "misspelt_"), params: { ...params, near: closestName } };
      named.push({ ...finding, said });
    }
    extended.push({ findings: named, more });
  }
  return extended;
}
