import { z } from "zod";
import { flag, oneOf, points, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { stages, statuses } from "./stage.ts";

const cell = {
  run_id: text("Mã lượt chạy"),
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  stage: oneOf(stages, "Bước"),
};

/** The points of one leaf of one unit and year at one stage. */
export const scoreTable = {
  name: "score",
  about: { vi: "Điểm từng tiêu chí", en: "The points of one leaf" },
  key: ["run_id", "unit_id", "year", "stage", "leaf_code"],
  row: z.strictObject({
    ...cell,
    rule_set_id: text("Mã bộ tiêu chí"),
    leaf_code: text("Mã tiêu chí"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    status: oneOf(statuses, "Tình trạng"),
    reason: text("Mã lý do của tình trạng").nullable(),
    max: points("Điểm tối đa").nullable(),
    computed: points("Điểm tính theo quy tắc", "null unless the rule gave one").nullable(),
    claimed: points("Điểm đơn vị nhập").nullable(),
    granted: points("Điểm người thẩm định nhập").nullable(),
    points: points("Điểm", "null unless status is scored").nullable(),
    points_low: points("Điểm thấp nhất có thể").nullable(),
    points_high: points("Điểm cao nhất có thể").nullable(),
  }),
} satisfies Table;

/** The points of an area, criterion, part, section or the whole set, rolled up from its leaves. */
export const nodeScoreTable = {
  name: "node_score",
  about: { vi: "Điểm cộng theo tiêu chí, lĩnh vực, phần", en: "Points rolled up to a node" },
  key: ["run_id", "unit_id", "year", "stage", "node_kind", "node_code"],
  row: z.strictObject({
    ...cell,
    rule_set_id: text("Mã bộ tiêu chí"),
    node_kind: oneOf(["set", "part", "section", "area", "criterion"] as const, "Loại mục"),
    node_code: text("Mã mục"),
    node_uid: text("Mã ổn định của mục"),
    max: points("Điểm tối đa").nullable(),
    applicable_max: points("Điểm tối đa áp dụng").nullable(),
    points: points("Điểm").nullable(),
    points_low: points("Điểm thấp nhất có thể").nullable(),
    points_high: points("Điểm cao nhất có thể").nullable(),
    leaves: whole("Số tiêu chí chấm điểm"),
    scored_leaves: whole("Số tiêu chí đã chấm"),
    completeness: points(
      "Mức độ đầy đủ số liệu",
      "share of the applicable maximum that is scored, percent",
    ).nullable(),
  }),
} satisfies Table;

/** The index of one unit and year at one stage, and its rank among its peers. */
export const indexScoreTable = {
  name: "index_score",
  about: { vi: "Chỉ số và xếp hạng", en: "The index and its rank" },
  key: ["run_id", "unit_id", "year", "stage"],
  row: z.strictObject({
    ...cell,
    rule_set_id: text("Mã bộ tiêu chí"),
    points: points("Tổng điểm").nullable(),
    applicable_max: points("Điểm tối đa áp dụng").nullable(),
    bonus: points("Điểm cộng").nullable(),
    penalty: points("Điểm trừ").nullable(),
    index: points("Chỉ số (%)", "the certain part: leaves without points count from their lowest").nullable(),
    index_high: points("Chỉ số cao nhất có thể (%)").nullable(),
    refused_index: points(
      "Chỉ số nếu không chấp nhận các đề nghị không áp dụng (%)",
      "if every claim of not applying that nobody decided were refused; null where none waits",
    ).nullable(),
    refused_index_high: points("Chỉ số cao nhất có thể nếu không chấp nhận (%)").nullable(),
    completeness: points("Mức độ đầy đủ số liệu (%)").nullable(),
    band: text("Xếp loại").nullable(),
    rank: whole("Xếp hạng").nullable(),
    ranked: whole("Số đơn vị trong nhóm"),
    rank_reason: text("Lý do không xếp hạng").nullable(),
    provisional: flag("Tạm tính"),
  }),
} satisfies Table;

/** Whether a gate's condition held; unclear while figures are missing or points are still a range. */
export const gateOutcomes = ["held", "not_held", "unclear"] as const;

/** Each gate of one unit and year at one stage: whether it held, and what all gates there made of points and band. */
export const gateScoreTable = {
  name: "gate_score",
  about: { vi: "Điều kiện khống chế đã xét", en: "A gate as it was judged" },
  key: ["run_id", "unit_id", "year", "stage", "gate_uid"],
  row: z.strictObject({
    ...cell,
    rule_set_id: text("Mã bộ tiêu chí"),
    gate_uid: text("Mã ổn định của điều kiện"),
    node_kind: oneOf(["set", "area", "criterion"] as const, "Loại mục"),
    node_code: text("Mã mục"),
    node_uid: text("Mã ổn định của mục"),
    effect: oneOf(["zero", "cap", "fail", "lower_band", "band_at_most"] as const, "Tác dụng"),
    outcome: oneOf(gateOutcomes, "Kết quả xét"),
    points_before: points(
      "Điểm của mục trước điều kiện",
      "the certain part, before the gates there",
    ).nullable(),
    points_after: points("Điểm của mục sau điều kiện", "the certain part, after all gates there").nullable(),
    index_before: points("Chỉ số trước điều kiện (%)", "of gates of the whole set").nullable(),
    index_after: points("Chỉ số sau điều kiện (%)", "of gates of the whole set").nullable(),
    band_before: text("Xếp loại trước điều kiện", "of gates of the whole set").nullable(),
    band_after: text("Xếp loại sau điều kiện", "of gates of the whole set").nullable(),
  }),
} satisfies Table;

/** The receipt of a run: everything that fixes its numbers. */
export const runTable = {
  name: "run",
  about: { vi: "Lượt chạy", en: "The receipt of a run" },
  key: ["run_id"],
  row: z.strictObject({
    run_id: text("Mã lượt chạy", "SHA-256 of the receipt"),
    receipt: text("Biên nhận (JSON)"),
  }),
} satisfies Table;
