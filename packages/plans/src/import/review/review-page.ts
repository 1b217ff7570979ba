import {
  type Block,
  type Grid,
  issueText,
  noNumber,
  type Page,
  type PageColumn,
  reformAreaNames,
} from "@parindex/model";
import type { ImportedPlan } from "../import-plan.ts";
import { oneLine } from "../lists.ts";
import { reviewFields, type ReviewOptions, type ReviewRow, reviewRows } from "./review-rows.ts";
import { reasonWords, reviewWords } from "./review-words.ts";

type Name = keyof typeof reviewWords;

/** Source and result of an import side by side: every row, every doubt, everything left out. */
export function reviewPage(grids: readonly Grid[], imported: ImportedPlan, options: ReviewOptions): Page {
  const { file, locale, words } = options;
  const say = (name: Name): string => reviewWords[name][locale];
  const columns = (shares: Readonly<Partial<Record<Name, number>>>): PageColumn[] =>
    Object.entries(shares).map(([name, share]) => ({ title: say(name as Name), align: "left", share })); // its own keys
  const rows = Map.groupBy(reviewRows(grids, imported, options), ({ area_code }) => area_code);
  const cells = ({ place, source, fields, sure, doubts }: ReviewRow): string[] => [
    `${place}\n${say("sure")}: ${sure}`,
    source,
    reviewFields
      .flatMap((name) => (fields[name] === undefined ? [] : `${say(name)}: ${fields[name]}`))
      .join("\n"),
    doubts.join("\n") || noNumber,
  ];
  const areas = (imported.plan?.areas ?? []).flatMap((area): Block[] => [
    { kind: "heading", level: 2, text: `${area.code ?? ""} ${area.title}`.trim() },
    {
      kind: "table",
      caption: `${say("tasks")} (${reformAreaNames[area.reform_area][locale]})`,
      columns: columns({ place: 11, source: 33, result: 33, doubt: 23 }),
      rows: (rows.get(area.area_code) ?? []).map(cells),
    },
  ]);
  const general = imported.doubts
    .filter(({ params }) => params["task_id"] === undefined)
    .map((one) => [one.place.cell ?? "", issueText(one, words, locale)]);
  const left = imported.left_out.map(({ place, reason, text }) => [
    place,
    reasonWords[reason][locale],
    oneLine(text),
  ]);
  return {
    title: `${say("page")}: ${imported.plan?.title ?? file}`,
    blocks: [
      ...(imported.partial ? [{ kind: "notice" as const, text: say("partial") }] : []),
      { kind: "paragraph", text: file },
      ...areas,
      { kind: "heading", level: 2, text: say("doubts") },
      { kind: "table", caption: say("doubts"), columns: columns({ place: 15, doubt: 85 }), rows: general },
      { kind: "heading", level: 2, text: say("left") },
      {
        kind: "table",
        caption: say("left"),
        columns: columns({ place: 15, reason: 20, source: 65 }),
        rows: left,
      },
    ],
  };
}
