import { pointsSources, type RowOf } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type {
  atomTable,
  bandTable,
  editionTable,
  inputNameTable,
  inputTable,
  leafGroupTable,
  lateTable,
  leafTable,
  literalTable,
  rollupLeafTable,
  rollupTable,
  stepTable,
  termTable,
} from "../parameters.ts";
import type { gatedTable, gateNodeTable, gateReachTable, gateTable, gateTestTable } from "../gate-tables.ts";

/** The rows of every parameter table, by table name. */
export interface Parameters {
  readonly rule_edition: RowOf<typeof editionTable>[];
  readonly rule_leaf: RowOf<typeof leafTable>[];
  readonly rule_leaf_group: RowOf<typeof leafGroupTable>[];
  readonly rule_indicator: RowOf<typeof inputNameTable>[];
  readonly rule_atom: RowOf<typeof atomTable>[];
  readonly rule_input: RowOf<typeof inputTable>[];
  readonly rule_late: RowOf<typeof lateTable>[];
  readonly rule_literal: RowOf<typeof literalTable>[];
  readonly rule_term: RowOf<typeof termTable>[];
  readonly rule_step: RowOf<typeof stepTable>[];
  readonly rule_rollup: RowOf<typeof rollupTable>[];
  readonly rule_rollup_leaf: RowOf<typeof rollupLeafTable>[];
  readonly rule_band: RowOf<typeof bandTable>[];
  readonly rule_gate: RowOf<typeof gateTable>[];
  readonly rule_gate_test: RowOf<typeof gateTestTable>[];
  readonly rule_gate_node: RowOf<typeof gateNodeTable>[];
  readonly rule_gated: RowOf<typeof gatedTable>[];
  readonly rule_gate_reach: RowOf<typeof gateReachTable>[];
}

/** No rows yet. */
export function emptyParameters(): Parameters {
  return {
    rule_edition: [],
    rule_leaf: [],
    rule_leaf_group: [],
    rule_indicator: [],
    rule_atom: [],
    rule_input: [],
    rule_late: [],
    rule_literal: [],
    rule_term: [],
    rule_step: [],
    rule_rollup: [],
    rule_rollup_leaf: [],
    rule_band: [],
    rule_gate: [],
    rule_gate_test: [],
    rule_gate_node: [],
    rule_gated: [],
    rule_gate_reach: [],
  };
}

/** Rows being made, with the numbers given out so far. */
export interface Draft {
  readonly rows: Parameters;
  readonly indicators: Map<string, number>;
  conditions: number;
}

/** The leaf whose rows are being made. */
export interface LeafAt {
  readonly edition_no: number;
  readonly leaf_no: number;
}

/** The number of an indicator of a year, given out at first sight. */
export function indicatorNumber({ rows, indicators }: Draft, indicator_id: string, year_offset = 0): number {
  const name = `${indicator_id} ${year_offset}`;
  const known = indicators.get(name);
  if (known !== undefined) return known;
  const indicator_no = indicators.size + 1;
  indicators.set(name, indicator_no);
  rows.rule_indicator.push({ indicator_no, indicator_id, year_offset });
  return indicator_no;
}

/** Puts a leaf, or a gate's condition, after all others where a figure of it is made of their points. */
export function addLate(
  draft: Draft,
  { edition_no, leaf_no }: LeafAt,
  { set }: Pick<RuleSet, "set">,
  inputs: readonly string[],
): void {
  for (const indicator_id of inputs) {
    const source = pointsSources.find((one) => one === set.indicators[indicator_id]?.source);
    if (source === undefined) continue;
    const indicator_no = indicatorNumber(draft, indicator_id);
    draft.rows.rule_late.push({ edition_no, leaf_no, indicator_no, source });
  }
}

/** A whole number as a parameter row keeps it. */
export function bigText(value: bigint | null | undefined): string | null {
  return value === null || value === undefined ? null : value.toString();
}
