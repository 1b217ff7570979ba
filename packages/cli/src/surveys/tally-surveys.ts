import {
  hasErrors,
  type Issue,
  issue,
  type RowOf,
  type Stage,
  stages,
  surveyTallyTable,
} from "@parindex/model";
import {
  type Edition,
  type Fed,
  fedOf,
  groupLabel,
  groupResults,
  type Questionnaire,
  type SurveyRow,
  surveyRows,
  tallyOf,
  tallyRows,
} from "@parindex/rules";
import { replaceRows, type Store } from "@parindex/store";
import { recordPlace } from "../record-place.ts";
import type { Scopes } from "../scopes.ts";
import { shortText } from "./short-text.ts";

type TallyRow = RowOf<typeof surveyTallyTable>;

const placeOf = (row: SurveyRow) => recordPlace(row.source_file, row.source_place);

/** A unit in a year, with what feeds the questions of its set. */
interface Surveyed {
  readonly unit_id: string;
  readonly year: number;
  readonly fed: readonly Fed[];
}

/** Of every question and group the rows of the latest stage up to one. */
function inForce(rows: readonly SurveyRow[], stage: Stage): SurveyRow[] {
  const upTo = stages.indexOf(stage);
  const before = rows.filter((row) => stages.indexOf(row.stage) <= upTo);
  return [...Map.groupBy(before, (row) => `${row.question} ${row.respondents ?? ""}`).values()].flatMap(
    (own) => {
      const last = Math.max(...own.map((row) => stages.indexOf(row.stage)));
      return own.filter((row) => stages.indexOf(row.stage) === last);
    },
  );
}

/** What one question of a set has at a stage: rows for the plan, and what is wrong or still to come. */
function tallied(fed: Fed, { unit_id, year }: Surveyed, rows: readonly SurveyRow[], stage: Stage) {
  const { results, issues } = groupResults(fed, rows, placeOf);
  const first = rows.find((row) => fed.questions.some(({ id }) => id === row.question));
  if (first === undefined || hasErrors(issues)) return { rows: [], issues };
  const { tally, waiting } = tallyOf(fed, results);
  const told = { unit_id, year, about: fed.leaf.leaf_uid, code: fed.leaf.leaf_code };
  if (tally === null) {
    const { form } = fed.questionnaire;
    const names = waiting.map(({ question, group }) =>
      group === null ? question : `${question} – ${groupLabel(form, group)}`,
    );
    const params = { ...told, waiting: names.join(", ") };
    return {
      rows: [],
      issues: [...issues, issue("survey.waiting_group", placeOf(first), params, "warning")],
    };
  }
  const { source_file, source_place } = first;
  const made = tallyRows(fed, tally, { unit_id, year, stage, source_file, source_place });
  if (made === null) {
    const params = { unit_id, year, question: fed.leaf.ask.question };
    return { rows: [], issues: [...issues, issue("survey.too_fine", placeOf(first), params)] };
  }
  const short = tally.isShort
    ? [issue("survey.few_answers", placeOf(first), { ...told, told: shortText(fed, tally) }, "warning")]
    : [];
  return { rows: made, issues: [...issues, ...short] };
}

function surveyedUnits({ scope, editions }: Scopes, questionnaires: readonly Questionnaire[]): Surveyed[] {
  const fedBy = new Map<Edition, Fed[]>();
  const units = new Map(scope.map((row) => [`${row.unit_id} ${row.year}`, row]));
  return [...units.values()].flatMap(({ unit_id, year, edition_no }) => {
    const edition = editions.find((one) => one.edition_no === edition_no);
    if (edition === undefined) return [];
    const fed = fedBy.get(edition) ?? fedOf(edition.ruleSet, questionnaires, year);
    fedBy.set(edition, fed);
    return fed.length === 0 ? [] : [{ unit_id, year, fed }];
  });
}

/** Puts the results of questionnaires together for the questions that rules ask, and keeps them for the plan. */
export async function tallySurveys(
  store: Store,
  questionnaires: readonly Questionnaire[],
  scopes: Scopes,
): Promise<Issue[]> {
  const rows = questionnaires.length === 0 ? [] : await store.run(surveyRows());
  const byUnit = Map.groupBy(rows, ({ unit_id, year }) => `${unit_id} ${year}`);
  const made: TallyRow[] = [];
  const issues: Issue[] = [];
  for (const unit of surveyedUnits(scopes, questionnaires)) {
    const own = byUnit.get(`${unit.unit_id} ${unit.year}`) ?? [];
    for (const stage of stages.filter((one) => own.some((row) => row.stage === one)))
      for (const fed of unit.fed) {
        const found = tallied(fed, unit, inForce(own, stage), stage);
        made.push(...found.rows);
        issues.push(...found.issues);
      }
  }
  await replaceRows(store, surveyTallyTable, made);
  return [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()];
}
