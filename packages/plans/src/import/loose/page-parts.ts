import { isUpperCase } from "../codes.ts";
import type { LooseRow, Piece } from "./loose-rows.ts";

function isAreaRow({ code, units }: LooseRow): boolean {
  return /^[IVX]+$/u.test(code?.text ?? "") && units.length > 0;
}

/** How many lines of an area's row are its heading: those in capital letters. */
function headingLength({ units }: LooseRow): number {
  const first = units.findIndex(({ text }) => !isUpperCase(text));
  return first < 0 ? units.length : first;
}

/** A row whose lines after the head of a new page begin again with the first columns. */
function withPageParts(row: LooseRow): LooseRow {
  const at = row.units.findIndex(({ opensPage }) => opensPage === true);
  return at <= 0 ? row : { ...row, units: row.units.slice(0, at), after: row.units.slice(at) };
}

/** Rows in parts: what stands between an area's heading and the first code belongs to that code's row, as cells beside a merged one do, and a new page begins again with the first columns. */
export function inParts(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let before: LooseRow["units"] = [];
  for (const piece of pieces) {
    if ("heading" in piece) result.push(piece);
    else if (isAreaRow(piece)) {
      const length = headingLength(piece);
      before = length === 0 ? [] : piece.units.slice(length);
      result.push(length === 0 ? piece : { ...piece, units: piece.units.slice(0, length) });
    } else {
      result.push(before.length === 0 ? withPageParts(piece) : { ...withPageParts(piece), before });
      before = [];
    }
  }
  return result;
}
