import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inRepository, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/workspace.ts";

const page = readFileSync(inRepository("docs/plans.md"), "utf8");
const lines = [...page.matchAll(/^parindex (.+)$/gmu)].map(([, line = ""]) => line);

it("every command line of docs/plans.md runs on the demo and writes what it names", async () => {
  const folder = temporaryFolder();
  cpSync(inRepository("data/demo"), join(folder, "data/demo"), { recursive: true, dereference: true });
  expect(lines).toHaveLength(7);
  for (const line of lines) {
    const { code, out } = await runCli(line.split(" "), folder);
    expect([line, code, out.length > 0]).toEqual([line, 0, true]);
    const [, written] = / --(?:out|ics) (\S+)/u.exec(line) ?? [];
    if (written !== undefined) expect(existsSync(join(folder, written)), line).toBe(true);
  }
}, 300_000);
