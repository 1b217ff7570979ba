import { join } from "node:path";
import { type Issue, slug } from "@parindex/model";
import {
  evidenceRegister,
  type FileRemark,
  type RegisterRow,
  registerQuery,
  sheetHeadQuery,
} from "@parindex/report";
import type { OpenRun } from "./open-workspace.ts";
import type { SheetAsk } from "./sheet-file.ts";
import { writeFile } from "./write-file.ts";

/** What the list says of a document's file. */
const remarks: Readonly<Record<string, (found: Issue["params"]) => string>> = {
  "evidence.missing_file": () => "Không tìm thấy tệp",
  "evidence.changed_file": () => "Tệp đã khác lúc đăng ký",
  "evidence.same_file": ({ first_file }) => `Tệp giống hệt “${first_file}”`,
};

function remarksOf(issues: readonly Issue[], unit_id: string): FileRemark[] {
  return issues.flatMap(({ code, params }) => {
    const said = remarks[code];
    if (said === undefined || params["unit_id"] !== unit_id) return [];
    return [{ evidence_id: String(params["about"]), text: said(params) }];
  });
}

/** A unit's list of evidence as written, and as data. */
export interface WrittenRegister {
  readonly path: string;
  readonly rows: readonly RegisterRow[];
  readonly remarks: readonly FileRemark[];
}

/** Writes a unit's list of evidence as a workbook; null where the unit has no score then. */
export async function writeRegister(
  { store, scored, workspace, locale, issues }: OpenRun,
  ask: SheetAsk,
  folder: string,
): Promise<WrittenRegister | null> {
  const scope = { run_id: scored.runId, ...ask };
  const [head] = await store.run(sheetHeadQuery(scope));
  if (head === undefined) return null;
  const rows = await store.run(registerQuery(scope));
  const found = remarksOf(issues, ask.unit_id);
  const told = { synthetic: workspace.config.synthetic ?? false };
  const sheet = evidenceRegister({ head, rows, remarks: found }, told);
  const { workbookBytes } = await import("@parindex/documents");
  const path = join(folder, `danh-muc-tai-lieu-${slug(ask.unit_id)}-${ask.year}-${ask.stage}.xlsx`);
  const about = { title: sheet.title.slice(0, 2).join(" "), date: scored.receipt.as_of };
  await writeFile(path, await workbookBytes([sheet], about), locale);
  return { path, rows, remarks: found };
}
