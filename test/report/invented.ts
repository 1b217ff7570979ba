import {
  evidenceLinkTable,
  evidenceTable,
  explanationTable,
  indexScoreTable,
  nodeScoreTable,
  ruleNodeTable,
  rulePartTable,
  ruleSetTable,
  scoreTable,
  type Stage,
  unitTable,
} from "../../packages/model/src/index.ts";
import { type Case, cases, maxima } from "./invented-cases.ts";
import { type Database, openDatabase, type PartRow } from "./database.ts";

export const runId = "luot-chay-mau";
export const notice = "Bộ tiêu chí minh họa, không do cơ quan có thẩm quyền ban hành, không dùng để nộp";
const communes = { province: "Tỉnh Mẫu A", tier: "commune", group: null } as const;
export const scope = { run_id: runId, year: 2026, stage: "self", peers: communes } as const;

const units: readonly PartRow[] = [
  { unit_id: "tinh", name: "Tỉnh Mẫu A", tier: "province", province: "Tỉnh Mẫu A" },
  ...[
    "Xã Mẫu 01",
    "Xã Mẫu 02",
    "Xã Mẫu 03 (theo kế hoạch của một xã có tên rất dài, năm 2025)",
    "Xã Mẫu 04",
  ].map((name, at) => ({
    unit_id: `xa-0${at + 1}`,
    name,
    tier: "commune",
    province: "Tỉnh Mẫu A",
    parent_id: "tinh",
  })),
  { unit_id: "dk-01", name: "Đặc khu Mẫu", tier: "commune", province: "Tỉnh Mẫu A", group: "đặc khu" },
  { unit_id: "so-01", name: "Sở Mẫu 01", tier: "department", province: "Tỉnh Mẫu A", doc_symbol: "SM01" },
  {
    unit_id: "tt-01",
    name: "Trung tâm Mẫu 01",
    tier: "service_unit",
    province: "Tỉnh Mẫu A",
    parent_id: "so-01",
  },
];

const sets = ["bo-2024", "bo-2026"];

function nodesOf(rule_set_id: string): PartRow[] {
  const area = (code: string, title: string, max: string, ordinal: number): PartRow => ({
    node_uid: `linh-vuc-${code}`,
    node_code: code,
    area_uid: `linh-vuc-${code}`,
    ordinal,
    depth: 1,
    title,
    max,
  });
  const leaf = (code: string, title: string, max: string, ordinal: number): PartRow => ({
    node_uid: `la-${code}`,
    node_code: code,
    area_uid: `linh-vuc-${code.charAt(0)}`,
    ordinal,
    is_leaf: true,
    title,
    max,
    parent_uid: code.startsWith("1.2.") ? "tieu-chi-1.2" : `linh-vuc-${code.charAt(0)}`,
    depth: code.length > 3 ? 3 : 2,
    part_id: "tham_dinh",
    scored_by: "self",
    scoring_text: "Theo tỷ lệ",
    expected_evidence: "Báo cáo",
  });
  const nodes = [
    area("1", "Công tác chỉ đạo, điều hành cải cách hành chính", "10", 1),
    leaf("1.1", "Kế hoạch đúng thời hạn", "4", 2),
    {
      ...area("1.2", "Báo cáo", "6", 3),
      node_uid: "tieu-chi-1.2",
      area_uid: "linh-vuc-1",
      parent_uid: "linh-vuc-1",
      depth: 2,
    },
    leaf("1.2.1", "Báo cáo định kỳ", "3", 4),
    leaf("1.2.2", "Báo cáo chuyên đề", "3", 5),
    area("2", "Cải cách thủ tục hành chính", "5", 6),
    leaf("2.1", "Hồ sơ giải quyết đúng hạn", "5", 7),
    area("8", "Điều tra xã hội học", "5", 8),
    {
      ...leaf("8.1", "Mức độ hài lòng", "5", 9),
      part_id: "dtxhh",
      scored_by: "survey",
      expected_evidence: null,
    },
  ];
  return nodes.map((node) => ({ rule_set_id, ...node }));
}

const reasons: Readonly<Record<string, string>> = {
  missing: "not_reported",
  invalid: "over_100",
  needs_person: "person_scores",
  awaiting_survey: "awaiting_survey",
  not_applicable: "declared_not_applicable",
};

function scoresOf({ unit_id, year, stage, leaves }: Case): PartRow[] {
  return Object.entries(leaves).map(([leaf_code, cell]) => {
    const max = maxima[leaf_code] ?? "0";
    const scored = /^\d/.test(cell);
    const open = !scored && cell !== "not_applicable";
    return {
      ...keyOf({ unit_id, year, stage }),
      leaf_code,
      leaf_uid: `la-${leaf_code}`,
      max,
      status: scored ? "scored" : cell,
      reason: scored ? null : (reasons[cell] ?? null),
      computed: scored ? cell : null,
      points: scored ? cell : null,
      points_low: scored ? cell : open ? "0" : null,
      points_high: scored ? cell : open ? max : null,
    };
  });
}

function keyOf({ unit_id, year, stage }: { unit_id: string; year: number; stage: Stage }): PartRow {
  return { run_id: runId, unit_id, year, stage, rule_set_id: year < 2025 ? "bo-2024" : "bo-2026" };
}

/** Sums in hundredths, so that the invented rows stay exact. */
function areaScoresOf(of: Case): PartRow[] {
  return ["1", "2", "8"].map((code) => {
    const leaves = Object.entries(of.leaves).filter(([leaf]) => leaf.startsWith(code));
    const applicable = leaves.filter(([, cell]) => cell !== "not_applicable");
    const scored = leaves.filter(([, cell]) => /^\d/.test(cell));
    const sum = (values: readonly string[]): string =>
      String(values.reduce((all, value) => all + Math.round(Number(value) * 100), 0) / 100);
    const whole = sum(applicable.map(([leaf]) => maxima[leaf] ?? "0"));
    const done = sum(scored.map(([leaf]) => maxima[leaf] ?? "0"));
    return {
      ...keyOf(of),
      node_kind: "area",
      node_code: code,
      node_uid: `linh-vuc-${code}`,
      applicable_max: whole,
      points: scored.length === 0 ? null : sum(scored.map(([, cell]) => cell)),
      points_low: scored.length === 0 ? "0" : sum(scored.map(([, cell]) => cell)),
      leaves: leaves.length,
      scored_leaves: scored.length,
      completeness: whole === "0" ? null : String((Number(done) * 100) / Number(whole)).slice(0, 6),
    };
  });
}

/** A database of obviously invented units and scores: ties, gaps, a group of one, a leaf that does not apply. */
export async function inventedDatabase(): Promise<Database> {
  const database = await openDatabase();
  await database.insert(unitTable, units);
  await database.insert(
    ruleSetTable,
    sets.map((rule_set_id) => ({
      rule_set_id,
      sha256: `bam-${rule_set_id}`,
      title: `Bộ mẫu ${rule_set_id}`,
      status: "model",
      notice,
    })),
  );
  await database.insert(ruleNodeTable, sets.flatMap(nodesOf));
  await database.insert(
    rulePartTable,
    sets.flatMap((rule_set_id) => [
      { rule_set_id, part_id: "tham_dinh", kind: "part", ordinal: 1, title: "Điểm thẩm định", max: "15" },
      {
        rule_set_id,
        part_id: "dtxhh",
        kind: "part",
        ordinal: 2,
        title: "Điều tra xã hội học",
        max: "5",
        scored_by: "survey",
      },
    ]),
  );
  await database.insert(scoreTable, cases.flatMap(scoresOf));
  await database.insert(nodeScoreTable, cases.flatMap(areaScoresOf));
  await database.insert(
    indexScoreTable,
    cases.map((of) => ({ ...keyOf(of), ...of.index })),
  );
  await database.insert(evidenceTable, [
    {
      unit_id: "xa-03",
      evidence_id: "tl-1",
      kind: "document",
      number: "12/BC-UBND",
      issued_on: "2026-01-15",
      summary: "Báo cáo mẫu",
    },
    { unit_id: "xa-03", evidence_id: "tl-2", kind: "image", summary: "ảnh chụp mẫu" },
  ]);
  await database.insert(evidenceLinkTable, [
    { unit_id: "xa-03", year: 2026, leaf_uid: "la-1.1", evidence_id: "tl-2" },
    { unit_id: "xa-03", year: 2026, leaf_uid: "la-1.1", evidence_id: "tl-1", item: "II", page: "3" },
  ]);
  await database.insert(explanationTable, [
    { unit_id: "xa-03", year: 2026, leaf_uid: "la-1.2.2", stage: "self", text: "Chờ số liệu quý IV" },
  ]);
  return database;
}
