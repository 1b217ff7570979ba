import { z } from "zod";
import { decimal, flag, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import {
  accumulations,
  declarations,
  indicatorKinds,
  indicatorSources,
  periods,
  rollUps,
} from "./indicator-lists.ts";
import { stages } from "./stage.ts";

/** What may be reported, as the rule set in force declares it. */
export const indicatorTable = {
  name: "indicator",
  about: { vi: "Số liệu báo cáo mà bộ tiêu chí dùng", en: "A figure that a rule set uses" },
  key: ["rule_set_id", "indicator_id"],
  row: z.strictObject({
    rule_set_id: text("Mã bộ tiêu chí"),
    indicator_id: text("Mã số liệu"),
    label: text("Tên số liệu"),
    kind: oneOf(indicatorKinds, "Loại"),
    source: oneOf(indicatorSources, "Nguồn"),
    unit: text("Đơn vị tính").nullable(),
    accumulation: oneOf(accumulations, "Cách cộng dồn"),
    roll_up: oneOf(
      rollUps,
      "Tổng hợp từ cấp dưới",
      "sum_of_children: the figure includes the units below; both: it says so itself",
    ),
    part_of: text(
      "Là một phần của",
      "indicator ids whose sum it never exceeds, separated by spaces",
    ).nullable(),
    options: text("Các lựa chọn", "option ids separated by spaces").nullable(),
    domain_min: decimal("Nhỏ nhất").nullable(),
    domain_max: decimal("Lớn nhất").nullable(),
  }),
} satisfies Table;

/** Reported figures, kept as they came: one row a figure a period a stage. */
export const indicatorReportTable = {
  name: "indicator_report",
  about: { vi: "Số liệu đã báo cáo", en: "A reported figure" },
  key: ["unit_id", "year", "indicator_id", "period", "stage"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    indicator_id: text("Mã số liệu"),
    period: oneOf(periods, "Kỳ báo cáo"),
    stage: oneOf(stages, "Bước"),
    reported_by: text("Người, bộ phận báo cáo").nullable(),
    value: text(
      "Giá trị",
      "number, date, choice, yes or no, as the indicator's kind asks; null where declared",
    ).nullable(),
    numerator: decimal("Tử số").nullable(),
    denominator: decimal("Mẫu số").nullable(),
    declared: oneOf(
      declarations,
      "Khai báo",
      "not_done: reasoned zero; not_applicable: no such case",
    ).nullable(),
    reason: text("Lý do").nullable(),
    includes_children: flag("Gồm cả đơn vị trực thuộc").nullable(),
    ...provenance,
  }),
} satisfies Table;
