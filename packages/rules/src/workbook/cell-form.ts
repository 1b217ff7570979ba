/** Codes of the rule language by the words that a workbook shows in their place. */
export type CodeWords = Readonly<Record<string, string>>;

/** How a value stands in a cell; `yaml` is one key a line, `lines` one entry a line, `shown` is never read back. */
export type CellForm =
  | { readonly kind: "text" | "code" | "number" | "whole" | "date" | "yaml" | "shown" }
  | { readonly kind: "words"; readonly words: CodeWords }
  | { readonly kind: "lines"; readonly words?: CodeWords; readonly whole?: boolean };

/** A value of a record that stands in a cell of its own. */
export interface Field {
  /** Keys that lead to the value; joined by points they name the column. */
  readonly path: readonly string[];
  readonly title: string;
  readonly form: CellForm;
  readonly width: number;
  /** What the guide says of it. */
  readonly about?: string;
}

/** The name by which a column is found again, whatever its title says: `evidence.from`. */
export function nameOf({ path }: Field): string {
  return path.join(".");
}
