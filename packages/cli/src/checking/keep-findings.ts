import { findingTable, type Issue, type RowOf, sortIssues } from "@parindex/model";
import { insert, type Store } from "@parindex/store";
import { sha256 } from "../digest.ts";
import { aboutIssue } from "./about-issue.ts";

/** What an attempt found, and whether a run came of it. */
export interface Attempt {
  readonly issues: readonly Issue[];
  readonly passed: readonly Issue[];
  readonly runId: string | null;
  readonly asOf: string;
}

/** Keeps what was found: with the run that found it, or by itself where everything else was undone. */
export async function keepFindings(store: Store, { issues, passed, runId, asOf }: Attempt): Promise<void> {
  const found = [
    ...sortIssues(issues).map((one) => ({ one, waived: false })),
    ...sortIssues(passed).map((one) => ({ one, waived: true })),
  ];
  const found_by = runId ?? sha256(Buffer.from(JSON.stringify([asOf, found])));
  const rows = found.map(({ one, waived }, at): RowOf<typeof findingTable> => {
    const { code, severity, params } = one;
    const own = { ...aboutIssue(one), params: JSON.stringify(params) };
    return { found_by, ordinal: at + 1, scored: runId !== null, as_of: asOf, code, severity, waived, ...own };
  });
  await store.transaction(async () => {
    await store.execute("DELETE FROM finding WHERE found_by = $1", [found_by]);
    await insert(store, findingTable, rows);
  });
}
