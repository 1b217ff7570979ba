import { type ExplainedGate, type Locale, numberText } from "@parindex/model";

const outcomes = {
  held: { vi: "xảy ra", en: "holds" },
  not_held: { vi: "không xảy ra", en: "does not hold" },
  unclear: { vi: "chưa rõ", en: "unclear" },
} as const satisfies Record<ExplainedGate["outcome"], unknown>;

/** What gates made of points, index and band; nothing where they left all as it was. */
function changeText(gate: ExplainedGate, locale: Locale): string {
  const number = (value: string | null): string => numberText(value, { places: 2, locale });
  const [points, index, band] =
    locale === "en" ? ["points", "index", "band"] : ["điểm", "chỉ số", "xếp loại"];
  const { points_before, points_after, index_before, index_after, band_before, band_after } = gate;
  return [
    ...(points_before === points_after
      ? []
      : [`${points} ${number(points_before)} → ${number(points_after)}`]),
    ...(index_before === index_after ? [] : [`${index} ${number(index_before)} → ${number(index_after)}`]),
    ...(band_before === band_after ? [] : [`${band} ${band_before ?? "–"} → ${band_after ?? "–"}`]),
  ].join(", ");
}

/** A gate on a line: where it stands, its condition with its numbers, whether it held and what it did. */
export function gateLine(gate: ExplainedGate, locale: Locale): string {
  const { node_code, node_title, title, condition, outcome, effect } = gate;
  const whole = locale === "en" ? "Whole set" : "Cả bộ";
  const at = node_code === null ? whole : `${node_code} ${node_title ?? ""}`.trim();
  const change = outcome === "not_held" ? "" : changeText(gate, locale);
  return `${at}${title === null ? "" : `, ${title}`}: ${condition} → ${outcomes[outcome][locale]}; ${effect}${change === "" ? "" : `: ${change}`}`;
}
