import type { Deadline } from "../deadline/deadline.ts";
import { parseDeadline } from "../deadline/parse-deadline.ts";
import type { PlanTask } from "../plan-file.ts";
import { dottedCode } from "./codes.ts";
import { doubt, type Doubts } from "./doubt.ts";
import type { DraftTask } from "./draft.ts";
import { activityItems, isCutInside, officeItems, oneLine, productItems } from "./lists.ts";
import type { PlacedTask } from "./place-tasks.ts";

interface Building {
  readonly area_code: string;
  readonly year: number;
  readonly doubts: Doubts;
}

function line(text: string | undefined): string | null {
  const words = oneLine(text ?? "");
  return words === "" ? null : words;
}

function filled<T>(items: readonly T[]): T[] | undefined {
  return items.length === 0 ? undefined : [...items];
}

function inferredOf({ texts, inherited }: DraftTask): PlanTask["inferred"] {
  const title = dottedCode(oneLine(inherited.title ?? ""));
  const goal = dottedCode(oneLine(inherited.goal ?? ""));
  const lists = {
    activities:
      texts.activities === undefined ? filled(activityItems(inherited.activities ?? "")) : undefined,
    products: texts.products === undefined ? filled(productItems(inherited.products ?? "")) : undefined,
    lead: texts.lead === undefined ? filled(officeItems(inherited.lead ?? "")) : undefined,
    coordinating:
      texts.coordinating === undefined ? filled(officeItems(inherited.coordinating ?? "")) : undefined,
  };
  const words = {
    code: texts.title === undefined ? (title.code ?? undefined) : undefined,
    title: texts.title === undefined ? (line(title.rest) ?? undefined) : undefined,
    goal_code: texts.goal === undefined ? (goal.code ?? undefined) : undefined,
    goal: texts.goal === undefined ? (line(goal.rest) ?? undefined) : undefined,
    deadline_text: texts.deadline === undefined ? (line(inherited.deadline) ?? undefined) : undefined,
    note: texts.note === undefined ? (line(inherited.note) ?? undefined) : undefined,
    funding: texts.funding === undefined ? (line(inherited.funding) ?? undefined) : undefined,
  };
  return Object.fromEntries(
    Object.entries({ ...words, ...lists }).filter(([, value]) => value !== undefined),
  );
}

const helps = /^(?<office>.+?)\s*\(?phối hợp\)?$/iu;
const opensOffice =
  /^(?:các\s+)?(?:phòng|sở|ban|trung tâm|văn phòng|đơn vị|cơ quan|ubnd|công an|trạm|chi cục)(?!\p{L})/iu;

interface Offices {
  readonly lead: string[];
  readonly coordinating: string[];
}

/** The offices of a row: one that the lead's cell says only helps goes to the other list. */
function officesOf(texts: DraftTask["texts"]): Offices & { readonly moved: string | null } {
  const lead = officeItems(texts.lead ?? "");
  const coordinating = officeItems(texts.coordinating ?? "");
  const found = lead.length > 1 ? helps.exec(lead.at(-1)!)?.groups?.["office"] : undefined;
  if (found === undefined) return { lead, coordinating, moved: null };
  return { lead: lead.slice(0, -1), coordinating: [found, ...coordinating], moved: found };
}

/** A row whose cells slid to the right: an office where the deadline should be, and the deadline in the note. */
function unshifted(texts: DraftTask["texts"], year: number): DraftTask["texts"] | null {
  const { deadline, note, coordinating } = texts;
  if (
    deadline === undefined ||
    note === undefined ||
    coordinating !== undefined ||
    !opensOffice.test(deadline)
  )
    return null;
  if (parseDeadline(oneLine(note), { year }).kind === "unparsed") return null;
  const { note: _, ...others } = texts;
  return { ...others, coordinating: deadline, deadline: note };
}

interface DeadlineCell {
  readonly products: readonly string[];
  readonly task_id: string;
  readonly place: string;
}

const [yearsBefore, yearsAfter] = [1, 6];

/** A deadline read; one whose year cannot be meant is kept as words only. */
function believable(
  text: string,
  { products, task_id, place }: DeadlineCell,
  { year, doubts }: Building,
): Deadline {
  const read = parseDeadline(text, { year, products });
  const terms = [read, ...(read.parts ?? [])];
  const days = terms
    .flatMap(({ start, due, due_dates }) => [start, due, ...due_dates])
    .filter((day) => day !== null);
  const isFar = days.some(
    (day) => Number(day.slice(0, 4)) < year - yearsBefore || Number(day.slice(0, 4)) > year + yearsAfter,
  );
  if (!isFar) return read;
  doubt(doubts, "far_year", { place, text, task_id, year });
  return { kind: "unparsed", start: null, due: null, exclusive: false, due_dates: [] };
}

/** A task of the plan from a row of its table, its doubts noted. */
export function buildTask({ draft, task_id, parent, is_group }: PlacedTask, building: Building): PlanTask {
  const { area_code, year, doubts } = building;
  const place = draft.places[0];
  for (const [code, about] of draft.doubts) doubt(doubts, code, { ...about, task_id });
  const shifted = unshifted(draft.texts, year);
  const texts = shifted ?? draft.texts;
  if (shifted !== null) doubt(doubts, "shifted", { place, text: oneLine(texts.deadline ?? ""), task_id });
  const { lead, coordinating, moved } = officesOf(texts);
  if (moved !== null)
    doubt(doubts, "helps", {
      place,
      text: oneLine(texts.lead ?? ""),
      office: moved,
      task_id,
      severity: "note",
    });
  const products = productItems(texts.products ?? "");
  if (products.length > 1 && isCutInside(texts.products ?? ""))
    doubt(doubts, "product_cut", { place, text: oneLine(texts.products ?? ""), task_id, severity: "note" });
  const deadline_text = line(texts.deadline);
  return {
    task_id,
    code: draft.code,
    ...(draft.rowNumber === null ? {} : { row_number: draft.rowNumber }),
    parent,
    is_group,
    area_code,
    title: line(texts.title),
    goal_code: draft.goalCode,
    goal: line(texts.goal),
    activities: activityItems(texts.activities ?? ""),
    products,
    lead,
    coordinating,
    deadline_text,
    deadline:
      deadline_text === null ? null : believable(deadline_text, { products, task_id, place }, building),
    note: line(texts.note),
    funding: line(texts.funding),
    origin: "plan",
    inferred: inferredOf(draft),
    source_place: draft.places[0] === draft.places[1] ? place : draft.places.join("-"),
  };
}
