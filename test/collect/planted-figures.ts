import { type Draft, figures, placeOf, put, sheetOf } from "./filled.ts";
import type { Content, Fault, Planted } from "./planted.ts";

const [value, declared, reason] = [4, 5, 6];
const partners = new Set(
  figures.flatMap(({ part_of, indicator_id }) =>
    part_of === null ? [] : [indicator_id, ...part_of.split(" ")],
  ),
);
const alone = (kind: string): number[] =>
  figures.flatMap((figure, row) => (figure.kind === kind && !partners.has(figure.indicator_id) ? [row] : []));
const lone = {
  count: alone("count"),
  date: alone("date"),
  yes_no: alone("yes_no"),
  choice: alone("choice"),
};
const parts = figures.flatMap(({ part_of }, row) =>
  part_of !== null && !part_of.includes(" ") ? [row] : [],
);

/** The rows below take turns: no two faults of one form fall on one row. */
function figureFault(
  rows: readonly number[],
  turn: number,
  fill: (row: number, form: Draft) => Planted,
  form: Draft,
): Planted {
  return fill(rows[turn % rows.length]!, form);
}

function inFigures(form: Draft, at: readonly [number, number], content: Content, code: string): Planted {
  return { code, cell: put(sheetOf(form, "Số liệu"), at, content) };
}

/** Faults in the sheet of figures. */
export const figureFaults: readonly Fault[] = [
  {
    name: "a unit of measure typed behind a number",
    plant: (form, turn) =>
      figureFault(
        lone.count,
        turn,
        (row) => inFigures(form, [row, value], "4 hồ sơ", "load.value_count"),
        form,
      ),
  },
  {
    name: "a count below zero",
    plant: (form, turn) =>
      figureFault(
        lone.count,
        turn + 1,
        (row) => inFigures(form, [row, value], { number: "-5" }, "load.out_of_domain"),
        form,
      ),
  },
  {
    name: "a count with a fraction",
    plant: (form, turn) =>
      figureFault(
        lone.count,
        turn + 2,
        (row) => inFigures(form, [row, value], { number: "12.5" }, "load.value_count"),
        form,
      ),
  },
  {
    name: "thousands or decimals",
    plant: (form, turn) =>
      figureFault(
        lone.count,
        turn + 3,
        (row) => inFigures(form, [row, value], "1.234", "load.two_readings"),
        form,
      ),
  },
  {
    name: "a value and a declaration",
    plant: (form, turn) =>
      figureFault(
        lone.count,
        turn + 4,
        (row) => {
          inFigures(form, [row, reason], "Không có nguồn", "");
          return inFigures(form, [row, declared], "Không thực hiện", "load.declared_value");
        },
        form,
      ),
  },
  {
    name: "a part above its whole",
    plant: (form, turn) =>
      figureFault(
        parts,
        turn,
        (row) => inFigures(form, [row, value], { number: "9000" }, "load.above_whole"),
        form,
      ),
  },
  {
    name: "a day that is none",
    plant: (form, turn) =>
      figureFault(
        lone.date,
        turn,
        (row) => inFigures(form, [row, value], "31/02/2026", "load.not_date"),
        form,
      ),
  },
  {
    name: "neither yes nor no",
    plant: (form, turn) =>
      figureFault(
        lone.yes_no,
        turn,
        (row) => inFigures(form, [row, value], "Chắc chắn", "load.value_yes_no"),
        form,
      ),
  },
  {
    name: "an option that is not on the list",
    plant: (form, turn) =>
      figureFault(
        lone.choice,
        turn,
        (row) => inFigures(form, [row, value], "Tương đối đầy đủ", "load.value_choice"),
        form,
      ),
  },
  {
    name: "a declaration without its reason",
    plant: (form, turn) =>
      figureFault(
        lone.yes_no,
        turn + 1,
        (row) => {
          inFigures(form, [row, value], null, "");
          inFigures(form, [row, declared], "Không thực hiện", "");
          return { code: "load.declared_reason", cell: placeOf(sheetOf(form, "Số liệu"), row, reason) };
        },
        form,
      ),
  },
  {
    name: "a reason alone",
    plant: (form, turn) =>
      figureFault(
        lone.yes_no,
        turn + 2,
        (row) => {
          inFigures(form, [row, value], null, "");
          return inFigures(form, [row, reason], "Chưa có", "collect.reason_alone");
        },
        form,
      ),
  },
  {
    name: "a code typed over",
    plant: (form, turn) =>
      figureFault(
        lone.yes_no,
        turn + 3,
        (row) => inFigures(form, [row, 0], "ma_go_sai", "collect.unknown_row"),
        form,
      ),
  },
  {
    name: "a title typed over",
    plant: (form, turn) =>
      figureFault(
        lone.yes_no,
        turn + 4,
        (row) => inFigures(form, [row, 1], "Tên khác", "collect.title_changed"),
        form,
      ),
  },
];
