import type { Ask, FormSheet } from "@parindex/model";
import type { DataValidation } from "hucre";
import type { ChoiceLists } from "./form-lists.ts";

const widest = "99999999999999";

function numberRule({ min, max }: Extract<Ask, { kind: "number" }>): Omit<DataValidation, "range"> {
  const span = [min === undefined ? "" : ` từ ${min}`, max === undefined ? "" : ` đến ${max}`].join("");
  return {
    type: "decimal",
    operator: "between",
    formula1: min ?? `-${widest}`,
    formula2: max ?? widest,
    errorTitle: "Cần một số",
    errorMessage: `Chỉ ghi số${span}, không kèm chữ; để trống nếu chưa có.`,
  };
}

const dateRule: Omit<DataValidation, "range"> = {
  type: "date",
  operator: "between",
  // 01/01/2000 to 31/12/2099 as Excel counts days.
  formula1: "36526",
  formula2: "73050",
  errorTitle: "Cần ngày tháng",
  errorMessage: "Ghi ngày dạng 31/12/2026 hoặc để trống.",
};

function ruleOf(ask: Ask, lists: ChoiceLists): Omit<DataValidation, "range"> | null {
  if (ask.kind === "text") return null;
  if (ask.kind === "date") return dateRule;
  if (ask.kind === "number") return numberRule(ask);
  return {
    type: "list",
    formula1: lists.rangeOf(ask.options),
    errorTitle: "Chọn trong danh sách",
    errorMessage: "Chọn một dòng trong danh sách thả xuống hoặc để trống.",
  };
}

interface RuleContext {
  readonly lists: ChoiceLists;
  readonly cellRef: (row: number, column: number) => string;
}

/** How many rows below the last one may be added with what Excel checks. */
const spareRows = 300;

/** What the cells of a column ask from the first row down, in an open sheet also of rows that people will add. */
function asksOf(sheet: FormSheet, column: number): (Ask | undefined)[] {
  const ofColumn = sheet.columns[column]?.ask;
  const asks = sheet.rows.map(({ cells }) => cells[column]?.ask ?? ofColumn);
  return sheet.open === true ? [...asks, ...Array.from({ length: spareRows }, () => ofColumn)] : asks;
}

/** What Excel checks while a form is filled in: one rule for cells below one another that ask the same. */
export function askRules(sheet: FormSheet, top: number, { lists, cellRef }: RuleContext): DataValidation[] {
  const found: DataValidation[] = [];
  for (const column of sheet.columns.keys()) {
    const asks = asksOf(sheet, column);
    let start = 0;
    for (const [row, ask] of asks.entries()) {
      if (row + 1 < asks.length && JSON.stringify(ask) === JSON.stringify(asks[row + 1])) continue;
      const rule = ask === undefined ? null : ruleOf(ask, lists);
      const range = `${cellRef(top + start, column)}:${cellRef(top + row, column)}`;
      if (rule !== null)
        found.push({ ...rule, range, allowBlank: true, showErrorMessage: true, errorStyle: "stop" });
      start = row + 1;
    }
  }
  return found;
}
