import { type Issue, issue } from "@parindex/model";
import { nodeFields } from "./fields.ts";
import type { CellPlaces } from "./placed-value.ts";
import type { Draft } from "./draft.ts";
import { readRecord } from "./read-record.ts";
import type { SheetRow } from "./read-rows.ts";

/** A node under construction and where it stands in the file. */
export interface NodeDraft {
  readonly node: Draft;
  readonly path: readonly PropertyKey[];
  /** Its code as the cell shows it, even where the cell is faulty. */
  readonly code: string;
}

interface TreeRead {
  readonly areas: Draft[];
  readonly nodes: readonly NodeDraft[];
  readonly issues: readonly Issue[];
}

/** The list under a key, made where there is none. */
export function listIn(draft: Draft, key: string): Draft[] {
  const list = Array.isArray(draft[key]) ? (draft[key] as Draft[]) : [];
  draft[key] = list;
  return list;
}

/** The text of a cell without spaces at its ends; empty where it has none. */
export function shownText(row: SheetRow, name: string): string {
  return (row.cell(name)?.text ?? "").trim();
}

/** The level that a row states; what is under it is one more. */
function levelOf(row: SheetRow, last: number): { level: number; issues: Issue[] } {
  const { number, text } = row.cell("level") ?? {};
  const level = Number(number ?? text ?? Number.NaN);
  if (Number.isInteger(level) && level >= 1 && level <= last + 1) return { level, issues: [] };
  const place = row.placeOf("level");
  return { level: Math.max(1, last), issues: [issue("rules.sheet_level", place, { most: last + 1 })] };
}

const treeFields = nodeFields.filter(({ path }) => path[0] !== "level");

/** Rows in printed order as a tree, by their levels. */
export function readTree(rows: readonly SheetRow[], places: CellPlaces): TreeRead {
  const areas: Draft[] = [];
  const nodes: NodeDraft[] = [];
  const issues: Issue[] = [];
  const open: NodeDraft[] = [];
  for (const row of rows) {
    const stated = levelOf(row, open.length);
    open.length = stated.level - 1;
    const parent = open.at(-1);
    const siblings = parent === undefined ? areas : listIn(parent.node, "criteria");
    const key = parent === undefined ? ["areas"] : [...parent.path, "criteria"];
    const path = [...key, siblings.length];
    const { record, issues: faults } = readRecord(row, treeFields, { path, places });
    const draft = { node: record, path, code: shownText(row, "code") };
    siblings.push(record);
    open.push(draft);
    nodes.push(draft);
    issues.push(...stated.issues, ...faults);
  }
  return { areas, nodes, issues };
}
