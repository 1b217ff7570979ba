import type { Grid } from "@parindex/model";
import { formTable } from "./form-table.ts";
import { keyColumns } from "./layout.ts";

/**
 * What a word of a form names: a figure, a scored leaf, a heading between leaves, an option of a figure,
 * a leaf of a unit, a figure of a unit.
 */
export type KeyKind = "figure" | "leaf" | "heading" | "option" | "cell" | "unit_figure";

/** One word of a form and what it stands for. */
export interface FormKey {
  readonly what: string;
  /** The figure whose option it is, or the printed code of a leaf. */
  readonly of: string | null;
  readonly label: string;
  readonly id: string;
  /** The most points of a leaf as an exact number with a point; null elsewhere. */
  readonly max: string | null;
  /** Who scores a leaf; null elsewhere. */
  readonly scored_by: string | null;
  /** The points of the stage before, where an appraiser is asked; null elsewhere. */
  readonly before: string | null;
}

/** What a form's words stand for, by what they name. */
export interface FormKeys {
  named(what: KeyKind): readonly FormKey[];
}

/** What the words of a form stand for, as its hidden sheet says. */
export function formKeys(grid: Grid): FormKeys {
  const all = formTable(grid, keyColumns).rows.map(({ cells }) => ({
    what: cells["what"]?.text ?? "",
    of: cells["of"]?.text ?? null,
    label: cells["label"]?.text ?? "",
    id: cells["id"]?.text ?? "",
    max: cells["max"]?.text ?? null,
    scored_by: cells["scored_by"]?.text ?? null,
    before: cells["before"]?.text ?? null,
  }));
  return { named: (what) => all.filter((key) => key.what === what) };
}
