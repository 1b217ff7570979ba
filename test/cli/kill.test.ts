import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "@parindex/store";
import { expect, it } from "vitest";
import { startCli } from "../support/processes.ts";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const asOf = ["--as-of", "2026-11-01"];
const reports = "records/indicator_report.csv";
const figures = smallWorkspace[reports] ?? "";
/** Two states of the records, between which a workspace goes to and fro. */
const contents = [figures, figures.replace("943", "600")];

/** The tables that tell one committed state from another. */
const told = [
  "load",
  "indicator_report",
  "run",
  "score",
  "node_score",
  "index_score",
  "leaf_score",
  "finding",
];

async function stateOf(folder: string): Promise<string> {
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  const hash = createHash("sha256");
  for (const table of told) {
    const rows = await store.connection.run(`SELECT CAST(t AS VARCHAR) FROM "${table}" t ORDER BY ALL`);
    hash.update(`${table} ${JSON.stringify(await rows.getRows())}`);
  }
  store.close();
  return hash.digest("hex");
}

function outputsOf(folder: string): Map<string, string> {
  const out = join(folder, "out");
  if (!existsSync(out)) return new Map();
  const names = readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => !/(^|\/)\./.test(name) && statSync(join(out, name)).isFile())
    .sort();
  const hash = (name: string): string =>
    createHash("sha256")
      .update(readFileSync(join(out, name)))
      .digest("hex");
  return new Map(names.map((name) => [name, hash(name)]));
}

function leftovers(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".part")).map((name) => join(folder, name));
}

interface Whole {
  readonly state: string;
  readonly outputs: ReadonlyMap<string, string>;
}

/** What is killed: each with the words that follow its name. */
const commands: readonly ((folder: string) => readonly string[])[] = [
  (folder) => ["run", folder],
  (folder) => ["load", join(folder, "gửi đến"), "--dir", folder],
  (folder) => ["score", folder],
  (folder) => [
    "export",
    folder,
    "--unit",
    "xa-1",
    "--year",
    "2026",
    "--format",
    "xlsx,csv,parquet,arrow,json",
  ],
  (folder) => ["load", join(folder, "gửi đến"), "--dir", folder],
];

async function wholeRun(folder: string, content: string): Promise<Whole> {
  writeFileSync(join(folder, reports), content);
  const { code, err } = await runCli(["run", folder, ...asOf]);
  expect([code, err]).toEqual([0, ""]);
  return { state: await stateOf(folder), outputs: outputsOf(folder) };
}

/** Scores as records lie, with whatever a killed command has promised; then, where they say the other, as they should. */
async function wholeScore(folder: string, content: string): Promise<string> {
  expect((await runCli(["score", folder, ...asOf])).code).toBe(0);
  if (readFileSync(join(folder, reports), "utf8") !== content) {
    writeFileSync(join(folder, reports), content);
    expect((await runCli(["score", folder, ...asOf])).code).toBe(0);
  }
  return stateOf(folder);
}

/** Waits until a command holds the database, or has ended. */
async function untilAtWork(holder: string, isOver: () => boolean): Promise<void> {
  while (!existsSync(holder) && !isOver()) await sleep(2);
}

/** Starts a command, lets it work for a part of the time it takes, and kills it; whether it was still running. */
async function killed(
  folder: string,
  command: readonly string[],
  span: { work: number; whole: number },
): Promise<boolean> {
  const [name = ""] = command;
  const holder = join(folder, ".parindex", "par.duckdb.holder");
  rmSync(holder, { force: true });
  const started = performance.now();
  const running = startCli([...command, ...asOf]);
  let over = false;
  const ended = running.ended.then((end) => {
    over = true;
    return end;
  });
  const keeps = name !== "export";
  if (keeps) await untilAtWork(holder, () => over);
  const atWork = performance.now();
  await sleep(Math.random() * (keeps ? span.work : span.whole));
  running.kill();
  const { code, err } = await ended;
  expect([code, err].join(" ")).toMatch(/^(0)? $/);
  if (code === 0 && keeps) span.work = performance.now() - atWork;
  if (code === 0) span.whole = performance.now() - started;
  return code === null;
}

/** Kills commands on one workspace again and again; how many were at work when they were killed. */
async function lane(kills: number): Promise<number> {
  const folder = workspaceOf(smallWorkspace);
  for (const content of contents) await wholeRun(folder, content);
  const wholes = [await wholeRun(folder, contents[0]!), await wholeRun(folder, contents[1]!)];
  const states = wholes.map(({ state }) => state);
  expect(new Set(states).size).toBe(2);
  const span = { work: 600, whole: 1200 };
  let hits = 0;
  mkdirSync(join(folder, "gửi đến"));
  for (let at = 0; at < kills; at += 1) {
    const content = contents[at % 2]!;
    const command = commands[at % commands.length]!(folder);
    // What is loaded comes from outside; anything else finds it in its place.
    writeFileSync(join(folder, command[0] === "load" ? "gửi đến/indicator_report.csv" : reports), content);
    if (await killed(folder, command, span)) hits += 1;
    expect(states, "the last committed state is whole").toContain(await stateOf(folder));
    expect(contents, "the records are whole").toContain(readFileSync(join(folder, reports), "utf8"));
    for (const [name, hash] of outputsOf(folder))
      expect(
        wholes.map(({ outputs }) => outputs.get(name)),
        `${name} is whole`,
      ).toContain(hash);
    if (at % 5 === 4) expect(await wholeRun(folder, content)).toEqual(wholes[at % 2]);
    else expect(await wholeScore(folder, content)).toBe(states[at % 2]);
  }
  const long = new Date(Date.now() - 2 * 3_600_000);
  for (const path of leftovers(folder)) utimesSync(path, long, long);
  await wholeRun(folder, contents[0]!);
  expect(leftovers(folder)).toEqual([]);
  return hits;
}

it("killed at fifty random moments of load, score and export a workspace loses nothing and the next run succeeds", async () => {
  const hits = await Promise.all([lane(25), lane(25)]);
  expect(hits[0] + hits[1]).toBeGreaterThan(25);
}, 600_000);

it("killed while it fills its first database a workspace is begun anew", async () => {
  const folder = workspaceOf(smallWorkspace);
  for (let at = 0; at < 4; at += 1) {
    rmSync(join(folder, ".parindex"), { recursive: true, force: true });
    await killed(folder, ["run", folder], { work: 400, whole: 800 });
    const { code, err } = await runCli(["run", folder, ...asOf]);
    expect([code, err]).toEqual([0, ""]);
  }
});
