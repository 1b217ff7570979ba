import { type ExplainedSurvey, type Locale, numberText } from "@parindex/model";

/** One group's answers to one question: what it was asked, who answered what, how much each weighs, and where it stands. */
export function surveyLine(told: ExplainedSurvey, locale: Locale): string {
  const say = (vi: string, en: string): string => (locale === "en" ? en : vi);
  const number = (value: string | number): string => numberText(String(value), { locale });
  const share = told.group_weight === null ? "" : ` (${number(told.group_weight)}%)`;
  const group = told.group === null ? "" : ` – ${told.group}${share}`;
  const answers = told.answers.map(
    ({ label, weight, count }) => `${label} ${number(count)}${weight === null ? "" : ` × ${number(weight)}`}`,
  );
  const result = told.percent === null ? answers : [`${number(told.percent)}%`];
  const least =
    told.min_sample === null ? "" : say(`, tối thiểu ${told.min_sample}`, `, at least ${told.min_sample}`);
  const forms = told.sample === null ? [] : [`${number(told.sample)} ${say("phiếu", "answers")}${least}`];
  const held =
    told.held_at === null ? [] : [say(`dùng kết quả của ${told.held_at}`, `the result of ${told.held_at}`)];
  const said = [...result, ...forms, ...held].join("; ");
  const place = /^\d+$/.test(told.source_place)
    ? `${say("dòng", "line")} ${told.source_place}`
    : told.source_place;
  return `${told.text ?? told.question}${group}: ${said}  [${told.source_file}, ${place}]`;
}
