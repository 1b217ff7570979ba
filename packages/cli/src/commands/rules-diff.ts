import { resolve } from "node:path";
import { hasErrors } from "@parindex/model";
import { askedAnew, nodesOf, setChanges } from "@parindex/rules";
import { allWords } from "../all-words.ts";
import { askedLines, changeLines, effectTable } from "../diff-text.ts";
import type { CommandBody } from "../effects.ts";
import { stageOption, textOption } from "../open-workspace.ts";
import { readRuleSetFile } from "../read-rule-set-file.ts";
import { sayIssues } from "../say-issues.ts";
import { setEffect } from "../set-effect.ts";
import { readWorkspace, workspaceRoot } from "../workspace.ts";

const headings = {
  vi: {
    meaning: "Thay đổi về nội dung",
    asked: "Số liệu phải hỏi lại",
    effect: "Thay đổi về điểm, cùng số liệu",
    none: "Không có.",
  },
  en: {
    meaning: "Changes in meaning",
    asked: "Figures to ask anew",
    effect: "Changes in points, same figures",
    none: "None.",
  },
};

/** Two rule sets compared: by meaning, and by effect on the figures of a workspace where one is named. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const [a, b] = args.map((file) => readRuleSetFile(resolve(effects.cwd, file), file));
  const [from, to] = [a?.ruleSet ?? null, b?.ruleSet ?? null];
  const faults = [...(a?.issues ?? []), ...(b?.issues ?? [])].filter(({ severity }) => severity === "error");
  if (from === null || to === null) return sayIssues(faults, allWords, invocation);
  const changes = setChanges(from, to);
  const asked = askedAnew(from, to);
  const asks = textOption(invocation, "dir") !== undefined;
  const effect = asks
    ? await setEffect(
        readWorkspace(workspaceRoot(invocation)),
        { from, to },
        { stage: stageOption(invocation), locale: common.locale },
      )
    : null;
  if (effect !== null && hasErrors(effect.issues)) return sayIssues(effect.issues, allWords, invocation);
  if (common.json) {
    const told = changes.map((one) => ({ ...one, from: one.from ?? null, to: one.to ?? null }));
    const units = effect === null ? null : { compared: effect.compared, moved: effect.units };
    effects.out(
      `${JSON.stringify({ from: from.set.id, to: to.set.id, changes: told, asked_anew: asked, effect: units }, null, 2)}\n`,
    );
    return 0;
  }
  const words = headings[common.locale];
  const section = (title: string, text: string): void =>
    effects.out(`${title}\n${text === "" ? `${words.none}\n` : text}\n`);
  section(`${words.meaning} (${changes.length})`, changeLines(changes, common.locale));
  section(`${words.asked} (${asked.length})`, askedLines(asked, common.locale));
  if (effect === null) return 0;
  const codes = new Map([from, to].flatMap(({ roots }) => nodesOf(roots).map(({ at }) => [at.uid, at.code])));
  section(
    `${words.effect} (${effect.units.length}/${effect.compared})`,
    effect.units.length === 0 ? "" : effectTable(effect.units, (uid) => codes.get(uid) ?? uid, common.locale),
  );
  return 0;
};
