import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { knownTasks, planDocx } from "./import/plan-docx.ts";
import { type Timing, timingOf } from "./medians.ts";

const [plans, count, rounds] = [124, 60, 5];
const bin = join(import.meta.dirname, "..", "..", "packages", "cli", "bin", "parindex.mjs");

function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr.slice(-500)}`);
  return performance.now() - start;
}

/** How long the plans of a whole province take in one command, against reading their documents alone. */
export async function bench(): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), "parindex-bench-"));
  const [from, out] = [join(folder, "in"), join(folder, "out")];
  const parse = join(import.meta.dirname, "import", "parse-only.ts");
  mkdirSync(from);
  try {
    const tasks = knownTasks();
    for (let number = 1; number <= plans; number += 1)
      writeFileSync(join(from, `xa-mau-${number}.docx`), planDocx(tasks, { number, count }));
    const files = readdirSync(from).map((name) => join(from, name));
    const taken: Record<"parse" | "import", number[]> = { parse: [], import: [] };
    for (let round = 0; round < rounds; round += 1) {
      taken.parse.push(timed([parse, from]));
      taken.import.push(timed([bin, "plan", "import", ...files, "--out", out]));
    }
    const written = readdirSync(out).filter((name) => name.endsWith(".yaml")).length;
    if (written !== plans) throw new Error(`${written} plans were written, not ${plans}`);
    const [parsing, whole] = [timingOf(taken.parse), timingOf(taken.import)];
    const ratio = whole.median / parsing.median;
    const line = (name: string, { median, least, most }: Timing): string =>
      `${name.padEnd(34)}${[median, least, most].map((value) => value.toFixed(0).padStart(10)).join("")}`;
    process.stdout.write(
      `${plans} invented Word files of ${count} tasks, ${rounds} rounds in turn.\n${"milliseconds".padEnd(34)}    median     least      most   ratio\n${line("reading the documents alone", parsing)}\n${line("plan import, checked and written", whole)}${ratio.toFixed(2).padStart(8)}\n`,
    );
    return { bench: "import", node: process.version, plans, tasks: count, rounds, ratio, parsing, whole };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
