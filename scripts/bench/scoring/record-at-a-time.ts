import { big, type RowOf, text, whole } from "@parindex/model";
import { insert, type Store } from "@parindex/store";
import { z } from "zod";
import { options } from "./bench-set.ts";

/** The figures of a unit in a year by name; a missing one has no entry. */
export type Figures = ReadonlyMap<string, bigint>;

/** Scores one record: hundredths of points of every leaf in order, or a code of `said-plainly.ts`. */
export type ScoreRecord = (figures: Figures) => Promise<readonly bigint[]> | readonly bigint[];

/** Where a record engine writes its points. */
const pointsTable = {
  name: "bench_points",
  about: { vi: "Điểm để so", en: "Points to compare" },
  key: ["scope_no", "leaf_at"],
  row: z.strictObject({
    scope_no: whole("Thứ tự"),
    leaf_at: whole("Lá"),
    points_e2: whole("Điểm").nullable(),
  }),
};

const figureRow = z.strictObject({ scope_no: whole("Thứ tự"), name: text("Tên"), value: big("Giá trị") });

/** Figures of the first records; the best of each peer group is looked up for them beforehand. */
function figuresQuery(records: number) {
  const chosen = options.map((option, at) => `WHEN '${option}' THEN ${at + 1}`).join(" ");
  return {
    params: [],
    row: figureRow,
    sql: `WITH known AS (
  SELECT f.scope_no, CASE n.year_offset WHEN -1 THEN n.indicator_id || '_before' ELSE n.indicator_id END AS name,
    CASE WHEN f.option IS NULL THEN f.num_e4 ELSE CASE f.option ${chosen} END * 10000 END AS value
  FROM fact f
  JOIN rule_indicator n ON n.indicator_no = f.indicator_no
)
SELECT scope_no, name, value FROM known WHERE scope_no <= ${records}
UNION ALL
SELECT s.scope_no, b.name || '_best', b.best
FROM scope s
JOIN (
  SELECT p.edition_no, p.province, k.name, MAX(k.value) AS best
  FROM known k
  JOIN scope p ON p.scope_no = k.scope_no
  WHERE k.name LIKE 'dich_vu%'
  GROUP BY p.edition_no, p.province, k.name
) AS b ON b.edition_no = s.edition_no AND b.province = s.province
WHERE s.scope_no <= ${records}
ORDER BY scope_no, name`,
  };
}

async function readRecords(store: Store, records: number): Promise<Map<number, Figures>> {
  const rows = await store.run(figuresQuery(records));
  return new Map(
    [...Map.groupBy(rows, ({ scope_no }) => scope_no)].map(([scope_no, own]) => [
      scope_no,
      new Map(own.map(({ name, value }) => [name, BigInt(value)])),
    ]),
  );
}

/** Scores the first records from stored figures to stored points; gives the milliseconds it took. */
export async function scoreRecords(store: Store, records: number, score: ScoreRecord): Promise<number> {
  await store.execute(
    "CREATE OR REPLACE TABLE bench_points (scope_no INTEGER, leaf_at INTEGER, points_e2 INTEGER)",
  );
  const from = performance.now();
  const rows: RowOf<typeof pointsTable>[] = [];
  for (const [scope_no, figures] of await readRecords(store, records))
    for (const [at, points] of (await score(figures)).entries())
      rows.push({ scope_no, leaf_at: at + 1, points_e2: points < 0n ? null : Number(points) });
  await insert(store, pointsTable, rows);
  return performance.now() - from;
}

/** How many of the points just written differ from the plan's. */
export async function differences(store: Store, records: number): Promise<number> {
  const [row] = await store.run({
    params: [],
    row: z.strictObject({ differing: whole("Khác"), compared: whole("So") }),
    sql: `SELECT CAST(SUM(CASE WHEN c.points_e16 IS DISTINCT FROM b.points_e2 * 100000000000000 THEN 1 ELSE 0 END) AS INTEGER) AS differing,
  CAST(COUNT(b.scope_no) AS INTEGER) AS compared
FROM leaf_score c
LEFT JOIN bench_points b ON b.scope_no = c.scope_no AND b.leaf_at = (c.leaf_no - 1) % 100 + 1
WHERE c.scope_no <= ${records}`,
  });
  if (row === undefined || row.compared !== records * 100)
    throw new Error("not every leaf of the sample was scored");
  return row.differing;
}
