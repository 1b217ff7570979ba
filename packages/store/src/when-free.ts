import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { issue, issueText, type Locale, UsageError } from "@parindex/model";
import { holderOf } from "./holder.ts";
import { storeWords } from "./words.ts";

/** How long to wait for a database that another process holds, and who is told. */
export interface Waiting {
  /** The language a refusal is said in. */
  readonly locale?: Locale;
  /** How long to wait, in milliseconds; 0 by default. */
  readonly patience?: number;
  /** Told once, in words, when the wait begins. */
  readonly onWait?: (text: string) => void;
}

const pause = 100;

function lockedMessage(error: unknown): string | null {
  const message = error instanceof Error ? error.message : "";
  return /lock on file|being used by another process|already open in/i.test(message) ? message : null;
}

function said(code: string, path: string, { locale = "vi", patience = 0 }: Waiting, message: string): string {
  const params = {
    file: basename(path),
    holder: holderOf(path, message),
    seconds: String(Math.round(patience / 1000)),
  };
  return issueText(issue(code, { file: path }, params), storeWords, locale);
}

/** Opens a database as soon as no other process holds it; one that is patient too long is told who does. */
export async function whenFree<T>(path: string, open: () => Promise<T>, waiting: Waiting): Promise<T> {
  const until = performance.now() + (waiting.patience ?? 0);
  for (let told = false; ; told = true) {
    try {
      return await open();
    } catch (cause) {
      const message = lockedMessage(cause);
      if (message === null) throw cause;
      if (performance.now() >= until)
        throw new UsageError(said("store.locked", path, waiting, message), { exitCode: 3, cause });
      if (!told) waiting.onWait?.(said("store.waiting", path, waiting, message));
    }
    await sleep(pause);
  }
}
