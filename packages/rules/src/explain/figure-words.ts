import { dateText, decimalText, fraction, type Locale, numberText, scaled } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { isoDay } from "../day.ts";
import type { InputRow } from "./query.ts";
import { say } from "./say.ts";

type Known = RuleSet["set"]["indicators"][string] | undefined;

/** A figure without its place. */
export type Told = Pick<InputRow, "num_e4" | "den_e4" | "option" | "state">;

/** A figure as people read it, by its indicator's kind. */
export function valueText(told: Told | undefined, known: Known, locale: Locale): string {
  if (told === undefined || told.state === null) return say({ locale }, "chưa báo cáo", "not reported");
  if (told.state === "not_done") return say({ locale }, "không thực hiện", "not done");
  if (told.state === "not_applicable") return say({ locale }, "không áp dụng", "not applicable");
  if (told.option !== null) return known?.options?.[told.option] ?? told.option;
  if (told.num_e4 === null) return "–";
  if (known?.kind === "date") return dateText(isoDay(BigInt(told.num_e4) / 10_000n));
  if (known?.kind === "yes_no")
    return told.num_e4 === "0" ? say({ locale }, "không", "no") : say({ locale }, "có", "yes");
  const number = (e4: string): string => numberText(decimalText(BigInt(e4), 4), { locale });
  return told.den_e4 === null ? number(told.num_e4) : `${number(told.num_e4)}/${number(told.den_e4)}`;
}

/** A survey's result as people read it: a number, or of groups weighed apart a share with two places. */
function surveyText(indicator_id: string, { num_e4, den_e4 }: Told, locale: Locale): string {
  if (num_e4 === null || den_e4 === "0") return "–";
  if (den_e4 === null || den_e4 === "10000") return numberText(decimalText(BigInt(num_e4), 4), { locale });
  const isAnswer = indicator_id.includes(".answer.");
  const share = fraction(BigInt(num_e4) * (isAnswer ? 100n : 1n), BigInt(den_e4));
  return `${numberText(decimalText(scaled(share, 2), 2), { places: 2, locale })}${isAnswer ? "%" : ""}`;
}

/** A figure of an indicator, or a survey's result, as people read it. */
export function factText(
  indicator_id: string,
  told: Told | undefined,
  { known, locale }: { readonly known: Known; readonly locale: Locale },
): string {
  return known === undefined && told?.state === "value" && indicator_id.startsWith("survey.")
    ? surveyText(indicator_id, told, locale)
    : valueText(told, known, locale);
}

/** Decimal text without zeros at its end. */
export function plainDecimal(units: bigint, places: number): string {
  return decimalText(units, places).replace(/\.?0+$/, "");
}

/** A figure as machines read it: a decimal with a point, `num/den`, a day, yes or no, an option; null where there is none. */
export function valueCode(told: Told, known: Known): string | null {
  if (told.option !== null) return told.option;
  if (told.num_e4 === null) return null;
  if (known?.kind === "date") return isoDay(BigInt(told.num_e4) / 10_000n);
  if (known?.kind === "yes_no") return told.num_e4 === "0" ? "no" : "yes";
  const number = plainDecimal(BigInt(told.num_e4), 4);
  if (told.den_e4 === null || (known === undefined && told.den_e4 === "10000")) return number;
  return `${number}/${plainDecimal(BigInt(told.den_e4), 4)}`;
}

const surveyLabels = {
  percent: { vi: "Kết quả điều tra (%)", en: "Survey result (%)" },
  mean: { vi: "Điểm trung bình điều tra", en: "Mean of the survey" },
  sample: { vi: "Số phiếu điều tra", en: "Answers in the survey" },
} as const;

/** What answers are called, by the fact that counts them; those not named go by their id. */
export type AnswerLabels = ReadonlyMap<string, string>;

/** What people call a survey's fact: its result, its sample, the count of an answer; null for other figures. */
function surveyLabel(indicator_id: string, locale: Locale, labels?: AnswerLabels): string | null {
  const [, , part = "", answer] = indicator_id.startsWith("survey.") ? indicator_id.split(".") : [];
  if (part === "") return null;
  const label = labels?.get(indicator_id) ?? answer ?? "";
  if (part === "answer") return say({ locale }, `Số phiếu chọn “${label}”`, `Answers “${label}”`);
  return surveyLabels[part as keyof typeof surveyLabels]?.[locale] ?? indicator_id;
}

/** Whether an answer's figure is its share of groups weighed apart, not a count. */
function isAnswerShare({ indicator_id, den_e4 }: Pick<InputRow, "indicator_id" | "den_e4">): boolean {
  return /^survey\.\w+\.answer\./.test(indicator_id) && den_e4 !== null && den_e4 !== "10000";
}

function shareLabel(indicator_id: string, { locale, labels }: Telling): string {
  const answer = labels?.get(indicator_id) ?? indicator_id.split(".").at(-1) ?? "";
  return say(
    { locale },
    `Tỷ lệ chọn “${answer}” sau trọng số nhóm`,
    `Share of “${answer}” by the groups' weights`,
  );
}

/** In which language figures are told, and what answers of surveys are called. */
export interface Telling {
  readonly locale: Locale;
  readonly labels?: AnswerLabels | undefined;
}

/** What a figure is called, and in what it is counted; empty where it has no unit. */
export function nameOf(
  set: RuleSet["set"],
  indicator_id: string,
  { locale, labels }: Telling,
): { readonly label: string; readonly unit: string } {
  const known = set.indicators[indicator_id];
  return {
    label: known?.label ?? surveyLabel(indicator_id, locale, labels) ?? indicator_id,
    unit: known?.unit ?? "",
  };
}

/** What a figure is called, with its year where that is not the year scored, and what it holds. */
export function inputWords(
  set: RuleSet["set"],
  input: InputRow,
  telling: Telling,
): { readonly label: string; readonly unit: string; readonly value: string } {
  const { locale, labels } = telling;
  const shared = isAnswerShare(input) ? shareLabel(input.indicator_id, { locale, labels }) : null;
  const named = nameOf(set, input.indicator_id, telling);
  const [label, { unit }] = [shared ?? named.label, named];
  return {
    label: input.year_offset === 0 ? label : `${label} (${say({ locale }, "năm", "year")} ${input.year})`,
    unit,
    value: factText(input.indicator_id, input, { known: set.indicators[input.indicator_id], locale }),
  };
}

/** What a unit reported for each leaf, one figure a line, for the column of reported figures. */
export function figureLines(
  { set }: RuleSet,
  inputs: readonly InputRow[],
  telling: Telling,
): ReadonlyMap<string, string> {
  const lines = Map.groupBy(inputs, ({ leaf_uid }) => leaf_uid);
  return new Map(
    [...lines].map(([leaf_uid, rows]) => {
      const told = rows.filter((row) => row.state !== null || !row.indicator_id.startsWith("survey."));
      const texts = told.map((row) => {
        const { label, value, unit } = inputWords(set, row, telling);
        return `${label}: ${value}${unit === "" || row.state !== "value" ? "" : ` ${unit}`}`;
      });
      return [leaf_uid, texts.join("\n")];
    }),
  );
}
