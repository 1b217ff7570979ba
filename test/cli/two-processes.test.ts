import { join } from "node:path";
import { openStore } from "@parindex/store";
import { expect, it } from "vitest";
import { startCli } from "../support/processes.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

it("commands at once on one new workspace wait for each other or say who holds it; its database stays whole", async () => {
  const folder = workspaceOf(smallWorkspace);
  const started = ["run", "score", "run"].map((name) => startCli([name, folder]));
  const ended = await Promise.all(started.map((one) => one.ended));
  // On a slow machine the last in turn may run out of patience; then it says so.
  const inVain = ended.filter(({ code }) => code !== 0);
  expect(inVain.length).toBeLessThan(ended.length);
  for (const { code, out, err } of inVain) {
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/đang được chương trình khác sử dụng: (parindex (run|score) \()?PID \d+/);
  }
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  const counted = await store.connection.run(
    "SELECT (SELECT count(*) FROM load), (SELECT count(DISTINCT load_id) FROM load), (SELECT count(*) FROM run), (SELECT count(*) FROM index_score WHERE stage = 'self')",
  );
  expect(await counted.getRows()).toEqual([[2n, 2n, 1n, 1n]]);
  store.close();
});

it("who has waited in vain is told by whom the workspace is held, and nothing is written", async () => {
  const folder = workspaceOf(smallWorkspace);
  const store = await openStore(join(folder, ".parindex", "par.duckdb"), { command: "parindex run" });
  const { code, out, err } = await startCli(["score", folder]).ended;
  store.close();
  expect([code, out]).toEqual([3, ""]);
  expect(err).toContain(`đang được chương trình khác sử dụng: parindex run (PID ${process.pid})`);
});
