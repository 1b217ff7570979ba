import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Effects, main } from "@parindex/cli";

/** The repository's folder. */
const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a command said and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The answer of `--json`. */
  json<T>(): T;
}

/** Runs one command line in this process, with a fixed day; not as on a terminal unless asked. */
export async function runCli(
  args: readonly string[],
  cwd = repository,
  isTerminal = false,
): Promise<CliResult> {
  const said = { out: "", err: "" };
  const effects: Effects = {
    cwd,
    today: "2026-11-01",
    isTerminal,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
  const code = await main(args, effects);
  return {
    code,
    ...said, // A test says of which shape the answer is that it asked for.
    json: <T>() => JSON.parse(said.out) as T,
  };
}

/** A path inside the repository. */
export function inRepository(...parts: string[]): string {
  return join(repository, ...parts);
}
