import { dateText, evidenceLinkTable, evidenceTable, type Query, type RowOf } from "@parindex/model";
import { z } from "zod";

const link = evidenceLinkTable.row.shape;
const evidence = evidenceTable.row.shape;

/** The shape of a document behind a leaf. */
export const sheetEvidenceShape = z.strictObject({
  leaf_uid: link.leaf_uid,
  evidence_id: link.evidence_id,
  kind: evidence.kind,
  number: evidence.number,
  issued_on: evidence.issued_on,
  summary: evidence.summary,
  item: link.item,
  page: link.page,
});

/** A document behind a leaf, and where in it. */
export type SheetEvidence = RowOf<{ row: typeof sheetEvidenceShape }>;

/** The documents behind a unit's leaves in a year, oldest first. */
export function sheetEvidenceQuery(unit: {
  readonly unit_id: string;
  readonly year: number;
}): Query<typeof sheetEvidenceShape> {
  return {
    sql: `SELECT k.leaf_uid, k.evidence_id, e.kind, e.number, e.issued_on, e.summary, k.item, k.page
FROM evidence_link AS k
JOIN evidence AS e ON e.unit_id = k.unit_id AND e.evidence_id = k.evidence_id
WHERE k.unit_id = $1 AND k.year = $2
ORDER BY k.leaf_uid, CASE WHEN e.issued_on IS NULL THEN 1 ELSE 0 END, e.issued_on, k.evidence_id`,
    params: [unit.unit_id, BigInt(unit.year)],
    row: sheetEvidenceShape,
  };
}

/** `Số 12/KH-UBND ngày 15/01/2026, Kế hoạch CCHC năm 2026, mục II, trang 3`. */
export function evidenceText(document: SheetEvidence): string {
  const number = document.number === null ? null : `Số ${document.number}`;
  const day = document.issued_on === null ? null : `ngày ${dateText(document.issued_on)}`;
  const parts = [
    [number, day].filter((part) => part !== null).join(" "),
    document.summary,
    document.item === null ? "" : `mục ${document.item}`,
    document.page === null ? "" : `trang ${document.page}`,
  ].filter((part) => part !== "");
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
