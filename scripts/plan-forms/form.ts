import type { PlanTask } from "@parindex/plans";

/** A cell as a form prints it: its lines, and how many columns and rows it takes. */
export interface FormCell {
  readonly lines: readonly string[];
  readonly across?: number;
  down?: number;
}

/** A row of a form; null where a cell from above or from the left covers. */
export interface FormRow {
  readonly cells: readonly (FormCell | null)[];
  readonly bold: boolean;
}

/** A plan's document: the lines above the table, its headings, its rows. */
export interface Form {
  readonly name: string;
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** Whether a row (1) (2) (3) follows the heading. */
  readonly numbered: boolean;
  /** Whether no lines are drawn: only spaces part the cells. */
  readonly isBare?: boolean;
  readonly rows: readonly FormRow[];
}

/** What a form's column prints of a task: its lines, or null for the merged cell above. */
export type Printed = readonly string[] | null;
export type ColumnPrinter = (task: PlanTask) => Printed;

/** One text, one line; nothing printed where there is none. */
export function once(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}

/** Several items as lines with bullets, one as it is. */
export function bullets(items: readonly string[]): readonly string[] {
  return items.length > 1
    ? items.map((item, at) => `- ${item}${at < items.length - 1 ? ";" : item.endsWith(".") ? "" : "."}`)
    : items;
}

/** Several items on one line. */
export function listed(items: readonly string[], mark: string): readonly string[] {
  return items.length === 0 ? [] : [items.join(mark)];
}

/** Cells of printed columns under one another, those that print nothing merged with the one above. */
export function mergedRows(printed: readonly (readonly Printed[])[], bold: boolean): FormRow[] {
  const open: (FormCell | undefined)[] = [];
  return printed.map((row) => ({
    bold,
    cells: row.map((lines, column) => {
      const above = open[column];
      if (lines === null && above !== undefined) {
        above.down = (above.down ?? 1) + 1;
        return null;
      }
      const cell: FormCell = { lines: lines ?? [] };
      open[column] = cell;
      return cell;
    }),
  }));
}

/** A row whose one text runs over every column but the first. */
export function acrossRow(code: string | null, title: string, width: number): FormRow {
  const covered = Array.from({ length: width - 2 }, () => null);
  return { bold: true, cells: [{ lines: once(code) }, { lines: [title], across: width - 1 }, ...covered] };
}
