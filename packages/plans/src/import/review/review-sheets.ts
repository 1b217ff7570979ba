import { type Grid, issueText, type Sheet, type SheetRow } from "@parindex/model";
import type { ImportedPlan } from "../import-plan.ts";
import { oneLine } from "../lists.ts";
import { reviewFields, type ReviewOptions, reviewRows } from "./review-rows.ts";
import { reasonWords, reviewWords } from "./review-words.ts";

type Name = keyof typeof reviewWords;

const widths: Readonly<Partial<Record<Name, number>>> = {
  place: 13,
  source: 48,
  code: 8,
  title: 36,
  goal: 28,
  activities: 30,
  products: 28,
  doubt: 48,
  reason: 22,
};

/** A review as sheets to filter and mark in Excel: rows of tasks, doubts about the whole, what was left out. */
export function reviewSheets(
  grids: readonly Grid[],
  imported: ImportedPlan,
  options: ReviewOptions,
): Sheet[] {
  const { file, locale, words } = options;
  const say = (name: Name): string => reviewWords[name][locale];
  const rows = Map.groupBy(reviewRows(grids, imported, options), ({ area_code }) => area_code);
  const sheet = (name: Name, columns: readonly Name[], own: readonly SheetRow[]): Sheet => ({
    name: say(name),
    head: { left: [], right: [] },
    title: [`${say("page")}: ${imported.plan?.title ?? file}`, file],
    notices: imported.partial ? [say("partial")] : [],
    columns: columns.map((column) => ({ title: say(column), align: "left", width: widths[column] ?? 18 })),
    rows: own,
    signatures: { left: [], right: [] },
  });
  const leaf = (cells: SheetRow["cells"]): SheetRow => ({ style: "leaf", cells });
  const tasks = (imported.plan?.areas ?? []).flatMap((area): SheetRow[] => [
    { style: "area", cells: [area.source_place, `${area.code ?? ""} ${area.title}`.trim()] },
    ...(rows.get(area.area_code) ?? []).map(({ place, source, fields, sure, doubts }) =>
      leaf([place, source, ...reviewFields.map((name) => fields[name] ?? null), sure, doubts.join("\n")]),
    ),
  ]);
  const general = imported.doubts
    .filter(({ params }) => params["task_id"] === undefined)
    .map((one) => leaf([one.place.cell ?? "", issueText(one, words, locale)]));
  const left = imported.left_out.map(({ place, reason, text }) =>
    leaf([place, reasonWords[reason][locale], oneLine(text)]),
  );
  return [
    sheet("sheet", ["place", "source", ...reviewFields, "sure", "doubt"], tasks),
    sheet("doubts", ["place", "doubt"], general),
    sheet("left", ["place", "reason", "source"], left),
  ];
}
