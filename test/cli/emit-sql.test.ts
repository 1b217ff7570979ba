import { join } from "node:path";
import { text, whole } from "@parindex/model";
import { openStore, type Store } from "@parindex/store";
import { expect, it } from "vitest";
import { z } from "zod";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const asked = {
  sql: `SELECT c.scope_no, l.node_code AS code, c.status, CAST(c.points_e16 AS VARCHAR) AS points_e16
FROM leaf_score c JOIN rule_leaf l ON l.leaf_no = c.leaf_no ORDER BY c.scope_no, c.leaf_no`,
  params: [],
  row: z.strictObject({
    scope_no: whole("Thứ tự"),
    code: text("Mã"),
    status: text("Tình trạng"),
    points_e16: text("Điểm").nullable(),
  }),
};

async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

it("the printed script scores a workspace's database anew, as the command did", async () => {
  const folder = workspaceOf(smallWorkspace);
  expect((await runCli(["run", folder])).code).toBe(0);
  const { code, out } = await runCli(["score", folder, "--emit-sql"]);
  expect(code).toBe(0);
  await withStore(folder, async (store) => {
    const before = await store.run(asked);
    expect(before.map(({ points_e16 }) => points_e16)).toEqual([
      "47200000000000000",
      "30000000000000000",
      "20000000000000000",
    ]);
    await store.execute("DELETE FROM leaf_score");
    await store.execute(out);
    expect(await store.run(asked)).toEqual(before);
  });
});
