import { isLeaf, leavesOf, type RuleSet } from "@parindex/rules";
import type { Random } from "./random.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** The fields of the evidence files, in order. */
export const evidenceFields = [
  "unit_id",
  "evidence_id",
  "kind",
  "number",
  "issued_on",
  "issuer",
  "summary",
  "file",
  "url",
] as const;
export const evidenceLinkFields = ["unit_id", "year", "leaf_uid", "evidence_id", "item", "page"] as const;
export const explanationFields = ["unit_id", "year", "leaf_uid", "stage", "text"] as const;

/** Documents behind the leaves of one unit and year, and explanations where there is none. */
export function evidenceOf(
  ruleSet: RuleSet,
  unit: { unit_id: string; doc_symbol: string | null; name: string },
  year: number,
  random: Random,
): { evidence: Row[]; links: Row[]; explanations: Row[] } {
  const rows = { evidence: [] as Row[], links: [] as Row[], explanations: [] as Row[] };
  const leaves = leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .filter(({ at }) => at.scored_by !== "survey");
  for (const [index, { at }] of leaves.entries()) {
    const of = { unit_id: unit.unit_id, year, leaf_uid: at.uid };
    if (random.chance(8)) {
      rows.explanations.push({
        ...of,
        stage: "self",
        text: "Tài liệu kiểm chứng đang hoàn thiện, sẽ bổ sung trước khi gửi thẩm định.",
      });
      continue;
    }
    const evidence_id = `${unit.unit_id}-${year}-${String(index + 1).padStart(2, "0")}`;
    const summary = at.evidence?.expected?.[0] ?? "Báo cáo";
    const month = random.whole(1, year === 2026 ? 9 : 12);
    rows.evidence.push({
      unit_id: unit.unit_id,
      evidence_id,
      kind: /trích xuất/i.test(summary) ? "system_extract" : "document",
      number: `${random.whole(10, 400)}/BC-${unit.doc_symbol ?? "UBND"}`,
      issued_on: `${year}-${String(month).padStart(2, "0")}-${String(random.whole(1, 28)).padStart(2, "0")}`,
      issuer: unit.name,
      summary,
      file: null,
      url: null,
    });
    rows.links.push({
      ...of,
      evidence_id,
      item: String(random.whole(1, 4)),
      page: String(random.whole(1, 12)),
    });
  }
  return rows;
}
