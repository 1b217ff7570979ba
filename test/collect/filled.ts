import { readFileSync } from "node:fs";
import type { Form, FormCell, FormSheet } from "@parindex/model";
import { readYaml } from "@parindex/model";
import { unitForm } from "@parindex/report";
import { catalogueOf, figureUses, optionLabels, readRuleSet, type RuleSet } from "@parindex/rules";
import { inRepository } from "../support/run-cli.ts";
import { createHash } from "node:crypto";

const file = "data/rule-sets/minh-hoa-cap-xa-2026.yaml";
const source = readFileSync(inRepository(file), "utf8");

/** The commune set of 2026 as its file stands. */
export const communeSetText = source;

function communeSet(): RuleSet {
  const sha256 = createHash("sha256").update(source).digest("hex");
  const { ruleSet } = readRuleSet(readYaml(source, file), sha256);
  if (ruleSet === null) throw new TypeError("the shipped set is faulty");
  return ruleSet;
}

const ruleSet = communeSet();
const catalogue = catalogueOf(ruleSet);
const labels = optionLabels(ruleSet);

/** Figures of the set: their kind, and what each is part of. */
export const figures = catalogue.indicator.filter(({ source: from }) => from !== "survey");

/** Every node of the set, in printed order. */
export const communeNodes = catalogue.rule_node;

/** Leaves that a unit scores itself. */
export const ownLeaves = catalogue.rule_node.filter(
  ({ is_leaf, scored_by }) => is_leaf && scored_by === "self",
);
export const surveyLeaves = catalogue.rule_node.filter(
  ({ is_leaf, scored_by }) => is_leaf && scored_by === "survey",
);

/** A form that is being filled in. */
export type Draft = { title: string; sheets: DraftSheet[] };
type DraftSheet = Omit<FormSheet, "rows" | "columns" | "name"> & {
  name: string;
  columns: { title: string; width: number }[];
  rows: { style: "heading" | "plain" | "total"; cells: FormCell[] }[];
};

/** The form of a unit, with nothing filled in. */
function blankForm(unit_id: string, unit_name: string, year = 2026): Draft {
  const form: Form = unitForm({
    unit_id,
    unit_name,
    year,
    stage: "self",
    period: "Y",
    due: "2026-12-05",
    synthetic: true,
    rule_set: catalogue.rule_set[0]!,
    nodes: catalogue.rule_node,
    indicators: figures,
    uses: figureUses(ruleSet),
    options: labels,
  });
  return structuredClone(form) as Draft;
}

/** A sheet of a form. */
export function sheetOf(form: Draft, name: string): DraftSheet {
  const found = form.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new TypeError(name);
  return found;
}

/** Where a cell of a form's table stands: `Số liệu!E7`. */
export function placeOf(sheet: DraftSheet, row: number, column: number): string {
  return `${sheet.name}!${String.fromCodePoint(65 + column)}${sheet.lines.length + 3 + row}`;
}

/** Puts a content into a cell; what the cell asks for stays. */
export function put(
  sheet: DraftSheet,
  at: readonly [row: number, column: number],
  content: FormCell["content"],
): string {
  const [row, column] = at;
  const cells = sheet.rows[row]!.cells;
  while (cells.length <= column) cells.push({ content: null });
  cells[column] = { ...cells[column]!, content };
  return placeOf(sheet, row, column);
}

const answers: Readonly<Record<string, FormCell["content"]>> = {
  count: { number: "4" },
  amount: { number: "12.5" },
  percent: { number: "92.5" },
  score: { number: "80" },
  date: "15/01/2026",
  yes_no: "Có",
};

/** A form filled in without a fault: every figure, some claims with evidence, some explanations. */
export function goodForm(unit_id: string, unit_name: string): Draft {
  const form = blankForm(unit_id, unit_name);
  const sheet = sheetOf(form, "Số liệu");
  for (const [row, { kind, indicator_id }] of figures.entries()) {
    const option = labels.find((one) => one.indicator_id === indicator_id)?.label ?? null;
    put(sheet, [row, 4], kind === "choice" ? option : answers[kind]!);
    put(sheet, [row, 7], "Văn phòng");
  }
  const claims = sheetOf(form, "Chấm điểm");
  const evidence = sheetOf(form, "Tài liệu");
  for (const [at, { node_code }] of ownLeaves.slice(0, 5).entries()) {
    const row = claims.rows.findIndex(({ cells }) => cells[0]?.content === node_code);
    put(claims, [row, 3], { number: "0.5" });
    put(claims, [row, 6], `Giải trình mẫu ${at + 1}`);
    const spare = evidence.rows.length - 1 - at;
    put(evidence, [spare, 0], node_code);
    put(evidence, [spare, 3], `${at + 1}/BC-UBND`);
    put(evidence, [spare, 4], "20/06/2026");
    put(evidence, [spare, 6], "Báo cáo mẫu");
  }
  return form;
}
