import type { Grid, Issue } from "@parindex/model";
import type { FormKeys } from "./form-keys.ts";
import type { AboutField } from "./layout.ts";

/** What every sheet's reader is given. */
export interface FormContext {
  readonly file: string;
  readonly about: Readonly<Record<AboutField, string>>;
  readonly keys: FormKeys;
}

/** What a sheet's reader gives: rows of records as grids, and what is wrong. */
export interface SheetRead {
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}
