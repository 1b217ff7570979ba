import type { Severity } from "@parindex/model";
import type { Said } from "../load/value-fault.ts";

/** A question asked of many rows at once: which of them are faulty. */
export interface Check {
  /** The field at whose cell the fault is shown. */
  readonly field: string;
  /** SQL that is true of a faulty row; null and false are no fault. */
  readonly fault: string;
  /** What the message names: SQL by parameter. */
  readonly params: Readonly<Record<string, string>>;
  /** The code of the fault, or what to say of a row's parameters. */
  readonly say: string | ((params: Readonly<Record<string, string>>) => Said);
  readonly severity?: Severity;
}

/** Rows to check, and SQL for where each stands. */
export interface CheckedRows {
  readonly from: string;
  readonly file: string;
  readonly place: string;
  readonly cellPlace: (field: string) => string | null;
  readonly order: string;
  readonly checks: readonly Check[];
}

/** A faulty row as the engine found it. */
export interface Finding {
  readonly file: string;
  readonly place: string;
  readonly cell: string | null;
  readonly field: string;
  readonly said: Said;
  readonly severity: Severity;
}
