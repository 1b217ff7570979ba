import type { Ask, FormRow, FormSheet } from "@parindex/model";
import { asked, asText, framed, written } from "./form-parts.ts";
import { declaredWords, figureColumns, formSheets, yesNoWords } from "./layout.ts";
import type { UnitFormInput } from "./unit-form-input.ts";

type Indicator = UnitFormInput["indicators"][number];

/** What the cell of a figure asks for, by its kind. */
export function figureAsk(indicator: Indicator, options: UnitFormInput["options"]): Ask {
  const { kind, domain_min, domain_max, indicator_id } = indicator;
  if (kind === "date") return { kind: "date" };
  if (kind === "yes_no") return { kind: "choice", options: Object.values(yesNoWords) };
  if (kind === "choice") {
    const labels = options.filter((one) => one.indicator_id === indicator_id).map(({ label }) => label);
    return { kind: "choice", options: labels };
  }
  return {
    kind: "number",
    ...(domain_min === null ? {} : { min: domain_min }),
    ...(domain_max === null ? {} : { max: domain_max }),
  };
}

/** One row a figure that the unit reports. */
export function figureSheet(
  { indicators, uses, options, unit_name, year }: UnitFormInput,
  notices: readonly string[],
): FormSheet {
  const declared: Ask = { kind: "choice", options: Object.values(declaredWords) };
  const rows = indicators.map((indicator): FormRow => {
    const leaves = uses.filter(({ indicator_id }) => indicator_id === indicator.indicator_id);
    return {
      style: "plain",
      cells: [
        written(indicator.indicator_id),
        written(indicator.label),
        written(indicator.unit ?? (indicator.kind === "percent" ? "%" : null)),
        written([...new Set(leaves.map(({ leaf_code }) => leaf_code))].join("; ")),
        asked(figureAsk(indicator, options)),
        asked(declared),
        asked(asText),
        asked(asText),
      ],
    };
  });
  const lines = [
    ...notices,
    "Số ghi dạng 943 hoặc 12,5; ngày ghi dạng 31/12/2026. Khai báo thì để trống giá trị và ghi lý do.",
  ];
  const title = `SỐ LIỆU NĂM ${year} – ${unit_name}`;
  return framed({ name: formSheets.figures, title, lines, columns: figureColumns }, rows);
}
