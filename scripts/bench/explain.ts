import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { explainCell, readWorkspace, scoreWorkspace } from "@parindex/cli";
import { scoreTable } from "@parindex/model";
import { openStore } from "@parindex/store";

const cells = 200;
const demo = join(dirname(dirname(import.meta.dirname)), "data", "demo");

/** How long one cell of the demo takes to explain once the workspace is scored, over cells of every unit and stage. */
export async function bench(): Promise<Readonly<Record<string, unknown>>> {
  const store = await openStore(":memory:");
  try {
    const workspace = readWorkspace(demo);
    const { scored } = await scoreWorkspace(store, workspace, { asOf: "2026-11-01" });
    if (scored === null) throw new Error("the demo has faults");
    const sql = `SELECT * FROM score ORDER BY leaf_code, unit_id, year, stage`;
    const rows = await store.run({ sql, params: [], row: scoreTable.row });
    const times: number[] = [];
    for (let at = 0; at < cells; at += 1) {
      const key = rows[Math.floor((at * rows.length) / cells)];
      if (key === undefined) throw new Error("the demo scored nothing");
      const start = performance.now();
      if ((await explainCell({ store, scored, workspace }, key, "vi")) === null)
        throw new Error("a scored cell is not explained");
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const [median_ms = 0, p95_ms = 0, most_ms = 0] = [0.5, 0.95, 1].map(
      (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))],
    );
    process.stdout.write(
      `explain, one cell: median ${median_ms.toFixed(1)} ms, 95 in 100 under ${p95_ms.toFixed(1)} ms, most ${most_ms.toFixed(1)} ms\n`,
    );
    return { bench: "explain", node: process.version, cells, median_ms, p95_ms, most_ms };
  } finally {
    store.close();
  }
}
