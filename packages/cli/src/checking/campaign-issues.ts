import { type Issue, issue, text, whole } from "@parindex/model";
import { campaignQuery } from "@parindex/plans";
import type { Store } from "@parindex/store";
import { z } from "zod";
import { daysBetween } from "./days-between.ts";

const cutRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  count: whole("Số tiêu chí"),
  first_code: text("Tiêu chí đầu tiên"),
});

const scoped = {
  sql: "SELECT DISTINCT unit_id, year FROM scope ORDER BY unit_id, year",
  params: [],
  row: z.strictObject({ unit_id: text("Mã đơn vị"), year: whole("Năm") }),
};

/** Leaves whose points the first appraisal changed with a reason, and of which the unit has said nothing since. */
const unexplained = `SELECT a.unit_id, a.year, CAST(COUNT(*) AS INTEGER) AS count, MIN(l.node_code) AS first_code
FROM assessment a
JOIN (SELECT DISTINCT unit_id, year, edition_no FROM scope) AS s ON s.unit_id = a.unit_id AND s.year = a.year
JOIN rule_leaf l ON l.edition_no = s.edition_no AND l.node_uid = a.leaf_uid AND l.scored_by = 'self'
WHERE a.stage = 'appraisal-1' AND a.reason_code IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM explanation x
    WHERE x.unit_id = a.unit_id AND x.year = a.year AND x.leaf_uid = a.leaf_uid AND x.stage <> 'self'
  )
GROUP BY a.unit_id, a.year
ORDER BY a.unit_id, a.year`;

/**
 * Who is late by the calendar of a campaign that is not over: a self score not handed in or handed in after its day,
 * and points cut at the first appraisal that nobody explained by the day for explanations.
 */
export async function campaignIssues(store: Store, asOf: string): Promise<Issue[]> {
  const assessed = new Set((await store.run(scoped)).map(({ unit_id, year }) => `${unit_id} ${year}`));
  const days = (await store.run(campaignQuery({ as_of: asOf }))).filter(
    ({ unit_id, year, publish_on }) =>
      assessed.has(`${unit_id} ${year}`) && (publish_on === null || publish_on >= asOf),
  );
  const cuts = days.some(({ step }) => step === "explain_due")
    ? await store.run({ sql: unexplained, params: [], row: cutRow })
    : [];
  return days.flatMap(({ unit_id, year, step, due, submitted_on, source_file }): Issue[] => {
    const until = step === "self_due" ? (submitted_on ?? asOf) : asOf;
    if (until <= due) return [];
    const told = { unit_id, year, about: unit_id, due, days: daysBetween(due, until) };
    if (step === "self_due") {
      const code = submitted_on === null ? "campaign.self_overdue" : "campaign.self_late";
      return [issue(code, { file: source_file }, told, "warning")];
    }
    const cut = cuts.find((one) => one.unit_id === unit_id && one.year === year);
    if (step !== "explain_due" || cut === undefined) return [];
    const params = { ...told, count: cut.count, code: cut.first_code };
    return [issue("campaign.unexplained", { file: source_file }, params, "warning")];
  });
}
