import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
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

/** Makes an empty cluster in a folder of its own and starts it; text is ordered by its bytes. */
export async function startServer(): Promise<Server> {
  const programs = postgresPrograms();
  if (programs === null) throw new TypeError("PostgreSQL's server is not installed");
  const folder = mkdtempSync(join(tmpdir(), "parindex-postgres-"));
  const owner = account();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const how = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: "C" } };
  const made = [
    "-D",
    data,
    "--no-sync",
    "--auth=trust",
    "--username=parindex",
    "--encoding=UTF8",
    "--locale=C",
  ];
  execFileSync(join(programs, "initdb"), made, { ...how, stdio: "pipe" });
  const child = spawn(join(programs, "postgres"), ["-D", data, ...settings(folder)], {
    ...how,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  const log: string[] = [];
  const lines = createInterface(child.stderr);
  const ready = new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      log.push(line);
      if (line.includes("ready to accept connections")) resolve();
    });
    child.on("close", () => reject(new Error(`PostgreSQL did not start:\n${log.join("\n")}`)));
  });
  await ready;
  return {
    psql: (script) => runScript(join(programs, "psql"), folder, script),
    async stop() {
      child.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true });
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
