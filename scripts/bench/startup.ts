import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundle } from "../bundle.ts";
import { fiftyLeaves } from "./fifty-leaves.ts";
import { inTurn, type Timing } from "./medians.ts";

const rounds = 21;
const repository = dirname(dirname(import.meta.dirname));
const bin = join(repository, "packages", "cli", "bin", "parindex.mjs");
const set = join(repository, "data", "rule-sets", "minh-hoa-cap-so-2026.yaml");

function node(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

function table(timings: Readonly<Record<string, Timing>>, bare: number): string {
  const ms = (value: number): string => value.toFixed(1).padStart(9);
  const rows = Object.entries(timings).map(
    ([name, { median, least, most }]) =>
      `${name.padEnd(24)}${ms(median)}${ms(least)}${ms(most)}${(median / bare).toFixed(2).padStart(8)}`,
  );
  return [`${"milliseconds".padEnd(24)}   median    least     most   ratio`, ...rows, ""].join("\n");
}

/** How long `--help` and `rules check` on fifty leaves take after `pnpm start`, against a Node that does nothing. */
export async function bench(): Promise<Readonly<Record<string, unknown>>> {
  await bundle(repository);
  const folder = mkdtempSync(join(tmpdir(), "parindex-bench-"));
  try {
    const file = join(folder, "nam-muoi-tieu-chi.yaml");
    writeFileSync(file, fiftyLeaves(readFileSync(set, "utf8")));
    if (!node([bin, "rules", "check", file, "--json"]).includes('"leaves": 50'))
      throw new Error("the benched set does not have fifty leaves");
    const timings = await inTurn(
      {
        "node -e 0": () => void node(["-e", "0"]),
        "parindex --help": () => void node([bin, "--help"]),
        "parindex rules check": () => void node([bin, "rules", "check", file]),
      },
      rounds,
    );
    const bare = timings["node -e 0"].median;
    process.stdout.write(table(timings, bare));
    return {
      bench: "startup",
      node: process.version,
      rounds,
      leaves: 50,
      help_ratio: timings["parindex --help"].median / bare,
      check_ratio: timings["parindex rules check"].median / bare,
      milliseconds: timings,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
