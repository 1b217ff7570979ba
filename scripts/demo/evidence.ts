import { isLeaf, type Leaf, leavesOf, type RuleSet } from "@parindex/rules";
import { misdated, unproven } from "./planted.ts";
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

interface Written {
  readonly evidence: Row[];
  readonly links: Row[];
  readonly explanations: Row[];
}

interface Holder {
  readonly unit_id: string;
  readonly doc_symbol: string | null;
  readonly name: string;
}

/** A day of the year that lies in the window of every leaf that the document stands behind. */
function dayIn(leaves: readonly Leaf[], year: number, random: Random): string {
  const from = leaves.map(({ at }) => at.evidence?.from ?? `${year}-01-05`).reduce((a, b) => (a > b ? a : b));
  const end = year === 2026 ? `${year}-09-28` : `${year}-12-28`;
  const [first, last] = [Date.parse(from), Date.parse(from > end ? from : end)];
  const days = Math.floor((last - first) / 86_400_000);
  return new Date(first + random.whole(0, days) * 86_400_000).toISOString().slice(0, 10);
}

/** Documents behind the leaves of one unit and year, one for those of an area that ask for the same; else an explanation. */
export function evidenceOf(ruleSet: RuleSet, unit: Holder, year: number, random: Random): Written {
  const rows: Written = { evidence: [], links: [], explanations: [] };
  const { unit_id } = unit;
  const key = `${unit_id} ${year}`;
  const leaves = leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .filter(({ at }) => at.scored_by !== "survey" && at.uid !== unproven[key]);
  const explained = new Set(leaves.filter(() => random.chance(3)));
  for (const { at } of explained)
    rows.explanations.push({
      unit_id,
      year,
      leaf_uid: at.uid,
      stage: "self",
      text: "Tài liệu kiểm chứng đang hoàn thiện, sẽ bổ sung trước khi gửi thẩm định.",
    });
  const documents = Map.groupBy(
    leaves.filter((leaf) => !explained.has(leaf)),
    ({ at, area }) => `${area?.at.code ?? ""} ${at.evidence?.expected?.[0] ?? "Báo cáo"}`,
  );
  for (const [index, own] of [...documents.values()].entries()) {
    const evidence_id = `${unit_id}-${year}-${String(index + 1).padStart(2, "0")}`;
    const summary = own[0]?.at.evidence?.expected?.[0] ?? "Báo cáo";
    const day = dayIn(own, year, random);
    rows.evidence.push({
      unit_id,
      evidence_id,
      kind: /trích xuất/i.test(summary) ? "system_extract" : "document",
      number: `${random.whole(10, 400)}/BC-${unit.doc_symbol ?? "UBND"}`,
      issued_on: index === 0 ? (misdated[key] ?? day) : day,
      issuer: unit.name,
      summary,
      file: null,
      url: null,
    });
    for (const [at, leaf] of own.entries())
      rows.links.push({
        unit_id,
        year,
        leaf_uid: leaf.at.uid,
        evidence_id,
        item: String(at + 1),
        page: String(1 + at * 2 + random.whole(0, 1)),
      });
  }
  return rows;
}
