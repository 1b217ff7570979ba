import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";

const repository = dirname(import.meta.dirname);
const bin = join(repository, "packages", "cli", "bin", "parindex.mjs");
const extra = process.argv.slice(2).filter((word, at) => at > 0 || word !== "--");

try {
  const { bundle } = await import("./bundle.ts");
  await bundle(repository);
} catch (error) {
  process.stderr.write(`commands will start slower, without a bundle: ${String(error)}\n`);
}

// The day is fixed so that the demo gives the same bytes on every machine and every day.
const { status } = spawnSync(process.execPath, [bin, "run", "data/demo", "--as-of", "2026-11-01", ...extra], {
  cwd: repository,
  stdio: "inherit",
});
process.exitCode = status ?? 3;
