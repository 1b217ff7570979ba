import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@parindex/model";
import type { Lacking } from "@parindex/rules";
import type { OpenRun } from "../open-workspace.ts";
import { writeFile } from "../write-file.ts";
import { withRows } from "./record-csv.ts";

/** Where a workspace keeps the noughts that closing gave to blanks: records as any other. */
const noughtFile = "records/khoa-buoc/assessment.csv";

const fields = [
  "unit_id",
  "year",
  "leaf_uid",
  "stage",
  "points",
  "reason_code",
  "note",
  "entered_by",
  "entered_on",
];

/** Blanks that become nought on the day of closing, because the unit's set says so. */
export function noughtsOf({ scored }: Pick<OpenRun, "scored">, lacking: readonly Lacking[]): Lacking[] {
  const { scope, editions } = scored.scopes;
  const byNumber = new Map(editions.map((one) => [one.edition_no, one.ruleSet.set]));
  const zeroed = new Set(
    scope
      .filter(({ edition_no }) => byNumber.get(edition_no)?.on_close === "zero")
      .map(({ unit_id, year }) => `${unit_id} ${year}`),
  );
  return lacking.filter(({ blank, unit_id, year }) => blank && zeroed.has(`${unit_id} ${year}`));
}

/** Adds a reasoned nought for each blank; gives what takes them back again. */
export async function addNoughts(
  root: string,
  noughts: readonly Lacking[],
  told: { readonly entered_by: string; readonly entered_on: string; readonly locale: Locale },
): Promise<() => Promise<void>> {
  const path = join(root, noughtFile);
  const before = existsSync(path) ? readFileSync(path) : null;
  const { entered_by, entered_on, locale } = told;
  const note = `Để trống đến ngày khóa bước tự chấm: 0 điểm theo bộ tiêu chí`;
  const rows = noughts.map(({ unit_id, year, leaf_uid }) => ({
    unit_id,
    year,
    leaf_uid,
    stage: "self",
    points: 0,
    reason_code: "chua_thuc_hien",
    note,
    entered_by,
    entered_on,
  }));
  await writeFile(path, withRows(path, fields, rows), locale);
  return async () => {
    if (before === null) rmSync(path, { force: true });
    else await writeFile(path, before, locale);
  };
}
