import { relative, resolve } from "node:path";
import { dueCalendar, type DueTask, type ListedObligation } from "@parindex/plans";
import type { Invocation } from "./effects.ts";
import { asOfOption, textOption } from "./open-workspace.ts";
import { writeFile } from "./write-file.ts";

/** A calendar file that was written: its path from where the command ran, and its events. */
export interface WrittenCalendar {
  readonly file: string;
  readonly events: number;
}

/** Writes open work and reports to the file of `--ics`; null where none is asked for. */
export async function writtenCalendar(
  tasks: readonly DueTask[],
  reports: readonly ListedObligation[],
  { synthetic, invocation }: { readonly synthetic: boolean; readonly invocation: Invocation },
): Promise<WrittenCalendar | null> {
  const { effects, common } = invocation;
  const named = textOption(invocation, "ics");
  if (named === undefined) return null;
  const path = resolve(effects.cwd, named);
  const head = { as_of: asOfOption(invocation), locale: common.locale, synthetic };
  const { text, events } = dueCalendar(tasks, head, reports);
  await writeFile(path, text, common.locale);
  return { file: relative(effects.cwd, path).replaceAll("\\", "/"), events };
}

/** Says which calendar was written. */
export function sayCalendar(ics: WrittenCalendar | null, { effects, common }: Invocation): void {
  if (ics === null) return;
  effects.out(
    common.locale === "en"
      ? `Written: ${ics.file}, events: ${ics.events}\n`
      : `Đã ghi lịch ${ics.file}: ${ics.events} sự kiện\n`,
  );
}
