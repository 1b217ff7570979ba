import {
  type Table,
  text,
  whole,
  applicabilityTable,
  assessmentTable,
  assignedTargetTable,
  evidenceLinkTable,
  explanationTable,
  indicatorReportTable,
  surveyResultTable,
  columnsOf,
} from "@parindex/model";
import { insert, type Store } from "@parindex/store";
import { z } from "zod";
import { type ChangedRecord, changedRecordRow } from "./changed-record.ts";
import { changedWaivers } from "./changed-waivers.ts";
import type { KeptRun } from "./runs.ts";

/** What kind of record may move a score, and the column that says what it is about. */
const sources = {
  figure: { table: indicatorReportTable, about: "indicator_id" },
  target: { table: assignedTargetTable, about: "leaf_uid" },
  claim: { table: assessmentTable, about: "leaf_uid" },
  applicability: { table: applicabilityTable, about: "node_uid" },
  survey: { table: surveyResultTable, about: "question" },
  evidence: { table: evidenceLinkTable, about: "leaf_uid" },
  explanation: { table: explanationTable, about: "leaf_uid" },
} as const satisfies Readonly<Record<string, { table: Table; about: string }>>;

/** The name of a kind of record that may move a score. */
export type RecordKind = keyof typeof sources | "waiver";

const pinned = {
  name: "pinned_input",
  about: { vi: "Tệp mà lượt chạy đã đọc", en: "A file that a run read" },
  key: ["run_no", "file"],
  row: z.strictObject({
    run_no: whole("Số thứ tự lượt chạy"),
    file: text("Tệp"),
    sha256: text("Mã băm"),
  }),
} satisfies Table;

function rowsOf(kind: keyof typeof sources, run: string): string {
  const { table, about } = sources[kind];
  const columns = columnsOf(table.row)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("source_"));
  return `SELECT ${columns.map((name) => `r."${name}"`).join(", ")}, r."${about}" AS about, l.source_file AS file
  FROM "${table.name}_all" AS r JOIN load AS l ON l.load_no = r.load_no
  JOIN pinned_input AS p ON p.file = l.source_file AND p.sha256 = l.source_sha256 AND p.run_no = ${run}`;
}

/** Records that one of two runs read and the other did not, by what they are about. */
export async function changedRecords(
  store: Store,
  from: KeptRun,
  to: KeptRun,
): Promise<ReadonlyMap<RecordKind, readonly ChangedRecord[]>> {
  const columns = columnsOf(pinned.row).map(({ name, sql }) => `"${name}" ${sql}`);
  await store.execute(`CREATE OR REPLACE TEMP TABLE pinned_input (${columns.join(", ")})`);
  const files = [from, to].flatMap(({ run_no, receipt }) =>
    receipt.inputs.map(({ file, sha256 }) => ({ run_no, file, sha256 })),
  );
  await insert(store, pinned, files);
  const changed = new Map<RecordKind, readonly ChangedRecord[]>();
  for (const kind of Object.keys(sources) as (keyof typeof sources)[]) {
    const [a, b] = [rowsOf(kind, "$1"), rowsOf(kind, "$2")];
    const sql = `SELECT DISTINCT unit_id, "year", about, file FROM (
(${a} EXCEPT ${b}) UNION ALL (${b} EXCEPT ${a})
) AS c ORDER BY unit_id, "year", about, file`;
    changed.set(
      kind,
      await store.run({ sql, params: [BigInt(from.run_no), BigInt(to.run_no)], row: changedRecordRow }),
    );
  }
  changed.set("waiver", await changedWaivers(store, from, to));
  return changed;
}
