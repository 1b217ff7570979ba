import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Locale, type RowOf, runLogTable, UsageError } from "@parindex/model";
import { openStore, type Store } from "@parindex/store";
import type { Receipt } from "../receipt.ts";

/** A run as the log keeps it. */
export interface KeptRun extends Omit<RowOf<typeof runLogTable>, "receipt"> {
  readonly receipt: Receipt;
}

/** Opens a workspace's database for its history; a workspace that never ran has none. */
export async function openHistory(root: string, locale: Locale): Promise<Store> {
  const path = join(root, ".parindex", "par.duckdb");
  if (!existsSync(path))
    throw new UsageError(
      locale === "en"
        ? "The workspace has no run yet. Make one with: parindex run"
        : "Thư mục làm việc chưa có lượt chạy nào. Chạy trước bằng: parindex run",
    );
  return openStore(path, { locale });
}

/** Every run, first to last. */
export async function keptRuns(store: Store): Promise<KeptRun[]> {
  const sql = "SELECT run_no, run_id, made_on, receipt FROM run_log ORDER BY run_no";
  const rows = await store.run({ sql, params: [], row: runLogTable.row });
  // The program itself wrote the receipt; an earlier version knew no questionnaires.
  const read = (text: string): Receipt => {
    const receipt = JSON.parse(text) as Omit<Receipt, "questionnaires"> & Partial<Receipt>;
    return { ...receipt, questionnaires: receipt.questionnaires ?? [] };
  };
  return rows.map((row) => ({ ...row, receipt: read(row.receipt) }));
}

/** The run that a word names: its number, the beginning of its id, or `last` and `previous`. */
export function namedRun(runs: readonly KeptRun[], word: string, locale: Locale): KeptRun {
  if (word === "last" && runs.length > 0) return runs.at(-1)!;
  if (word === "previous" && runs.length > 1) return runs.at(-2)!;
  const isNumber = /^\d{1,6}$/.test(word);
  const found = runs.filter(({ run_no, run_id }) =>
    isNumber ? String(run_no) === word : word.length >= 4 && run_id.startsWith(word),
  );
  if (found.length > 0) return found.at(-1)!;
  const known = runs.map(({ run_no, run_id }) => `${run_no} (${run_id.slice(0, 8)})`).join(", ");
  throw new UsageError(
    locale === "en"
      ? `There is no run “${word}”. Known: ${known || "none"}; also last, previous.`
      : `Không có lượt chạy “${word}”. Hiện có: ${known || "chưa có"}; hoặc last, previous.`,
  );
}
