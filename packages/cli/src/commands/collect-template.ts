import { join, relative, resolve } from "node:path";
import { hasErrors, slug, UsageError } from "@parindex/model";
import { openStore } from "@parindex/store";
import { allWords } from "../all-words.ts";
import { type AppraisalAsk, appraiserForms } from "../collect/appraiser-forms.ts";
import { type Assigned, assignedUnits } from "../collect/assigned.ts";
import { type FormAsk, formOf } from "../collect/unit-form-file.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { loadWorkspace } from "../load-workspace.ts";
import { listOption, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { recordFilesOf } from "../record-files.ts";
import { sayIssues } from "../say-issues.ts";
import { readWorkspace, workspaceRoot } from "../workspace.ts";
import { writeFile } from "../write-file.ts";

const formPeriods = ["Q1", "H1", "9M", "Y"] as const;

function only(units: readonly Assigned[], invocation: Invocation, year: number): readonly Assigned[] {
  const asked = textOption(invocation, "unit");
  const found = units.filter(({ unit_id }) => (asked ?? unit_id) === unit_id);
  if (found.length > 0) return found;
  const who = asked ?? "";
  throw new UsageError(
    invocation.common.locale === "en"
      ? `No rule set scores ${who === "" ? "any unit" : `“${who}”`} in ${year}. See: parindex check`
      : `Chưa có bộ tiêu chí nào chấm ${who === "" ? "đơn vị nào" : `đơn vị “${who}”`} năm ${year}. Xem: parindex check`,
  );
}

async function appraisals(invocation: Invocation, ask: AppraisalAsk): Promise<0 | 1> {
  const { common, effects } = invocation;
  const { result, issues } = await withRun(
    invocation,
    { named: invocation.args[0], memory: true },
    async (run) => {
      const forms = await appraiserForms(run, ask);
      if (forms.length === 0) throw noAppraisal(invocation, ask);
      const folder = outFolder(invocation, run.workspace.root, ask.year);
      const { formBytes } = await import("@parindex/documents");
      const files: string[] = [];
      for (const { appraiser, form } of forms) {
        const path = join(folder, `tham-dinh-${slug(appraiser)}-${ask.year}-${ask.stage}.xlsx`);
        await writeFile(path, await formBytes(form, { date: `${ask.year}-01-01` }), common.locale);
        files.push(relative(effects.cwd, path).replaceAll("\\", "/"));
      }
      return files;
    },
  );
  if (result === null) return sayIssues(issues, allWords, invocation);
  effects.out(common.json ? jsonText({ files: result }) : result.map((file) => `${file}\n`).join(""));
  return 0;
}

function noAppraisal({ common }: Invocation, { appraiser, year }: AppraisalAsk): UsageError {
  return new UsageError(
    common.locale === "en"
      ? `No scored unit of ${year} has a leaf that “${appraiser}” appraises. Use all, or the name as the set prints it (appraised_by).`
      : `Năm ${year} chưa có đơn vị nào được chấm có tiêu chí do “${appraiser}” thẩm định. Dùng all, hoặc tên đúng như bộ tiêu chí ghi (appraised_by).`,
  );
}

function outFolder(invocation: Invocation, root: string, year: number): string {
  const out = textOption(invocation, "out");
  return out === undefined
    ? join(root, "out", "bieu-thu-thap", String(year))
    : resolve(invocation.effects.cwd, out);
}

/** Writes one form a unit: its figures, its leaves, its evidence, to be filled in and sent back. */
export const body: CommandBody = async (invocation) => {
  const { common, effects } = invocation;
  const year = yearOption(invocation) ?? Number(effects.today.slice(0, 4));
  const [period = "Y"] = listOption<FormAsk["period"]>(invocation, "period", {
    known: formPeriods,
    otherwise: "Y",
  });
  const appraiser = textOption(invocation, "appraiser");
  if (appraiser !== undefined) {
    const stage = textOption(invocation, "stage") === undefined ? "appraisal-1" : stageOption(invocation);
    return appraisals(invocation, { year, stage, period, appraiser });
  }
  const ask = { year, stage: stageOption(invocation), period };
  const root = workspaceRoot(invocation, invocation.args[0]);
  const workspace = readWorkspace(root);
  const store = await openStore(":memory:", { locale: common.locale });
  try {
    const { ok, issues } = await loadWorkspace(store, workspace, await recordFilesOf(workspace));
    if (!ok) return sayIssues(issues, allWords, invocation);
    const assigned = await assignedUnits(store, workspace, year);
    if (hasErrors(assigned.issues)) return sayIssues(assigned.issues, allWords, invocation);
    const folder = outFolder(invocation, root, year);
    const { formBytes } = await import("@parindex/documents");
    const files: string[] = [];
    for (const unit of only(assigned.units, invocation, year)) {
      const path = join(folder, `bieu-${slug(unit.unit_id)}-${year}-${ask.period}.xlsx`);
      await writeFile(
        path,
        await formBytes(formOf(unit, ask, workspace), { date: `${year}-01-01` }),
        common.locale,
      );
      files.push(relative(effects.cwd, path).replaceAll("\\", "/"));
    }
    effects.out(common.json ? jsonText({ files }) : files.map((file) => `${file}\n`).join(""));
    return 0;
  } finally {
    store.close();
  }
};
