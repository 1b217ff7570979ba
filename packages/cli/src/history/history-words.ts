import { type Locale, numberText, type Stage, type Status } from "@parindex/model";
import { stageText, statusText } from "@parindex/report";
import type { Cause, CauseKind } from "./causes.ts";

const causeNames: Readonly<Record<CauseKind, Readonly<Record<Locale, string>>>> = {
  rule: { vi: "bộ tiêu chí", en: "rule set" },
  figure: { vi: "số liệu", en: "figure" },
  target: { vi: "chỉ tiêu được giao", en: "assigned target" },
  claim: { vi: "điểm nhập, thẩm định", en: "claim or grant" },
  applicability: { vi: "đề nghị không áp dụng", en: "applicability" },
  survey: { vi: "điều tra", en: "survey" },
  evidence: { vi: "tài liệu kiểm chứng", en: "evidence" },
  waiver: { vi: "cho qua cảnh báo", en: "warning let pass" },
  questionnaire: { vi: "phiếu điều tra", en: "questionnaire" },
  explanation: { vi: "giải trình", en: "explanation" },
  first: { vi: "lần đầu được chấm ở bước này", en: "scored at this stage for the first time" },
  gone: { vi: "không còn được chấm ở bước này", en: "no longer scored at this stage" },
  as_of: { vi: "ngày tính", en: "as-of day" },
  plan: { vi: "kế hoạch", en: "plan" },
  engine: { vi: "phiên bản chương trình", en: "engine version" },
  others: { vi: "đơn vị khác trong nhóm", en: "other units of the group" },
};

/** A cause as people read it. */
export function causeText({ kind, detail }: Cause, locale: Locale): string {
  return detail === "" ? causeNames[kind][locale] : `${causeNames[kind][locale]}: ${detail}`;
}

/** Points with two places, a dash where there are none. */
export function pointsText(points: string | null, locale: Locale): string {
  return points === null ? "–" : numberText(points, { places: 2, locale });
}

/** Points, or why there are none. */
export function stateText(status: string | null, points: string | null, locale: Locale): string {
  if (status === null) return "–";
  return status === "scored" ? pointsText(points, locale) : statusText(status as Status, locale);
}

/** What people call a stage. */
export function stageName(stage: string, locale: Locale): string {
  return stageText(stage as Stage, locale);
}
