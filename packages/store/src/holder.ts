import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const holderShape = z.object({ pid: z.int(), command: z.string() });

function holderFile(path: string): string {
  return `${path}.holder`;
}

/** Leaves word beside a database of who holds it. Only the engine's lock counts: word left by the dead is passed over. */
export function sayHolder(path: string, command: string): void {
  try {
    writeFileSync(holderFile(path), JSON.stringify({ pid: process.pid, command }));
  } catch {
    // Those who have to wait are then told the number alone.
  }
}

function saidBy(path: string): z.infer<typeof holderShape> | null {
  try {
    const read: unknown = JSON.parse(readFileSync(holderFile(path), "utf8"));
    return holderShape.safeParse(read).data ?? null;
  } catch {
    return null;
  }
}

/** Who holds a database, from the engine's refusal to open it: the command where it left word, and its number. */
export function holderOf(path: string, message: string): string {
  const pid = /\(PID (\d+)\)/.exec(message)?.[1];
  const said = saidBy(path);
  if (said !== null && (pid === undefined || said.pid === Number(pid)))
    return `${said.command} (PID ${said.pid})`;
  return `PID ${pid ?? "?"}`;
}
