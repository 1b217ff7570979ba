import { numberText, type SheetRow } from "@parindex/model";
import { leafReasonText, statusText } from "./code-words.ts";
import { compareAmounts, sumPoints, trimmed } from "./exact-points.ts";
import { evidenceText, type SheetEvidence } from "./sheet-evidence.ts";
import type { SheetNode } from "./sheet-node.ts";

/** What fills the lines of a sheet beside its nodes, each by the uid of a leaf. */
export interface SheetFacts {
  readonly evidence: readonly SheetEvidence[];
  readonly figures: ReadonlyMap<string, string>;
}

/** What stands where a unit does not score itself. */
export const notSelfScored = "Không tự chấm";

/** A cell that shows a number with two places; empty where there is none. */
export function numberCell(value: string | null): SheetRow["cells"][number] {
  return value === null ? null : { number: trimmed(value) };
}

/** Whether the unit itself gives the leaf its points: not a survey, a leader or an appraiser. */
export function isSelfScored(node: SheetNode): boolean {
  return node.is_leaf && (node.scored_by ?? "self") === "self";
}

/** The leaves at or under a node. */
function leavesUnder(node: SheetNode, nodes: readonly SheetNode[]): SheetNode[] {
  if (node.is_leaf) return [node];
  return nodes
    .filter(({ parent_uid }) => parent_uid === node.node_uid)
    .flatMap((child) => leavesUnder(child, nodes));
}

/** The sum that the unit gives itself over some leaves; null where it gives none. */
export function selfPoints(leaves: readonly SheetNode[]): string | null {
  return sumPoints(leaves.filter(isSelfScored).map(({ points }) => points));
}

function selfCell(node: SheetNode): SheetRow["cells"][number] {
  if (!isSelfScored(node)) return notSelfScored;
  if (node.points !== null) return numberCell(node.points);
  return node.status === null || node.status === "scored" ? null : statusText(node.status, "vi");
}

function groupSelfCell(leaves: readonly SheetNode[]): SheetRow["cells"][number] {
  const own = leaves.filter(isSelfScored);
  if (own.length === 0) return leaves.length === 0 ? null : notSelfScored;
  const nothingApplies = own.every(({ status }) => status === "not_applicable");
  return nothingApplies ? statusText("not_applicable", "vi") : numberCell(selfPoints(own));
}

function two(value: string | null): string {
  return numberText(value, { places: 2 });
}

function claimNote(node: SheetNode): string | null {
  const { claimed, computed } = node;
  if (claimed === null || computed === null || compareAmounts(claimed, computed) === 0) return null;
  return `Đơn vị nhập ${two(claimed)}, tính theo quy tắc ${two(computed)}`;
}

function leafNote(node: SheetNode, documents: number): string | null {
  if (!isSelfScored(node)) return null;
  const open = node.points === null && node.points_high !== null;
  const gained = node.points !== null && compareAmounts(node.points, "0") > 0;
  const notes = [
    node.reason === null ? null : leafReasonText(node.reason, "vi"),
    open ? `có thể đạt từ ${two(node.points_low)} đến ${two(node.points_high)}` : null,
    claimNote(node),
    gained && node.expected_evidence !== null && documents === 0 ? "chưa gắn tài liệu kiểm chứng" : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  const text = notes.join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function leafLine(node: SheetNode, facts: SheetFacts): SheetRow {
  const documents = facts.evidence.filter(({ leaf_uid }) => leaf_uid === node.node_uid);
  return {
    style: "leaf",
    cells: [
      node.node_code,
      node.title,
      numberCell(node.max),
      facts.figures.get(node.node_uid) ?? null,
      node.scoring_text,
      selfCell(node),
      documents.length === 0 ? null : documents.map(evidenceText).join("\n"),
      node.explanation,
      numberCell(node.appraised_points),
      leafNote(node, documents.length),
    ],
  };
}

function groupLine(node: SheetNode, nodes: readonly SheetNode[]): SheetRow {
  const leaves = leavesUnder(node, nodes);
  const appraised = sumPoints(leaves.map(({ appraised_points }) => appraised_points));
  return {
    style: node.depth === 1 ? "area" : "criterion",
    cells: [
      node.node_code,
      node.title,
      numberCell(node.max),
      null,
      null,
      groupSelfCell(leaves),
      null,
      null,
      numberCell(appraised),
      null,
    ],
  };
}

/** The lines of areas, criteria and leaves in printed order; subtotals are sums of the leaves shown. */
export function sheetLines(nodes: readonly SheetNode[], facts: SheetFacts): SheetRow[] {
  return nodes.map((node) => (node.is_leaf ? leafLine(node, facts) : groupLine(node, nodes)));
}
