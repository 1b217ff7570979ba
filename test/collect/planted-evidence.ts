import { type Draft, ownLeaves, placeOf, put, sheetOf } from "./filled.ts";
import type { Fault } from "./planted.ts";

/** A spare row of the evidence sheet that no other fault takes. */
function spareRow(form: Draft, at: number): number {
  return sheetOf(form, "Tài liệu").rows.length - 20 - at;
}

function inEvidence(form: Draft, at: number, cells: Readonly<Record<number, string>>): string[] {
  const sheet = sheetOf(form, "Tài liệu");
  return Object.entries(cells).map(([column, content]) =>
    put(sheet, [spareRow(form, at), Number(column)], content),
  );
}

/** Faults in the sheet of evidence. */
export const evidenceFaults: readonly Fault[] = [
  {
    name: "a document for no leaf",
    plant: (form, turn) => {
      inEvidence(form, turn % 3, { 3: "77/KH-UBND", 6: "Kế hoạch mẫu" });
      return {
        code: "collect.evidence_without_leaf",
        cell: placeOf(sheetOf(form, "Tài liệu"), spareRow(form, turn % 3), 0),
      };
    },
  },
  {
    name: "a document for an unknown leaf",
    plant: (form, turn) => {
      const [cell] = inEvidence(form, 4 + (turn % 3), { 0: "99.9", 3: "78/KH-UBND", 6: "Kế hoạch mẫu" });
      return { code: "collect.unknown_leaf", cell: cell! };
    },
  },
  {
    name: "a document of no day",
    plant: (form, turn) => {
      const cells = inEvidence(form, 8 + (turn % 3), {
        0: ownLeaves[0]!.node_code,
        3: "79/KH-UBND",
        4: "30/02/2026",
        6: "Kế hoạch mẫu",
      });
      return { code: "load.not_date", cell: cells[2]! };
    },
  },
  {
    name: "a document without a summary",
    plant: (form, turn) => {
      inEvidence(form, 12 + (turn % 3), { 0: ownLeaves[1]!.node_code, 3: "80/KH-UBND" });
      return {
        code: "load.required",
        cell: placeOf(sheetOf(form, "Tài liệu"), spareRow(form, 12 + (turn % 3)), 6),
      };
    },
  },
  {
    name: "a document without a name",
    plant: (form, turn) => {
      inEvidence(form, 16 + (turn % 3), { 0: ownLeaves[2]!.node_code, 7: "Mục II" });
      return {
        code: "collect.evidence_without_name",
        cell: placeOf(sheetOf(form, "Tài liệu"), spareRow(form, 16 + (turn % 3)), 0),
      };
    },
  },
];
