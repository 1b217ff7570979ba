type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The fields of a file of claims that something does not apply, in order. */
export const applicabilityFields = [
  "unit_id",
  "year",
  "node_uid",
  "stage",
  "reason",
  "who",
  "accepted",
] as const;

/** Two claims that a criterion does not apply: one accepted at appraisal, one refused. */
export function applicability(): Row[] {
  const claim = { unit_id: "so-mau-a-03", year: 2025, stage: "self", who: "Văn phòng Sở", accepted: null };
  const decided = { ...claim, stage: "appraisal-1", who: "Sở Nội vụ Mẫu A" };
  const reason = "Trong năm không phát sinh";
  return [
    { ...claim, node_uid: "kien-toan-don-vi", reason },
    { ...decided, node_uid: "kien-toan-don-vi", reason: "Không có đơn vị phải kiện toàn", accepted: true },
    { ...claim, node_uid: "giai-ngan-su-nghiep", reason: "Không có vốn được giao" },
    {
      ...decided,
      node_uid: "giai-ngan-su-nghiep",
      reason: "Có vốn được giao theo quyết định phân bổ",
      accepted: false,
    },
  ];
}
