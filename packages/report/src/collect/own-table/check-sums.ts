import { decimalFraction, type Issue, issue, slug } from "@parindex/model";
import { negated, sumPoints, trimmed } from "../../exact-points.ts";
import { isTotal, type MatchedRows, plainTitle, textOf } from "./match-rows.ts";
import type { OwnRow } from "./own-table.ts";
import { pointsSaid } from "./read-points.ts";
import type { KeyNode, TableKey } from "./table-key.ts";

function isSame(a: string, b: string): boolean {
  const [x, y] = [decimalFraction(a), decimalFraction(b)];
  return x !== null && y !== null && x.num * y.den === y.num * x.den;
}

function pointsOf(row: OwnRow): string | null {
  const said = pointsSaid(row.cells.get("points"));
  return said.kind === "points" ? said.value : null;
}

function isUnder(node: KeyNode, top: string, byUid: ReadonlyMap<string, KeyNode>): boolean {
  if (node.parent_uid === null) return false;
  const parent = byUid.get(node.parent_uid);
  return node.parent_uid === top || (parent !== undefined && isUnder(parent, top, byUid));
}

/** Points that a table adds or takes beside its leaves: rows named Điểm thưởng, Điểm cộng, Điểm phạt, Điểm trừ. */
function extras(others: readonly OwnRow[]): { readonly added: string | null; readonly taken: string | null } {
  const named = (pattern: RegExp): string | null => {
    const rows = others.filter((row) => isTotal(row) && pattern.test(plainTitle(textOf(row, "title"))));
    return sumPoints(rows.map(pointsOf));
  };
  const taken = named(/^diem-(phat|tru)/);
  return {
    added: named(/^diem-(thuong|cong)(-|$)/),
    taken: taken?.startsWith("-") === true ? taken : negated(taken),
  };
}

/** Every sum that the foot of a table may rightly print. */
function rightSums(
  claims: ReadonlyMap<KeyNode, string>,
  { nodes }: TableKey,
  others: readonly OwnRow[],
): string[] {
  const sum = (isIn: (node: KeyNode) => boolean): string | null =>
    sumPoints([...claims].filter(([node]) => isIn(node)).map(([, value]) => value));
  const { added, taken } = extras(others);
  const main = sum(({ section_id }) => section_id === null);
  const parts = new Set(nodes.flatMap(({ part_id }) => part_id ?? []));
  return [
    main,
    sum(() => true),
    sumPoints([main, added, taken]),
    ...[...parts].map((part) => sum(({ part_id }) => part_id === part)),
  ].filter((one) => one !== null);
}

/** Sums that a table prints and that are not what its own lines come to. */
export function sumFaults(
  { matched, others }: MatchedRows,
  claims: ReadonlyMap<KeyNode, string>,
  { key, file }: { readonly key: TableKey; readonly file: string },
): Issue[] {
  const byUid = new Map(key.nodes.map((node) => [node.node_uid, node]));
  const fault = (row: OwnRow, expected: readonly string[], title: string): Issue[] => {
    const found = pointsOf(row);
    const first = expected[0] ?? "0";
    if (
      found === null ||
      expected.some((one) => isSame(one, found)) ||
      (expected.length === 0 && isSame(found, "0"))
    )
      return [];
    const cell = row.cells.get("points")?.place ?? row.place;
    return [issue("own.wrong_sum", { file, cell }, { title, found: trimmed(found), sum: first }, "warning")];
  };
  const groups = matched.filter(({ node }) => !node.is_leaf);
  const ofGroups = groups.flatMap(({ node, row }) => {
    const under = [...claims].filter(([leaf]) => isUnder(leaf, node.node_uid, byUid));
    const sum = sumPoints(under.map(([, value]) => value));
    return fault(row, sum === null ? [] : [sum], `${node.node_code} ${node.title}`);
  });
  const right = rightSums(claims, key, others);
  const feet = others.filter(
    (row) => isTotal(row) && /^(tong|cong)(-|$)/.test(slug(textOf(row, "title") || textOf(row, "code"))),
  );
  return [
    ...ofGroups,
    ...feet.flatMap((row) => fault(row, right, textOf(row, "title") || textOf(row, "code"))),
  ];
}
