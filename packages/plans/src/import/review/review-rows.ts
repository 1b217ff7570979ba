import {
  dateText,
  type Grid,
  type Issue,
  issueText,
  type Locale,
  noNumber,
  type Words,
} from "@parindex/model";
import type { PlanTask } from "../../plan-file.ts";
import type { ImportedPlan } from "../import-plan.ts";
import { beforeWords, confidenceWords, deadlineWords, reviewWords } from "./review-words.ts";
import { sourceRows } from "./source-rows.ts";

/** What a review needs beside the import. */
export interface ReviewOptions {
  readonly file: string;
  readonly locale: Locale;
  readonly words: Words;
}

/** The fields of a task that a review shows, in its order. */
export const reviewFields = [
  "code",
  "title",
  "goal",
  "activities",
  "products",
  "lead",
  "coordinating",
  "deadline",
  "read_as",
  "funding",
  "note",
] as const;

/** A row of the document beside what was made of it; a field that holds nothing is absent. */
export interface ReviewRow {
  readonly area_code: string;
  readonly place: string;
  readonly source: string;
  readonly fields: Readonly<Partial<Record<(typeof reviewFields)[number], string>>>;
  readonly sure: string;
  readonly doubts: readonly string[];
}

function readAs({ deadline }: PlanTask, locale: Locale): string | null {
  if (deadline === null) return null;
  const days = [deadline.due, ...deadline.due_dates]
    .filter((day) => day !== null)
    .map((day) => dateText(day));
  const isBefore = deadline.kind === "by-date" && deadline.exclusive;
  const kind = isBefore ? beforeWords : deadlineWords[deadline.kind];
  return [kind[locale], [...new Set(days)].join(", ")].filter((text) => text !== "").join(": ");
}

function fieldsOf(task: PlanTask, locale: Locale): ReviewRow["fields"] {
  const { inferred } = task;
  const merged = reviewWords.merged[locale];
  const one = (own: string | null, other: string | null | undefined): string | null =>
    own ?? (other === undefined || other === null ? null : `${other} (${merged})`);
  const many = (own: readonly string[], other: readonly string[] | undefined): string | null =>
    one(own.length === 0 ? null : own.join("; "), other?.join("; "));
  const found = {
    code: one(task.code, inferred.code),
    title: one(task.title, inferred.title),
    goal: one(task.goal, inferred.goal),
    activities: many(task.activities, inferred.activities),
    products: many(task.products, inferred.products),
    lead: many(task.lead, inferred.lead),
    coordinating: many(task.coordinating, inferred.coordinating),
    deadline: one(task.deadline_text, inferred.deadline_text),
    read_as: readAs(task, locale),
    funding: one(task.funding, inferred.funding),
    note: one(task.note, inferred.note),
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== null));
}

/** Doubts of one kind as one, with the words of each. */
function joined(doubts: readonly Issue[]): Issue[] {
  return [...Map.groupBy(doubts, ({ code }) => code).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const text = same.map(({ params }) => params["text"] ?? "").join("”; “");
    return [{ ...first, params: { ...first.params, text } }];
  });
}

/** The rows of a document, each beside what was made of it. */
export function reviewRows(
  grids: readonly Grid[],
  { plan, rows, doubts }: ImportedPlan,
  { locale, words }: ReviewOptions,
): ReviewRow[] {
  const source = sourceRows(grids);
  const sure = new Map(rows.map((row) => [row.task_id, row.confidence]));
  const doubtsOf = Map.groupBy(doubts, ({ params }) => String(params["task_id"] ?? ""));
  return (plan?.tasks ?? []).map((task) => {
    const confidence = sure.get(task.task_id);
    return {
      area_code: task.area_code,
      place: task.source_place,
      source: source(task.source_place),
      fields: fieldsOf(task, locale),
      sure: confidence === undefined ? noNumber : confidenceWords[confidence][locale],
      doubts: joined(doubtsOf.get(task.task_id) ?? []).map((one) => issueText(one, words, locale)),
    };
  });
}
