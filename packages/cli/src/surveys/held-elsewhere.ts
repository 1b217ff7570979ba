import { type Issue, issue, text, whole } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";
import { recordPlace } from "../record-place.ts";

const row = z.strictObject({
  year: whole("Năm"),
  question: text("Câu hỏi"),
  held_at: text("Đơn vị"),
  count: whole("Số đơn vị"),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

const sql = `WITH given AS (
  SELECT r.year, r.question, COALESCE(u.name, r.held_at) AS held_at, r.unit_id, r.source_file, r.source_place
  FROM survey_result r
  LEFT JOIN unit u ON u.unit_id = r.held_at
  WHERE r.held_at IS NOT NULL AND r.held_at <> r.unit_id
)
SELECT year, question, held_at, CAST(COUNT(DISTINCT unit_id) AS INTEGER) AS count, MIN(source_file) AS source_file,
  MIN(source_place) AS source_place
FROM given
GROUP BY year, question, held_at
ORDER BY year, question, held_at`;

/** Results that units were given of another unit's survey: said wherever they count. */
export async function heldElsewhere(store: Store): Promise<Issue[]> {
  const found = await store.run({ sql, params: [], row });
  return found.map(({ source_file, source_place, ...params }) =>
    issue(
      "survey.held_elsewhere",
      recordPlace(source_file, source_place),
      { ...params, about: params.question },
      "note",
    ),
  );
}
