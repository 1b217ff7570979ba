import { closest, type Issue, issue } from "@parindex/model";
import { caseFields, citationFields, gateFields, refName } from "./fields.ts";
import type { CellPlaces } from "./placed-value.ts";
import { type Draft, put } from "./draft.ts";
import { readRecord } from "./read-record.ts";
import type { SheetRow } from "./read-rows.ts";
import { listIn, type NodeDraft, shownText } from "./read-tree.ts";

const hanging = { cites: citationFields, cases: caseFields, gates: gateFields } as const;

/** Hangs the rows of a sheet on the nodes that they name by code; `set` takes those that name none. */
export function hangRows(
  rows: readonly SheetRow[],
  key: keyof typeof hanging,
  told: { readonly nodes: readonly NodeDraft[]; readonly places: CellPlaces; readonly set: Draft },
): Issue[] {
  const fields = hanging[key].filter(({ path, form }) => path[0] !== refName && form.kind !== "shown");
  const codes = told.nodes.map(({ code }) => code);
  return rows.flatMap((row): Issue[] => {
    const code = shownText(row, refName);
    const ofSet = code === "" && key === "gates";
    const found = ofSet
      ? { node: told.set, path: [] }
      : told.nodes.find((one) => one.code === code && code !== "");
    if (found === undefined) {
      const near = closest(code, codes) ?? "–";
      return [issue("rules.sheet_no_such_code", row.placeOf(refName), { code: code || "–", near })];
    }
    const list = listIn(found.node, key);
    const path = [...found.path, key, list.length];
    const { record, issues } = readRecord(row, fields, { path, places: told.places });
    if (key === "cases") completeCase(record);
    list.push(record);
    return [...issues];
  });
}

/** A case always says what is given and expected, if only nothing. */
function completeCase(record: Draft): void {
  for (const key of ["given", "expect"]) if (record[key] === undefined) put(record, [key], {});
}
