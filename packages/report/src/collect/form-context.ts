import type { Grid, Issue } from "@parindex/model";
import type { FormKeys } from "./form-keys.ts";
import type { FormTableRow } from "./form-table.ts";
import type { FormColumn } from "./layout.ts";
import type { About, AboutRules } from "./read-about.ts";

/** What every sheet's reader is given. */
export interface FormContext {
  readonly file: string;
  readonly about: About;
  readonly keys: FormKeys;
}

/** What a sheet's reader gives: rows of records as grids, and what is wrong. */
export interface SheetRead {
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}

/** How one kind of form is read: its first sheet, and each sheet that is filled in. */
export interface FormReading {
  readonly kind: "unit" | "appraiser";
  readonly rules: AboutRules;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly columns: readonly FormColumn[];
    readonly read: (rows: readonly FormTableRow[], context: FormContext) => SheetRead;
  }[];
}

/** A form, or a unit's own table, as it came back: whose it is, its records, and what is wrong with the form itself. */
export interface CollectedForm {
  readonly kind: FormReading["kind"] | "table";
  readonly about: About;
  /** Record sheets, named after their tables; each cell keeps its place in the form. */
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}
