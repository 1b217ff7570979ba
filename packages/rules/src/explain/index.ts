import { dateText, decimalText, type Explanation, fraction, type Locale, numberText } from "@parindex/model";
import { isoDay } from "../day.ts";
import type { Seen } from "../kind.ts";
import type { RuleSet } from "../checked-set.ts";
import { kindOf, nest } from "../registry.ts";
import { isLeaf, leavesOf } from "../tree.ts";
import type { CellKey, CellRow, InputRow, StepRow } from "./query.ts";
import { say } from "./say.ts";

/** What the run knows of one cell. */
export interface CellSeen {
  readonly key: CellKey;
  readonly unit_name: string;
  readonly ruleSet: RuleSet;
  readonly cell: CellRow;
  readonly inputs: readonly InputRow[];
  readonly steps: readonly StepRow[];
}

function points(e16: string | null): string | null {
  return e16 === null ? null : decimalText(BigInt(e16), 16).replace(/\.?0+$/, "");
}

function whole(text: string | null): ReturnType<typeof fraction> | null {
  return text === null ? null : fraction(BigInt(text));
}

/** A figure as people read it, by its indicator's kind. */
function valueText(
  input: InputRow | undefined,
  kind: string | undefined,
  options: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  if (input === undefined || input.state === null) return say({ locale }, "chưa báo cáo", "not reported");
  if (input.state === "not_done") return say({ locale }, "không thực hiện", "not done");
  if (input.state === "not_applicable") return say({ locale }, "không áp dụng", "not applicable");
  if (kind === "choice") return options[input.value ?? ""] ?? input.value ?? "–";
  if (input.num_e4 === null) return "–";
  if (kind === "date") return dateText(isoDay(BigInt(input.num_e4) / 10_000n));
  if (kind === "yes_no")
    return input.num_e4 === "0" ? say({ locale }, "không", "no") : say({ locale }, "có", "yes");
  const number = (e4: string): string => numberText(decimalText(BigInt(e4), 4), { locale });
  return input.den_e4 === null ? number(input.num_e4) : `${number(input.num_e4)}/${number(input.den_e4)}`;
}

const surveyLabels = {
  percent: "Kết quả điều tra (%)",
  mean: "Điểm trung bình điều tra",
  sample: "Số phiếu điều tra",
} as const;

/** What people call a survey's fact: its result, its sample, the count of an answer; null for other figures. */
function surveyLabel(indicator_id: string): string | null {
  const [, , part = "", answer] = indicator_id.startsWith("survey.") ? indicator_id.split(".") : [];
  if (part === "") return null;
  if (part === "answer") return `Số phiếu chọn “${answer ?? ""}”`;
  return surveyLabels[part as keyof typeof surveyLabels] ?? indicator_id;
}

/** What a unit reported for each leaf, one figure a line, for the column of reported figures. */
export function figureLines(
  { set }: RuleSet,
  inputs: readonly InputRow[],
  locale: Locale,
): ReadonlyMap<string, string> {
  const lines = Map.groupBy(inputs, ({ leaf_uid }) => leaf_uid);
  return new Map(
    [...lines].map(([leaf_uid, rows]) => {
      const told = rows.filter((row) => row.state !== null || surveyLabel(row.indicator_id) === null);
      const texts = told.map((row) => {
        const { label, value, unit } = inputWords(set, row, locale);
        return `${label}: ${value}${unit === "" || row.state !== "value" ? "" : ` ${unit}`}`;
      });
      return [leaf_uid, texts.join("\n")];
    }),
  );
}

interface InputWords {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
}

/** What a figure is called, with its year where that is not the year scored, and what it holds. */
function inputWords(set: RuleSet["set"], input: InputRow, locale: Locale): InputWords {
  const known = set.indicators[input.indicator_id];
  const label = known?.label ?? surveyLabel(input.indicator_id) ?? input.indicator_id;
  return {
    label: input.year_offset === 0 ? label : `${label} (${say({ locale }, "năm", "year")} ${input.year})`,
    unit: known?.unit ?? "",
    value: valueText(input, known?.kind, known?.options ?? {}, locale),
  };
}

function seenOf({ cell, inputs, ruleSet: { set } }: CellSeen, locale: Locale): Seen {
  const now = inputs.filter(({ year_offset }) => year_offset === 0);
  const byId = new Map(now.map((input) => [input.indicator_id, input]));
  return {
    locale,
    max: points(cell.max_e16),
    points: points(cell.computed_e16),
    exact: points(cell.term_e16),
    a: whole(cell.a),
    b: whole(cell.b),
    truth: cell.truth === null ? null : cell.truth === 1,
    step: cell.step_no === null ? null : { no: cell.step_no, label: cell.step_label ?? "" },
    input(indicator_id) {
      const known = set.indicators[indicator_id];
      return {
        label: known?.label ?? surveyLabel(indicator_id) ?? indicator_id,
        unit: known?.unit ?? "",
        value: valueText(byId.get(indicator_id), known?.kind, known?.options ?? {}, locale),
      };
    },
  };
}

function lost(max: string | null, got: string | null): string | null {
  if (max === null || got === null) return null;
  return points((BigInt(max) - BigInt(got)).toString());
}

/** The formula line, or in its place why there are no points. */
function formulaOf(seen: CellSeen, kind: ReturnType<typeof kindOf>, rule: never, view: Seen): string {
  const { cell } = seen;
  if (cell.reason !== null && cell.status !== "needs_person") return "";
  const text = kind.formula(rule, view, nest);
  return cell.computed_e16 === null
    ? text
    : `${text} → ${numberText(points(cell.computed_e16), { places: 2, locale: view.locale })} ${say(view, "điểm", "points")}`;
}

/** Why a cell has its points, from the rows of the run that gave them. */
export function explanation(seen: CellSeen, locale: Locale): Explanation {
  const { cell, key, ruleSet } = seen;
  const leaf = leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .find(({ at }) => at.uid === cell.leaf_uid);
  if (leaf === undefined) throw new TypeError(`leaf ${cell.leaf_uid} is not in ${ruleSet.set.id}`);
  const { at } = leaf;
  const kind = kindOf(at.rule);
  // The kind was found by this very rule, so the rule is of its shape.
  const rule = at.rule as never;
  const view = seenOf(seen, locale);
  const points_lost = lost(cell.max_e16, cell.points_e16);
  return {
    unit_id: key.unit_id,
    unit_name: seen.unit_name,
    year: key.year,
    stage: key.stage,
    rule_set_id: ruleSet.set.id,
    notice: ruleSet.set.notice ?? null,
    leaf_code: at.code,
    leaf_uid: at.uid,
    title: at.title,
    max: points(cell.max_e16),
    status: cell.status,
    reason: cell.reason,
    points: points(cell.points_e16),
    computed: points(cell.computed_e16),
    claimed: points(cell.claimed_e16),
    granted: points(cell.granted_e16),
    points_lost,
    kind: kind.name,
    inputs: seen.inputs.map((input) => ({
      indicator_id: input.indicator_id,
      year: input.year,
      ...(({ label, value, unit }) => ({
        label,
        value: input.state === null ? null : value,
        unit: unit === "" ? null : unit,
      }))(inputWords(ruleSet.set, input, locale)),
      declared: input.state === "value" ? null : input.state,
      source_file: input.source_file,
      source_place: input.source_place,
      of_tasks: input.of_tasks?.split(" ") ?? [],
    })),
    cases: seen.steps.map((step) => ({
      text: step.label,
      points: points(step.points_e16),
      taken: step.step_no === cell.step_no && cell.reason === null,
    })),
    formula: formulaOf(seen, kind, rule, view),
    gain:
      points_lost === null || points_lost === "0" || cell.computed_e16 === null
        ? null
        : (kind.gain?.(rule, view) ?? null),
    scoring_text: at.scoring_text ?? null,
    cites: (at.cites ?? []).map(({ document, article, quote }) => ({
      document,
      article: article ?? null,
      quote: quote ?? null,
    })),
  };
}
