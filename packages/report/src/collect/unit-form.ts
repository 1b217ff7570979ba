import type { Form } from "@parindex/model";
import { aboutSheet } from "./about-sheet.ts";
import { claimSheet } from "./claim-sheet.ts";
import { evidenceSheet } from "./evidence-sheet.ts";
import { figureSheet } from "./figure-sheet.ts";
import { keySheet } from "./key-sheet.ts";
import type { UnitFormInput } from "./unit-form-input.ts";

/** The workbook by which a unit reports its figures, claims points and names its evidence for one year. */
export function unitForm(input: UnitFormInput): Form {
  const notices = [
    ...(input.synthetic ? ["Số liệu giả định"] : []),
    ...(input.rule_set.notice === null ? [] : [input.rule_set.notice]),
  ];
  const about = aboutSheet(input, notices);
  const sheets = [figureSheet, claimSheet, evidenceSheet].map((make) => make(input, notices));
  return { title: about.title, sheets: [about, ...sheets, keySheet(input)] };
}
