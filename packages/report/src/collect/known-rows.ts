import { closest, type Issue, issue, nfc } from "@parindex/model";
import type { FormKey } from "./form-keys.ts";
import { type FormTableRow, isBlank } from "./form-table.ts";

interface Known {
  readonly file: string;
  /** The column that names the row, and the one with its printed title. */
  readonly field: string;
  readonly titleField: string;
  /** Columns that are filled in. */
  readonly open: readonly string[];
  readonly keys: readonly FormKey[];
  readonly idOf: (key: FormKey) => string | null;
}

/** A row of the form with what it is about. */
export interface KnownRow {
  readonly key: FormKey;
  readonly row: FormTableRow;
}

function sameTitle(a: string, b: string): boolean {
  const plain = (text: string): string => nfc(text).replace(/\s+/g, " ").trim();
  return a === b || plain(a) === plain(b);
}

/** Matches rows to what the form was made with: each once, none strange, none taken out, no title changed. */
export function knownRows(
  rows: readonly FormTableRow[],
  { file, field, titleField, open, keys, idOf }: Known,
): { readonly found: readonly KnownRow[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const found = new Map<FormKey, FormTableRow>();
  const ids = new Set(rows.map(({ cells }) => cells[field]?.text?.trim() ?? null));
  for (const row of rows) {
    const cell = row.cells[field];
    if (cell === undefined || isBlank(cell)) {
      const filled = open.map((name) => row.cells[name]).find((one) => !isBlank(one));
      if (filled !== undefined) issues.push(issue("collect.row_without_code", { file, cell: filled.place }));
      continue;
    }
    const id = cell.text?.trim() ?? "";
    const key = keys.find((one) => idOf(one) === id);
    const place = { file, cell: cell.place };
    const first = key === undefined ? undefined : found.get(key);
    if (key === undefined) {
      const meant = keys.find(
        (one) => sameTitle(row.cells[titleField]?.text ?? "", one.label) && !ids.has(idOf(one)),
      );
      if (meant !== undefined) found.set(meant, row);
      const near =
        meant === undefined
          ? closest(
              id,
              keys.flatMap((one) => idOf(one) ?? []),
            )
          : idOf(meant);
      issues.push(issue("collect.unknown_row", place, { id, near: near ?? "–" }));
    } else if (first === undefined) {
      found.set(key, row);
      const title = row.cells[titleField];
      if (!sameTitle(title?.text ?? "", key.label))
        issues.push(
          issue(
            "collect.title_changed",
            { file, cell: title?.place ?? cell.place },
            { id, title: key.label },
            "warning",
          ),
        );
    } else issues.push(issue("collect.repeated_row", place, { id, first: first.cells[field]?.place ?? "" }));
  }
  for (const [at, key] of keys.entries()) {
    if (found.has(key)) continue;
    const above = keys.slice(0, at).findLast((one) => found.has(one));
    const near = (above === undefined ? undefined : found.get(above)) ?? rows[0];
    const cell = near?.cells[field]?.place ?? "";
    issues.push(issue("collect.row_lost", { file, cell }, { id: idOf(key) ?? "", title: key.label }));
  }
  return { found: [...found].map(([key, row]) => ({ key, row })), issues };
}
