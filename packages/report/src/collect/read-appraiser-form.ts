import {
  assessmentTable,
  decimalFraction,
  type GridCell,
  indicatorReportTable,
  type Issue,
  issue,
  plainNumber,
} from "@parindex/model";
import {
  appraisalColumns,
  appraiserMark,
  appraiserSheets,
  appraiserTitles,
  correctionColumns,
  reasonWords,
} from "./appraiser-layout.ts";
import type { FormContext, FormReading, SheetRead } from "./form-context.ts";
import type { FormKey } from "./form-keys.ts";
import { type FormTableRow, isBlank } from "./form-table.ts";
import { knownRows } from "./known-rows.ts";
import { RecordGrid } from "./record-grid.ts";

const reasons = [...reasonWords].map(([id, label]) => ({ id, label }));

function exact(cell: GridCell): ReturnType<typeof decimalFraction> {
  return decimalFraction(cell.number ?? plainNumber(cell.text?.trim() ?? "") ?? "");
}

/** The unit of a row: its code before the last space. */
function unitOf({ of }: FormKey): string {
  return (of ?? "").replace(/ [^ ]*$/, "");
}

function reasonCell(cell: GridCell | undefined): GridCell | null {
  if (cell === undefined || isBlank(cell)) return null;
  const found = reasons.find(({ label }) => label === cell.text?.trim());
  return found === undefined ? cell : { text: found.id, place: cell.place };
}

/** What is wrong with granted points beside the form: above the maximum, or other than before without a reason. */
function grantFault(points: GridCell, key: FormKey, hasReason: boolean): string | null {
  const granted = exact(points);
  if (granted === null) return null;
  const [max, before] = [key.max, key.before].map((text) => (text === null ? null : decimalFraction(text)));
  if (max && granted.num * max.den > max.num * granted.den) return "collect.grant_above_max";
  const same = before && granted.num * before.den === before.num * granted.den;
  return same || hasReason ? null : "collect.grant_without_reason";
}

function readPoints(rows: readonly FormTableRow[], { file, about, keys }: FormContext): SheetRead {
  const grid = new RecordGrid(assessmentTable, [
    "unit_id",
    "year",
    "leaf_uid",
    "stage",
    "points",
    "reason_code",
    "note",
    "entered_by",
  ]);
  const { found, issues } = knownRows(rows, {
    file,
    field: "row_code",
    titleField: "title",
    open: ["points", "reason_code", "note"],
    keys: keys.named("cell"),
    idOf: ({ of }) => of,
  });
  const all: Issue[] = [...issues];
  for (const { key, row } of found) {
    const { points, reason_code, note } = row.cells;
    const place = { file, cell: points?.place ?? row.place };
    if (points === undefined || isBlank(points)) {
      if (!isBlank(reason_code) || !isBlank(note))
        all.push(issue("collect.grant_missing", place, { title: key.label }));
      continue;
    }
    const fault = grantFault(points, key, !isBlank(reason_code));
    const cell =
      fault === "collect.grant_without_reason" ? (reason_code?.place ?? points.place) : points.place;
    if (fault !== null) all.push(issue(fault, { file, cell }, { title: key.label, max: key.max ?? "–" }));
    else
      grid.add(
        {
          unit_id: unitOf(key),
          year: about["year"] ?? null,
          leaf_uid: key.id,
          stage: about["stage"] ?? null,
          points,
          reason_code: reasonCell(reason_code),
          note: note ?? null,
          entered_by: about["appraiser"] ?? null,
        },
        points.place,
      );
  }
  return { grids: grid.grids(file), issues: all };
}

function readCorrections(rows: readonly FormTableRow[], { file, about, keys }: FormContext): SheetRead {
  const grid = new RecordGrid(indicatorReportTable, [
    "unit_id",
    "year",
    "indicator_id",
    "period",
    "stage",
    "reported_by",
    "value",
    "reason",
  ]);
  const { found, issues } = knownRows(rows, {
    file,
    field: "row_code",
    titleField: "title",
    open: ["value", "reason"],
    keys: keys.named("unit_figure"),
    idOf: ({ of }) => of,
  });
  const all: Issue[] = [...issues];
  const options = keys.named("option");
  for (const { key, row } of found) {
    const { value, reason } = row.cells;
    if (value === undefined || isBlank(value)) {
      if (reason !== undefined && !isBlank(reason))
        all.push(
          issue(
            "collect.correction_missing",
            { file, cell: value?.place ?? reason.place },
            { title: key.label },
          ),
        );
      continue;
    }
    if (isBlank(reason)) {
      all.push(
        issue(
          "collect.correction_without_reason",
          { file, cell: reason?.place ?? value.place },
          { title: key.label },
        ),
      );
      continue;
    }
    const option = options.find(({ of, label }) => of === key.id && label === value.text?.trim());
    grid.add(
      {
        unit_id: unitOf(key),
        year: about["year"] ?? null,
        indicator_id: key.id,
        period: about["period"] ?? null,
        stage: about["stage"] ?? null,
        reported_by: about["appraiser"] ?? null,
        value: option === undefined ? value : { text: option.id, place: value.place },
        reason: reason ?? null,
      },
      value.place,
    );
  }
  return { grids: grid.grids(file), issues: all };
}

/** How an appraiser's workbook is read. */
export const appraiserReading: FormReading = {
  kind: "appraiser",
  rules: { titles: appraiserTitles, optional: [], mark: appraiserMark },
  sheets: [
    { sheet: appraiserSheets.points, columns: appraisalColumns, read: readPoints },
    { sheet: appraiserSheets.figures, columns: correctionColumns, read: readCorrections },
  ],
};
