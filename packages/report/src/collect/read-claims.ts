import {
  applicabilityTable,
  assessmentTable,
  decimalFraction,
  explanationTable,
  type GridCell,
  type Issue,
  issue,
  plainNumber,
} from "@parindex/model";
import type { FormKey } from "./form-keys.ts";
import { type FormTableRow, isBlank } from "./form-table.ts";
import { knownRows } from "./known-rows.ts";
import { notApplicableWord, totalWord } from "./layout.ts";
import type { FormContext, SheetRead } from "./form-context.ts";
import { RecordGrid } from "./record-grid.ts";

const cellKey = ["unit_id", "year", "leaf_uid", "stage"];

/** What stands in place of a claim where the unit does not score itself. */
function isPersonsWord(cell: GridCell): boolean {
  return cell.text?.trim().startsWith("Không tự chấm") === true;
}

/** What is wrong with a claim beside its own form; texts that are no number are left for the load to refuse. */
function claimFault(points: GridCell, { max, scored_by }: FormKey): string | null {
  if (scored_by !== null && scored_by !== "self") return "collect.claim_not_self";
  const [claim, most] = [points.number ?? plainNumber(points.text?.trim() ?? ""), max].map((text) =>
    text === null ? null : decimalFraction(text),
  );
  if (!claim || !most) return null;
  return claim.num * most.den > most.num * claim.den ? "collect.claim_above_max" : null;
}

/** Claims, explanations and pleas that a leaf does not apply, each as rows of its own table. */
export function readClaims(rows: readonly FormTableRow[], { file, about, keys }: FormContext): SheetRead {
  const claims = new RecordGrid(assessmentTable, [...cellKey, "points"]);
  const texts = new RecordGrid(explanationTable, [...cellKey, "text"]);
  const pleas = new RecordGrid(applicabilityTable, ["unit_id", "year", "node_uid", "stage", "reason"]);
  const leaves = keys.named("leaf");
  const headings = new Set(keys.named("heading").map(({ of }) => of));
  const scored = rows.filter(
    ({ cells }) =>
      !headings.has(cells["leaf_code"]?.text?.trim() ?? "") && cells["title"]?.text !== totalWord,
  );
  const { found, issues } = knownRows(scored, {
    file,
    field: "leaf_code",
    keys: leaves,
    idOf: ({ of }) => of,
    open: ["points", "not_applicable", "reason", "text"],
    titleField: "title",
  });
  const all: Issue[] = [...issues];
  for (const { key, row } of found) {
    const { points, not_applicable, reason, text } = row.cells;
    const common = {
      unit_id: about["unit_id"] ?? null,
      year: about["year"] ?? null,
      leaf_uid: key.id,
      stage: about["stage"] ?? null,
    };
    if (points !== undefined && !isBlank(points) && !isPersonsWord(points)) {
      const found = claimFault(points, key);
      if (found === null) claims.add({ ...common, points }, points.place);
      else all.push(issue(found, { file, cell: points.place }, { title: key.label, max: key.max ?? "–" }));
    }
    if (text !== undefined && !isBlank(text)) texts.add({ ...common, text }, text.place);
    if (not_applicable === undefined || isBlank(not_applicable)) {
      if (reason !== undefined && !isBlank(reason))
        all.push(
          issue(
            "collect.plea_missing",
            { file, cell: not_applicable?.place ?? reason.place },
            { word: notApplicableWord },
          ),
        );
    } else if (not_applicable.text?.trim() === notApplicableWord)
      pleas.add({ ...common, node_uid: key.id, reason: reason ?? null }, not_applicable.place);
    else
      all.push(
        issue(
          "collect.plea_word",
          { file, cell: not_applicable.place },
          { found: not_applicable.text ?? "", word: notApplicableWord },
        ),
      );
  }
  return { grids: [claims, texts, pleas].flatMap((grid) => grid.grids(file)), issues: all };
}
