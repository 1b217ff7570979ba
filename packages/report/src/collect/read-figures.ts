import { type GridCell, indicatorReportTable, type Issue, issue } from "@parindex/model";
import { type FormTableRow, isBlank } from "./form-table.ts";
import { knownRows } from "./known-rows.ts";
import { declaredWords } from "./layout.ts";
import type { FormContext, SheetRead } from "./form-context.ts";
import { RecordGrid } from "./record-grid.ts";

const fields = [
  "unit_id",
  "year",
  "indicator_id",
  "period",
  "stage",
  "reported_by",
  "value",
  "declared",
  "reason",
];

/** A word of a drop-down as what it stands for; any other text stays, for the load to refuse. */
function coded(cell: GridCell | undefined, words: readonly { label: string; id: string }[]): GridCell | null {
  if (cell === undefined || isBlank(cell)) return null;
  const found = words.find(({ label }) => label === cell.text?.trim());
  return found === undefined ? cell : { text: found.id, place: cell.place };
}

const declaredKeys = Object.entries(declaredWords).map(([id, label]) => ({ id, label }));

/** The figures of a form as rows of `indicator_report`; a row whose open cells are blank reports nothing. */
export function readFigures(rows: readonly FormTableRow[], { file, about, keys }: FormContext): SheetRead {
  const known = keys.named("figure");
  const options = keys.named("option");
  const { found, issues } = knownRows(rows, {
    file,
    field: "indicator_id",
    keys: known,
    idOf: ({ id }) => id,
    open: ["value", "declared", "reason"],
    titleField: "label",
  });
  const grid = new RecordGrid(indicatorReportTable, fields);
  const all: Issue[] = [...issues];
  for (const { key, row } of found) {
    const { value, declared, reason, reported_by } = row.cells;
    const said = [value, declared, reason].filter((cell) => !isBlank(cell));
    if (said.length === 0) continue;
    if (isBlank(value) && isBlank(declared)) {
      all.push(
        issue("collect.reason_alone", { file, cell: reason?.place ?? row.place }, { title: key.label }),
      );
      continue;
    }
    grid.add(
      {
        unit_id: about["unit_id"] ?? null,
        year: about["year"] ?? null,
        indicator_id: key.id,
        period: about["period"] ?? null,
        stage: about["stage"] ?? null,
        reported_by: reported_by ?? null,
        value: coded(
          value,
          options.filter(({ of }) => of === key.id),
        ),
        declared: coded(declared, declaredKeys),
        reason: reason ?? null,
      },
      (isBlank(value) ? declared : value)?.place ?? row.place,
    );
  }
  return { grids: grid.grids(file), issues: all };
}
