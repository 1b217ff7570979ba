import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.ts";

const original = dirname(dirname(import.meta.dirname));
const repository = mkdtempSync(join(tmpdir(), "parindex-bundle-"));
const home = join(repository, "packages/cli/node_modules/.parindex");
const faulty = join(repository, "bo-tieu-chi.yaml");
const mark = "from the bundle\n";

/** What the command line of the copied repository says and gives. */
function parindex(...args: string[]): { code: number | null; out: string; err: string } {
  const bin = join(repository, "packages/cli/bin/parindex.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(async () => {
  cpSync(join(original, "packages"), join(repository, "packages"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => basename(path) !== ".parindex",
  });
  copyFileSync(join(original, "pnpm-lock.yaml"), join(repository, "pnpm-lock.yaml"));
  symlinkSync(join(original, "node_modules"), join(repository, "node_modules"));
  const set = readFileSync(join(original, "data/rule-sets/minh-hoa-cap-xa-2026.yaml"), "utf8");
  writeFileSync(faulty, set.replace("scale: 100", "scale: cao\nscael: 100").replace("max: ", "max: -"));
});
afterAll(() => rmSync(repository, { recursive: true }));

it("is not taken where a source changed so lately that its times could hide another change", async () => {
  appendFileSync(join(repository, "packages/cli/src/main.ts"), "\n");
  await bundle(repository);
  expect(readdirSync(home)).toEqual([]);
});

it("says what the sources say, and is left for them as soon as one of them changes", async () => {
  await setTimeout(2100);
  const commands = [
    ["rules", "check", faulty, "--json"],
    ["rules", "check", faulty],
    ["--help"],
    "score --unit so-mau-a-01 --year 2025 --as-of 2026-11-01 --dry-run --json"
      .split(" ")
      .concat(join(original, "data/demo")),
  ];
  const before = commands.map((words) => parindex(...words));
  expect(before.map(({ code }) => code)).toEqual([1, 1, 0, 0]);

  await bundle(repository);
  expect(commands.map((words) => parindex(...words))).toEqual(before);
  const name = readdirSync(home).find((entry) => entry !== "stamp.json") ?? "";
  appendFileSync(join(home, name, "main.mjs"), `\nprocess.stderr.write(${JSON.stringify(mark)});\n`);
  expect(parindex("--help").err).toBe(mark);

  const words = join(repository, "packages/cli/src/main.ts");
  writeFileSync(words, readFileSync(words, "utf8").replace("Chấm điểm cải cách", "Chầm điểm cải cách"));
  const after = parindex("--help");
  expect(after.err).toBe("");
  expect(after.out).toBe(before[2]?.out.replace("Chấm điểm cải cách", "Chầm điểm cải cách"));
});
