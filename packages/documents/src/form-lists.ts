import { type Form, nfc } from "@parindex/model";
import type { WriteSheet } from "hucre";

/** Words of a form's drop-downs: in a hidden sheet, because Excel takes no list over 255 characters in a cell's own rule. */
export interface ChoiceLists {
  readonly sheet: WriteSheet | null;
  /** The range that holds the words of a drop-down, as its rule names it. */
  readonly rangeOf: (options: readonly string[]) => string;
}

const sheetName = "_danh_muc";

function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCodePoint(65 + (at % 26));
}

/** Gathers the drop-downs of a form, each list once. */
export function choiceLists(form: Form): ChoiceLists {
  const keys: string[] = [];
  for (const { columns, rows } of form.sheets)
    for (const { ask } of [...columns, ...rows.flatMap(({ cells }) => cells)]) {
      if (ask?.kind !== "choice") continue;
      const key = JSON.stringify(ask.options);
      if (!keys.includes(key)) keys.push(key);
    }
  const lists = keys.map((key) => JSON.parse(key) as string[]);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => nfc(list[row] ?? "") || null));
  return {
    sheet:
      lists.length === 0 ? null : { name: sheetName, rows, veryHidden: true, protection: { sheet: true } },
    rangeOf: (options) => {
      const column = columnName(keys.indexOf(JSON.stringify(options)));
      return `${sheetName}!$${column}$1:$${column}$${options.length}`;
    },
  };
}
