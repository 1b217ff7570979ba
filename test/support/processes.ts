import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { inRepository } from "./run-cli.ts";

/** What a command line said in a process of its own, and how that ended; the code is null where it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command line running in a process of its own. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  kill(): void;
}

/** Starts `parindex` in a process of its own. */
export function startCli(args: readonly string[], cwd = inRepository()): Running {
  const child = spawn(process.execPath, [inRepository("packages/cli/bin/parindex.mjs"), ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return {
    pid: child.pid ?? 0,
    ended: said.then(([[code], out, err]) => ({ code: code as number | null, out, err })), // as node's event has it
    kill: () => void child.kill("SIGKILL"),
  };
}
