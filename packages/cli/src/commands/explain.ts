import { dateText, type ExplainedPart, type Explanation, numberText, UsageError } from "@parindex/model";
import { claimReasonText, leafReasonText, stageText, statusText } from "@parindex/report";
import { allWords } from "../all-words.ts";
import type { CommandBody } from "../effects.ts";
import { explainCell } from "../explain-cell.ts";
import { gateLine } from "../gate-lines.ts";
import { refuseUnscored } from "../narrowing.ts";
import { runNotices } from "../notices.ts";
import { stageOption, withRun, yearOption } from "../open-workspace.ts";
import { sayIssues } from "../say-issues.ts";
import { surveyLine } from "../surveys/survey-line.ts";
import { jsonText } from "../json-text.ts";

/** The line that answers: the formula with what was lost, or why there are no points. */
function result(told: Explanation, locale: "vi" | "en"): string {
  const say = (vi: string, en: string): string => (locale === "en" ? en : vi);
  if (told.points === null)
    return `${statusText(told.status, locale)}${told.reason === null ? "" : `: ${leafReasonText(told.reason, locale)}`}${told.formula === "" ? "" : ` (${told.formula})`}.`;
  const points = numberText(told.points, { places: 2, locale });
  const settled =
    told.computed === told.points && told.formula !== "" ? "" : `${points} ${say("điểm", "points")}; `;
  return `${told.formula === "" ? "" : `${told.formula}; `}${settled}${say("điểm chưa đạt", "points lost")} ${numberText(told.points_lost, { places: 2, locale })}.`;
}

/** A place as people say it: a line of a text file, or a sheet's cell. */
function placeWords(place: string | null, locale: "vi" | "en"): string {
  if (place === null) return "";
  return /^\d+$/.test(place) ? `${locale === "en" ? "line" : "dòng"} ${place}` : place;
}

const mostTasks = 6;

/** The tasks behind a figure taken from a plan, the first few by name. */
function taskWords(ids: readonly string[], locale: "vi" | "en"): string {
  if (ids.length === 0) return "";
  const more = ids.length - mostTasks;
  const shown = ids.slice(0, mostTasks).join(", ");
  return locale === "en"
    ? `tasks ${shown}${more > 0 ? ` and ${more} more` : ""}`
    : `nhiệm vụ ${shown}${more > 0 ? ` và ${more} nhiệm vụ khác` : ""}`;
}

/** A part of a rule on its own line, with the cases of it that were taken. */
function partLines(
  { path, kind_label, formula, max, ...part }: ExplainedPart,
  locale: "vi" | "en",
): string[] {
  const points = (value: string | null): string => numberText(value, { locale });
  const got =
    part.points === null
      ? leafReasonText(part.reason ?? "", locale)
      : `${points(part.points)}/${points(max)} ${locale === "en" ? "points" : "điểm"}`;
  const taken = part.cases.filter((one) => one.taken);
  return [
    `  ${path}. ${kind_label}: ${formula === "" ? "" : `${formula} → `}${got}`,
    ...taken.map(({ text }) => `     → ${text}`),
  ];
}

/** What a person entered, why, who and when: `Tự chấm: 0,00 điểm, Chưa thực hiện: …; Văn phòng, 01/11/2026 [tệp, dòng 2]`. */
function entryLine(entry: Explanation["entries"][number], locale: "vi" | "en"): string {
  const { stage, points, reason_code, note, entered_by, entered_on } = entry;
  const stageName = stageText(stage, locale);
  const name = stageName.charAt(0).toUpperCase() + stageName.slice(1);
  const why = [reason_code === null ? null : claimReasonText(reason_code, locale), note]
    .filter(Boolean)
    .join(": ");
  const who = [entered_by, entered_on === null ? null : dateText(entered_on)].filter(Boolean).join(", ");
  const given = `${numberText(points, { places: 2, locale })} ${locale === "en" ? "points" : "điểm"}`;
  const said = [why === "" ? given : `${given}, ${why}`, who].filter((one) => one !== "").join("; ");
  return `${name}: ${said}  [${entry.source_file}, ${placeWords(entry.source_place, locale)}]`;
}

/** The explanation as people read it, in the order they ask: how many, from what, by which rule, what was lost. */
function lines(told: Explanation, locale: "vi" | "en", notices: readonly string[]): string[] {
  const say = (vi: string, en: string): string => (locale === "en" ? en : vi);
  const points = (value: string | null): string => numberText(value, { places: 2, locale });
  return [
    `${told.unit_name}, ${say("năm", "year")} ${told.year}, ${stageText(told.stage, locale)}`,
    `${told.title} (${say("tối đa", "at most")} ${points(told.max)} ${say("điểm", "points")})`,
    `${say("Tiêu chí", "Criterion")} ${told.leaf_code}: ${result(told, locale)}`,
    ...(told.claimed === null
      ? []
      : [
          `${say("Đơn vị nhập", "Claimed")}: ${points(told.claimed)}; ${say("tính theo quy tắc", "computed")}: ${points(told.computed)}`,
        ]),
    ...(told.granted === null ? [] : [`${say("Thẩm định", "Granted")}: ${points(told.granted)}`]),
    ...told.entries.map((entry) => entryLine(entry, locale)),
    `${say("Số liệu", "Figures")}:`,
    ...told.inputs.map(
      ({ label, value, unit, source_file, source_place, of_tasks }) =>
        `  ${label}: ${value ?? say("chưa báo cáo", "not reported")}${value === null || unit === null ? "" : ` ${unit}`}${source_file === null ? "" : `  [${[source_file, placeWords(source_place, locale), taskWords(of_tasks, locale)].filter(Boolean).join(", ")}]`}`,
    ),
    ...(told.survey.length === 0 ? [] : [`${say("Kết quả điều tra", "Survey results")}:`]),
    ...told.survey.map((one) => `  ${surveyLine(one, locale)}`),
    ...(told.targets.length === 0 ? [] : [`${say("Chỉ tiêu được giao", "Assigned targets")}:`]),
    ...told.targets.map(
      ({ label, value, document, source_file, source_place }) =>
        `  ${label}: ${value ?? say("chưa được giao", "not assigned")}${source_file === null ? "" : `  [${[document, source_file, placeWords(source_place, locale)].filter(Boolean).join(", ")}]`}`,
    ),
    ...(told.cases.length === 0 ? [] : [`${say("Các trường hợp", "Cases")}:`]),
    ...told.cases.map(({ text: label, taken }) => `  ${taken ? "→" : " "} ${label}`),
    ...(told.parts.length === 0 ? [] : [`${say("Các phần", "Parts")}:`]),
    ...told.parts.flatMap((part) => partLines(part, locale)),
    ...(told.gates.length === 0 ? [] : [`${say("Điều kiện khống chế", "Gates")}:`]),
    ...told.gates.map((gate) => `  ${gateLine(gate, locale)}`),
    ...(told.scoring_text === null ? [] : [`${say("Cách tính điểm", "Rule")}: ${told.scoring_text}`]),
    ...told.cites.map(
      ({ document, article, quote }) =>
        `${say("Trích", "Cites")}: ${[document, article].filter(Boolean).join(", ")}${quote === null ? "" : `: “${quote}”`}`,
    ),
    ...(told.gain === null ? [] : [`${say("Để được thêm điểm", "To gain more")}: ${told.gain.text}`]),
    ...notices,
  ];
}

/** Why a leaf has its points. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const [unit_id = "", , leaf_code = ""] = args;
  const year = yearOption(invocation, args[1]) ?? 0;
  const stage = stageOption(invocation);
  const { result, issues } = await withRun(invocation, { memory: true }, async (run) => {
    await refuseUnscored(run, invocation, { unit: unit_id, year, stage });
    return {
      told: await explainCell(run, { unit_id, year, stage, leaf_code }, common.locale),
      synthetic: run.workspace.config.synthetic ?? false,
      notices: runNotices(run, common.locale, { unit: unit_id, year, stage }),
    };
  });
  if (result === null) return sayIssues(issues, allWords, invocation);
  const { told, synthetic, notices } = result;
  if (told === null)
    throw new UsageError(
      common.locale === "en"
        ? `The rule set of ${unit_id} in ${year} scores no criterion “${leaf_code}”. Check the code; one with parts below it is not scored itself.`
        : `Bộ tiêu chí của ${unit_id} năm ${year} không chấm tiêu chí “${leaf_code}”. Kiểm tra mã; tiêu chí có thành phần thì chấm ở thành phần.`,
    );
  if (common.json) effects.out(jsonText({ ...told, synthetic, notices }));
  else
    effects.out(
      lines(told, common.locale, notices)
        .map((line) => `${line}\n`)
        .join(""),
    );
  return 0;
};
