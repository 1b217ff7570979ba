import {
  decimalText,
  type indicatorTable,
  type ruleNodeTable,
  type rulePartTable,
  type RowOf,
  type ruleSetTable,
  scaled,
} from "@parindex/model";
import { exact, type RuleNumber } from "./number.ts";
import type { RuleSet } from "./checked-set.ts";
import { type Node, nodesOf } from "./tree.ts";

/** A rule set as rows that reports read. */
export interface Catalogue {
  readonly rule_set: RowOf<typeof ruleSetTable>[];
  readonly rule_node: RowOf<typeof ruleNodeTable>[];
  readonly rule_part: RowOf<typeof rulePartTable>[];
  readonly indicator: RowOf<typeof indicatorTable>[];
}

function decimal(value: RuleNumber | null | undefined, places: number): string | null {
  return value === null || value === undefined ? null : decimalText(scaled(exact(value), places), places);
}

function nodeRow(rule_set_id: string, node: Node, ordinal: number): RowOf<typeof ruleNodeTable> {
  const { at } = node;
  const isLeaf = node.children.length === 0;
  return {
    rule_set_id,
    node_uid: at.uid,
    node_code: at.code,
    parent_uid: node.parent?.at.uid ?? null,
    area_uid: node.area?.at.uid ?? at.uid,
    reform_area: node.reformArea,
    ordinal,
    depth: node.depth,
    is_leaf: isLeaf,
    title: at.title,
    max: decimal(at.max, 16),
    part_id: node.part,
    section_id: at.section ?? null,
    scored_by: isLeaf ? (at.scored_by ?? "self") : null,
    owner: at.owner ?? null,
    appraised_by: at.appraised_by ?? null,
    scoring_text: at.scoring_text ?? null,
    expected_evidence: at.evidence?.expected?.join("\n") ?? null,
    evidence_required: at.evidence?.required ?? null,
    evidence_from: at.evidence?.from ?? null,
    evidence_to: at.evidence?.to ?? null,
    citation:
      at.cites
        ?.map(({ document, article, quote }) => [document, article, quote].filter(Boolean).join(", "))
        .join("\n") ?? null,
  };
}

/** The rows of one rule set: itself, its tree, its parts and its indicators. */
export function catalogueOf({ set, roots, file, sha256 }: RuleSet): Catalogue {
  const rule_set_id = set.id;
  const parts = (set.parts ?? []).map(({ id, title, max, scored_by, if_not_held }) => ({
    part_id: id,
    kind: "part" as const,
    title,
    max,
    scored_by,
    if_not_held,
  }));
  const sections = (set.sections ?? []).map(({ id, title, kind, max }) => ({
    part_id: id,
    kind,
    title: title ?? id,
    max,
    scored_by: undefined,
    if_not_held: undefined,
  }));
  return {
    rule_set: [
      {
        rule_set_id,
        sha256,
        title: set.title,
        status: set.status,
        notice: set.notice ?? null,
        scale: decimal(set.scale, 16),
        legal_number: set.legal?.number ?? null,
        source_file: file,
      },
    ],
    rule_node: nodesOf(roots).map((node, index) => nodeRow(rule_set_id, node, index + 1)),
    rule_part: [...parts, ...sections].map((part, index) => ({
      ...part,
      rule_set_id,
      ordinal: index + 1,
      max: decimal(part.max, 16),
      scored_by: part.scored_by ?? null,
      if_not_held: part.if_not_held ?? null,
    })),
    indicator: Object.entries(set.indicators).map(([indicator_id, at]) => ({
      rule_set_id,
      indicator_id,
      label: at.label,
      kind: at.kind,
      source: at.source ?? "reported",
      unit: at.unit ?? null,
      accumulation: at.accumulation ?? (at.kind === "count" || at.kind === "amount" ? "cumulative" : "stock"),
      roll_up: at.roll_up ?? "own",
      part_of: at.part_of?.join(" ") ?? null,
      options: at.options === undefined ? null : Object.keys(at.options).join(" "),
      domain_min: decimal(
        at.domain?.min ?? (at.kind === "percent" || at.kind === "count" ? 0 : undefined),
        4,
      ),
      domain_max: decimal(at.domain?.max ?? (at.kind === "percent" ? 100 : undefined), 4),
    })),
  };
}
