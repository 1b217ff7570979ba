import { closest, type Issue, issue, slug } from "@parindex/model";
import type { OwnRow, OwnTable } from "./own-table.ts";
import type { KeyNode, TableKey } from "./table-key.ts";

/** A row of a table and the node that it is about. */
export interface MatchedRow {
  readonly node: KeyNode;
  readonly row: OwnRow;
}

/** What became of a table's rows. */
export interface MatchedRows {
  readonly matched: readonly MatchedRow[];
  /** Rows without a code: totals, options of a rule, lines below the table. */
  readonly others: readonly OwnRow[];
  readonly issues: readonly Issue[];
}

const roman: Readonly<Record<string, string>> = Object.fromEntries(
  ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].map((text, at) => [
    text,
    String(at + 1),
  ]),
);
const leading = /^((?:[IVX]+|\d{1,2})(?:\.\d{1,2})*)[.)]?\s+(?=\p{L})/u;

/** A text of a row's field, trimmed; empty where there is none. */
export function textOf({ cells }: OwnRow, field: "code" | "title" | "points" | "explanation"): string {
  return cells.get(field)?.text?.replaceAll(/\s+/g, " ").trim() ?? "";
}

/** The code that a row prints, in its own column or before its title. */
function printedCode(row: OwnRow): string {
  const own = textOf(row, "code").replace(/[.)\s]+$/, "");
  return own === "" ? (leading.exec(textOf(row, "title"))?.[1] ?? "") : own;
}

/** A code as the set writes it: the area's number in Roman figures or not. */
function knownCode(printed: string, codes: ReadonlySet<string>): string {
  if (codes.has(printed)) return printed;
  const [area = "", ...rest] = printed.split(".");
  const turned = [roman[area.toUpperCase()] ?? area, ...rest].join(".");
  return codes.has(turned) ? turned : printed;
}

/** Titles as they are compared: without code, case, marks and anything in brackets. */
export function plainTitle(text: string): string {
  return slug(text.replace(leading, "").replaceAll(/\([^)]*\)/g, " "));
}

function isLike(a: string, b: string): boolean {
  return a === "" || a.includes(b) || b.includes(a);
}

/** Whether a row without a known code still holds points, so that leaving it out would lose them. */
function holdsPoints(row: OwnRow): boolean {
  return /\d/.test(textOf(row, "points"));
}

const totals = /^(tong|cong|diem-(thuong|cong|tru|phat|dieu-tra)|dieu-tra-xa-hoi-hoc)(-|$)/;

/** Whether a row sums up or adds to the whole table. */
export function isTotal(row: OwnRow): boolean {
  return printedCode(row) === "" && totals.test(plainTitle(textOf(row, "title") || textOf(row, "code")));
}

function titleFault({ node, row }: MatchedRow, byTitle: ReadonlyMap<string, KeyNode>, file: string): Issue[] {
  const title = plainTitle(textOf(row, "title"));
  if (!node.is_leaf || isLike(title, plainTitle(node.title))) return [];
  const place = { file, cell: row.cells.get("title")?.place ?? row.place };
  const meant = byTitle.get(title);
  const params = { id: node.node_code, title: node.title };
  return [
    meant === undefined
      ? issue("collect.title_changed", place, params, "warning")
      : issue("own.slipped_row", place, { ...params, other: meant.node_code }),
  ];
}

function unknownRow(
  row: OwnRow,
  code: string,
  { file, nodes }: Pick<TableKey, "nodes"> & { file: string },
): Issue {
  const title = plainTitle(textOf(row, "title"));
  const meant = title === "" ? undefined : nodes.find((node) => plainTitle(node.title) === title);
  const near =
    meant?.node_code ??
    closest(
      code,
      nodes.map(({ node_code }) => node_code),
    ) ??
    "–";
  const cell = (row.cells.get("code") ?? row.cells.get("points"))?.place ?? row.place;
  return issue(code === "" ? "own.row_without_code" : "own.unknown_code", { file, cell }, { id: code, near });
}

/** Matches the rows of a table to the nodes of its rule set by their codes; nothing is matched by likeness. */
export function matchRows({ rows, file }: OwnTable, { nodes }: TableKey): MatchedRows {
  const byCode = new Map(nodes.map((node) => [node.node_code, node]));
  const codes = new Set(byCode.keys());
  const byTitle = new Map(
    nodes.filter(({ is_leaf }) => is_leaf).map((node) => [plainTitle(node.title), node]),
  );
  const first = new Map<KeyNode, MatchedRow>();
  const others: OwnRow[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const code = knownCode(printedCode(row), codes);
    const node = byCode.get(code);
    const before = node === undefined ? undefined : first.get(node);
    if (node === undefined) {
      others.push(row);
      const isCode = /^[\dIVX]+(\.\d+)+$/.test(code);
      if (!isTotal(row) && (isCode || holdsPoints(row))) issues.push(unknownRow(row, code, { file, nodes }));
    } else if (before !== undefined) {
      const at = { file, cell: row.cells.get("code")?.place ?? row.place };
      issues.push(issue("collect.repeated_row", at, { id: code, first: before.row.place }));
    } else {
      first.set(node, { node, row });
      issues.push(...titleFault({ node, row }, byTitle, file));
    }
  }
  return { matched: [...first.values()], others, issues };
}
