import { big, flag, text, type Table, whole } from "@parindex/model";
import { z } from "zod";
import { bound } from "./bound-columns.ts";

const edition_no = whole("Bản áp dụng", "a rule set in a year");
const gate_no = whole("Điều kiện khống chế");
const clause_no = whole("Trường hợp");
const test_no = whole("Thứ tự");

/** What happens to points or band where a condition holds. */
export const gateTable = {
  name: "rule_gate",
  about: { vi: "Điều kiện khống chế điểm hoặc xếp loại", en: "A gate on points or band" },
  key: ["gate_no"],
  row: z.strictObject({
    edition_no,
    gate_no,
    gate_uid: text("Mã ổn định"),
    node_no: whole("Mục"),
    on_set: flag("Của cả bộ"),
    effect: text("Tác dụng", "zero, cap, fail, lower_band or band_at_most"),
    cap_e16: big("Điểm không quá").nullable(),
    cap_num: big("Tỷ lệ không quá, tử số").nullable(),
    cap_den: big("Tỷ lệ không quá, mẫu số").nullable(),
    lowered: whole("Hạ số bậc").nullable(),
    band_no: whole("Xếp loại không quá").nullable(),
  }),
} satisfies Table;

/** A test in the condition of a gate: a condition of figures by its term, or bounds of a node's share. */
export const gateTestTable = {
  name: "rule_gate_test",
  about: { vi: "Phép thử của điều kiện khống chế", en: "A test in the condition of a gate" },
  key: ["gate_no", "clause_no", "test_no"],
  row: z.strictObject({
    gate_no,
    clause_no,
    test_no,
    term_no: whole("Số hạng").nullable(),
    negated: flag("Phủ định"),
    ...bound,
  }),
} satisfies Table;

/** Nodes of whose share a test speaks: one that holds is enough. */
export const gateNodeTable = {
  name: "rule_gate_node",
  about: { vi: "Mục được thử", en: "A node that a test speaks of" },
  key: ["gate_no", "clause_no", "test_no", "node_no"],
  row: z.strictObject({ gate_no, clause_no, test_no, node_no: whole("Mục") }),
} satisfies Table;

/** Nodes with gates, the innermost at level 0. */
export const gatedTable = {
  name: "rule_gated",
  about: { vi: "Mục có điều kiện khống chế", en: "A node with gates" },
  key: ["node_no"],
  row: z.strictObject({
    node_no: whole("Mục"),
    level: whole("Bậc lồng"),
    outer_no: whole("Nằm trong mục").nullable(),
  }),
} satisfies Table;

/** Which nodes lose what a gate takes from one. */
export const gateReachTable = {
  name: "rule_gate_reach",
  about: { vi: "Mục bị giảm theo", en: "A node that loses what a gate takes" },
  key: ["gated_no", "node_no"],
  row: z.strictObject({ gated_no: whole("Mục có điều kiện"), node_no: whole("Mục") }),
} satisfies Table;
