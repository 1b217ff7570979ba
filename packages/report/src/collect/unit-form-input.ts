import type { indicatorTable, periods, RowOf, ruleNodeTable, ruleSetTable, Stage } from "@parindex/model";

/** What a unit's form is made of: who, when, and the set that will score the answers. */
export interface UnitFormInput {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly year: number;
  readonly stage: Stage;
  readonly period: (typeof periods)[number];
  /** The day by which the form is due; null where no campaign says. */
  readonly due: string | null;
  readonly synthetic: boolean;
  readonly rule_set: RowOf<typeof ruleSetTable>;
  readonly nodes: readonly RowOf<typeof ruleNodeTable>[];
  /** Figures that the unit itself reports; those that the program works out are not among them. */
  readonly indicators: readonly RowOf<typeof indicatorTable>[];
  /** Which leaves read which figure. */
  readonly uses: readonly { readonly indicator_id: string; readonly leaf_code: string }[];
  /** What the options of choices are called. */
  readonly options: readonly {
    readonly indicator_id: string;
    readonly option: string;
    readonly label: string;
  }[];
}
