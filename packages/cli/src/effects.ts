import type { Locale } from "@parindex/model";

/** What a command may touch of the world; tests pass their own. */
export interface Effects {
  /** The folder from which paths are read. */
  readonly cwd: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  readonly isTerminal: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly locale: Locale;
  readonly json: boolean;
}

/** What a command is given: its arguments, its options, the world. */
export interface Invocation {
  /** The command's words, such as `rules check`. */
  readonly name: string;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly common: CommonOptions;
  readonly effects: Effects;
}

/** A command's body: gives the exit code (0 done, 1 the data has faults). */
export type CommandBody = (invocation: Invocation) => Promise<0 | 1>;

/** Vietnam is seven hours ahead of UTC all year; a time zone's name would cost every start ten milliseconds. */
const vietnamOffset = 7 * 3_600_000;

/** The real world. */
export function realEffects(): Effects {
  return {
    cwd: process.cwd(),
    get today() {
      return new Date(Date.now() + vietnamOffset).toISOString().slice(0, 10);
    },
    isTerminal: process.stderr.isTTY,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}
