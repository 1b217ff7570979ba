import { type Draft, ownLeaves, placeOf, put, sheetOf, surveyLeaves } from "./filled.ts";
import { type Content, type Fault, leafRow } from "./planted.ts";

function inClaims(form: Draft, leaf: { node_code: string }, column: number, content: Content): string {
  return put(sheetOf(form, "Chấm điểm"), [leafRow(form, leaf.node_code), column], content);
}

/** Faults in the sheet of claims. */
export const claimFaults: readonly Fault[] = [
  {
    name: "a claim above the maximum",
    plant: (form, turn) => ({
      code: "collect.claim_above_max",
      cell: inClaims(form, ownLeaves[6 + (turn % 4)]!, 3, { number: "95" }),
    }),
  },
  {
    name: "a claim in words",
    plant: (form, turn) => ({
      code: "load.not_number",
      cell: inClaims(form, ownLeaves[10 + (turn % 4)]!, 3, "đạt"),
    }),
  },
  {
    name: "a claim on a surveyed leaf",
    plant: (form, turn) => ({
      code: "collect.claim_not_self",
      cell: inClaims(form, surveyLeaves[turn % surveyLeaves.length]!, 3, { number: "1" }),
    }),
  },
  {
    name: "not applicable without a reason",
    plant: (form, turn) => {
      const leaf = ownLeaves[14 + (turn % 4)]!;
      inClaims(form, leaf, 4, "Đề nghị không áp dụng");
      return {
        code: "load.required",
        cell: placeOf(sheetOf(form, "Chấm điểm"), leafRow(form, leaf.node_code), 5),
      };
    },
  },
  {
    name: "a reason for not applying alone",
    plant: (form, turn) => {
      const leaf = ownLeaves[18 + (turn % 4)]!;
      inClaims(form, leaf, 5, "Không phát sinh");
      return {
        code: "collect.plea_missing",
        cell: placeOf(sheetOf(form, "Chấm điểm"), leafRow(form, leaf.node_code), 4),
      };
    },
  },
];
