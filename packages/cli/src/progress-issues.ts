import { type Issue, issue, text } from "@parindex/model";
import { progressFaultsQuery } from "@parindex/plans";
import type { Store } from "@parindex/store";
import { z } from "zod";

/** A place as records keep it: a line number or a sheet's cell. */
function placeOf(file: string, place: string): Issue["place"] {
  return /^\d+$/.test(place) ? { file, line: Number(place) } : { file, cell: place };
}

/** Said, but no obstacle. */
const mild = new Set(["progress.done_without_day"]);

/** Progress, links and sent reports that contradict themselves or their plan. */
export async function progressIssues(store: Store): Promise<Issue[]> {
  const rows = await store.run(progressFaultsQuery());
  return rows.map(({ code, source_file, source_place, id, said, known }) =>
    issue(
      code,
      placeOf(source_file, source_place),
      { id, said: said ?? "–", known: known ?? "–" },
      mild.has(code) ? "warning" : "error",
    ),
  );
}

const row = z.strictObject({
  indicator_id: text("Số liệu"),
  said: text("Đang ghi"),
  known: text("Theo kế hoạch"),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

const procedural = `SELECT DISTINCT r.indicator_id, COALESCE(r.value, r.declared, '–') AS said, '–' AS known, r.source_file, r.source_place
FROM indicator_report r
JOIN scope s ON s.unit_id = r.unit_id AND s.year = r.year
JOIN rule_edition e ON e.edition_no = s.edition_no
JOIN indicator i ON i.rule_set_id = e.rule_set_id AND i.indicator_id = r.indicator_id AND i.source LIKE 'procedure.%'
WHERE r.stage = 'self'
ORDER BY r.source_file, r.source_place`;

/** Figures that a unit reported although its plan, or the procedure itself, gives them: what it reported does not count. */
export async function planFigureIssues(store: Store): Promise<Issue[]> {
  const sql = `SELECT DISTINCT r.indicator_id, COALESCE(r.value, r.declared, '–') AS said,
  COALESCE(CAST(p.value AS VARCHAR), '–') AS known, r.source_file, r.source_place
FROM indicator_report r
JOIN scope s ON s.unit_id = r.unit_id AND s.year = r.year
JOIN rule_edition e ON e.edition_no = s.edition_no
JOIN indicator i ON i.rule_set_id = e.rule_set_id AND i.indicator_id = r.indicator_id
JOIN plan_fact p ON p.unit_id = r.unit_id AND p.year = r.year AND p.source = i.source
WHERE r.stage = 'self'
ORDER BY r.source_file, r.source_place`;
  const told = async (query: string, code: string): Promise<Issue[]> =>
    (await store.run({ sql: query, params: [], row })).map(({ source_file, source_place, ...params }) =>
      issue(code, placeOf(source_file, source_place), params, "warning"),
    );
  return [
    ...(await told(sql, "progress.figure_from_plan")),
    ...(await told(procedural, "progress.figure_from_procedure")),
  ];
}
