import { hasErrors, UsageError } from "@parindex/model";
import { stageText } from "@parindex/report";
import { openStore } from "@parindex/store";
import { allWords } from "../all-words.ts";
import { byLabel, neededOption, reasonLabel } from "../closing/closing-options.ts";
import { addLocks, lockFile } from "../closing/lock-file.ts";
import { lastTurns, standingOf } from "../closing/locks.ts";
import type { CommandBody } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { loadWorkspace } from "../load-workspace.ts";
import { asOfOption, stageOption, yearOption } from "../open-workspace.ts";
import { recordFilesOf } from "../record-files.ts";
import { sayIssues } from "../say-issues.ts";
import { readWorkspace, workspaceRoot } from "../workspace.ts";

/** Opens a closed stage of a unit again, with who and why; the lock stays in the file beside it. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const { locale } = common;
  const entered_by = neededOption(invocation, "by", byLabel);
  const reason = neededOption(invocation, "reason", reasonLabel);
  const unit_id = neededOption(invocation, "unit", { vi: "đơn vị cần mở", en: "the unit to open" });
  neededOption(invocation, "year", { vi: "năm cần mở", en: "the year to open" });
  const year = yearOption(invocation) ?? 0;
  const stage = stageOption(invocation);
  const workspace = readWorkspace(workspaceRoot(invocation, args[0]));
  const store = await openStore(":memory:", { locale });
  try {
    const records = await recordFilesOf(workspace);
    const loaded = await loadWorkspace(store, workspace, records);
    // Records changed since the lock are what a stage is opened for.
    const faults = loaded.issues.filter(({ code }) => code !== "lock.changed");
    if (hasErrors(faults)) return sayIssues(faults, allWords, invocation);
    const { locked, next } = standingOf(await lastTurns(store), { unit_id, year, stage });
    const step = `${unit_id}, ${stageText(stage, locale)}, ${year}`;
    if (!locked) throw new UsageError(locale === "en" ? `Not locked: ${step}.` : `Chưa khóa: ${step}.`);
    const turn = { unit_id, year, stage, turn: next, action: "unlock" as const, entered_by, reason };
    const none = { record: null, row_count: null, sha256: null };
    await addLocks(workspace.root, [{ ...turn, ...none, on_date: asOfOption(invocation) }], locale);
    if (common.json) effects.out(jsonText({ ...turn, file: lockFile }));
    else
      effects.out(
        locale === "en" ? `Opened: ${step} (${lockFile}).\n` : `Đã mở khóa: ${step} (${lockFile}).\n`,
      );
    return 0;
  } finally {
    store.close();
  }
};
