import { type Grid, type Issue, issue, nfc, type Place, type YamlFile } from "@parindex/model";
import { type Field, nameOf } from "./cell-form.ts";
import { headFields, sheets } from "./fields.ts";
import { hangRows } from "./hang-rows.ts";
import { inOrder } from "./key-order.ts";
import { type CellPlaces, cellPlaces, placedValue } from "./placed-value.ts";
import { readCell } from "./read-cell.ts";
import { type Draft, put } from "./draft.ts";
import { readRecord } from "./read-record.ts";
import { type SheetRow, sheetRows } from "./read-rows.ts";
import { readTree } from "./read-tree.ts";

/** A workbook read as a rule set's file: its value, with the cell of every part, and what could not be read. */
export interface SheetsRead {
  readonly yaml: YamlFile;
  readonly issues: readonly Issue[];
}

interface Reading {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly places: CellPlaces;
  readonly issues: Issue[];
}

type SheetName = keyof typeof sheets;

function sameName(a: string, b: string): boolean {
  return nfc(a).trim().toLowerCase() === nfc(b).trim().toLowerCase();
}

function rowsOf(reading: Reading, key: SheetName, names: readonly string[]): readonly SheetRow[] {
  const { name, needed } = sheets[key];
  const grid = reading.grids.find((one) => sameName(one.name, name));
  if (grid === undefined) {
    if (needed) reading.issues.push(issue("rules.sheet_missing", { file: reading.file }, { name }));
    return [];
  }
  const { rows, issues } = sheetRows(grid, names);
  reading.issues.push(...issues);
  return rows;
}

function namesOf(fields: readonly Field[]): string[] {
  return fields.map(nameOf);
}

function readHead(reading: Reading, set: Draft): void {
  const rows = rowsOf(reading, "head", ["label", "value", "key"]);
  const seen = new Set<string>();
  for (const row of rows) {
    const key = (row.cell("key")?.text ?? "").trim();
    const field = headFields.find((one) => nameOf(one) === key);
    if (field === undefined || seen.has(key)) {
      reading.issues.push(issue("rules.sheet_head_key", row.placeOf("key"), { key: key || "–" }));
      continue;
    }
    seen.add(key);
    const place = row.placeOf("value");
    const { value, issues } = readCell(row.cell("value"), field.form, place);
    reading.places.add(field.path, place);
    reading.issues.push(...issues);
    if (value !== undefined) put(set, field.path, value);
  }
  const gone = rows.length === 0 ? [] : headFields.filter((field) => !seen.has(nameOf(field)));
  const top = { file: reading.file, cell: `${sheets.head.name}!A1` };
  for (const field of gone) {
    reading.places.add(field.path, top);
    reading.issues.push(issue("rules.sheet_row_missing", top, { name: nameOf(field) }));
  }
}

function readList(reading: Reading, key: "parts" | "sections" | "bands", set: Draft): void {
  const { fields } = sheets[key];
  const records = rowsOf(reading, key, namesOf(fields)).map((row, at) => {
    const { record, issues } = readRecord(row, fields, { path: [key, at], places: reading.places });
    reading.issues.push(...issues);
    return record;
  });
  if (records.length > 0) set[key] = records;
}

function readIndicators(reading: Reading, set: Draft): void {
  const { fields } = sheets.indicators;
  const found: Draft = {};
  for (const row of rowsOf(reading, "indicators", namesOf(fields))) {
    const id = (row.cell("id")?.text ?? "").trim();
    const place = row.placeOf("id");
    if (id === "") reading.issues.push(issue("rules.sheet_no_id", place));
    else if (Object.hasOwn(found, id)) reading.issues.push(issue("yaml.repeated_key", place, { key: id }));
    else {
      const said = fields.filter(({ path }) => path[0] !== "id");
      const { record, issues } = readRecord(row, said, { path: ["indicators", id], places: reading.places });
      reading.issues.push(...issues);
      found[id] = record;
    }
  }
  set["indicators"] = found;
}

/** Sheets with something in them that nothing reads. */
function unreadSheets({ grids, file }: Reading): Issue[] {
  const known = Object.values(sheets).map(({ name }) => name);
  const other = grids.filter(
    ({ name, rows }) => rows.length > 0 && !name.startsWith("_") && !known.some((one) => sameName(one, name)),
  );
  return other.map(({ name }) =>
    issue("rules.sheet_unread", { file }, { name, known: known.join("; ") }, "warning"),
  );
}

function cellKey({ file, cell }: Place): string {
  return `${file} ${cell ?? ""}`;
}

/** The sheets of a workbook as a rule set's file; faults of its meaning are told at their cells by the same checks. */
export function readRuleSetSheets(grids: readonly Grid[], file: string): SheetsRead {
  const places = cellPlaces(file);
  const reading: Reading = { file, grids, places, issues: [] };
  const set: Draft = {};
  readHead(reading, set);
  const tree = readTree(rowsOf(reading, "tree", namesOf(sheets.tree.fields)), places);
  reading.issues.push(...tree.issues);
  set["areas"] = tree.areas;
  readIndicators(reading, set);
  for (const key of ["parts", "sections", "bands"] as const) readList(reading, key, set);
  for (const key of ["cites", "cases", "gates"] as const) {
    const rows = rowsOf(reading, key, namesOf(sheets[key].fields));
    reading.issues.push(...hangRows(rows, key, { nodes: tree.nodes, places, set }));
  }
  const legal = set["legal"] as Draft | undefined;
  if (legal !== undefined) legal["number"] ??= null;
  const issues = [...reading.issues, ...unreadSheets(reading)];
  return { yaml: placedValue(file, inOrder(set), places, []), issues };
}

/** What checks find beside what could not be read: of a cell that is faulty already nothing more is said. */
export function withoutEchoes(read: readonly Issue[], found: readonly Issue[]): Issue[] {
  const told = new Set(
    read.filter(({ severity }) => severity === "error").map(({ place }) => cellKey(place)),
  );
  return [...read, ...found.filter(({ place }) => !told.has(cellKey(place)))];
}
