import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { postgresPrograms } from "./programs.ts";

/** A PostgreSQL server of its own, reached through a socket in its folder, gone after it was stopped. */
export interface Server {
  /** Runs a script and gives what it prints; what the server refuses is an error in its words. */
  psql(script: string): Promise<string>;
  stop(): Promise<void>;
}

/** Whom the server runs as: it refuses to be root. */
function account(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (which: string): number => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** Settings of a server that nobody else reaches and whose data nobody needs after a crash. */
function settings(folder: string): string[] {
  const said = { listen_addresses: "", unix_socket_directories: folder, fsync: "off", jit: "off" };
  return Object.entries(said).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Makes a cluster whose text is ordered by its bytes and runs it until the input ends, however its owner ended. */
const untilInputEnds = `programs=$1 folder=$2; shift 2
trap '' INT TERM HUP
"$programs/initdb" -D "$folder/data" --no-sync --auth=trust --username=parindex --encoding=UTF8 --locale=C >/dev/null || exit
"$programs/postgres" -D "$folder/data" "$@" &
read -r _
kill -QUIT $!
wait
rm -rf "$folder"`;

/** Resolves once the server takes questions; what it says when it does not is the error. */
async function whenReady(child: ChildProcessByStdio<Writable, null, Readable>): Promise<void> {
  const log: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    log.push(line);
    if (line.includes("ready to accept connections")) return;
    if (line.includes("FATAL:")) break;
  }
  child.stdin.end();
  throw new Error(`PostgreSQL did not start:\n${log.join("\n")}`);
}

/** Makes an empty cluster in a folder of its own and starts it. */
export async function startServer(): Promise<Server> {
  const programs = postgresPrograms();
  if (programs === null) throw new TypeError("PostgreSQL's server is not installed");
  const folder = mkdtempSync(join(tmpdir(), "parindex-postgres-"));
  const owner = account();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const child = spawn("sh", ["-c", untilInputEnds, "sh", programs, folder, ...settings(folder)], {
    ...owner,
    cwd: tmpdir(),
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["pipe", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  await whenReady(child);
  child.stderr.resume();
  return {
    psql: (script) => runScript(join(programs, "psql"), folder, script),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

async function runScript(program: string, folder: string, script: string): Promise<string> {
  const where = ["--host", folder, "--username", "parindex", "--dbname", "postgres"];
  const plain = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1"];
  const child = spawn(program, [...where, ...plain, "--file", "-"], {
    env: { ...process.env, PGOPTIONS: "-c client_min_messages=warning", PGCLIENTENCODING: "UTF8" },
  });
  const ended = once(child, "close");
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.on("error", () => undefined).end(script);
  const [out, err] = await said;
  const [code] = await ended;
  if (code !== 0) throw new Error(err.replaceAll("psql:<stdin>:", "line ").trim());
  return out;
}
