import { join } from "node:path";
import { slug, type Stage } from "@parindex/model";
import {
  selfScoringSheet,
  sheetEvidenceQuery,
  sheetHeadQuery,
  sheetNodesQuery,
  sheetPartsQuery,
} from "@parindex/report";
import { answerLabels, explainedInputs, figureLines } from "@parindex/rules";
import type { OpenRun } from "./open-workspace.ts";
import { writeFile } from "./write-file.ts";

/** Whose sheet, of which year and stage. */
export interface SheetAsk {
  readonly unit_id: string;
  readonly year: number;
  readonly stage: Stage;
}

/** Writes the self-scoring table of a unit as a workbook; null where the unit has no score then. */
export async function writeSheet(
  { store, scored, workspace, locale }: OpenRun,
  ask: SheetAsk,
  folder: string,
): Promise<string | null> {
  const scope = { run_id: scored.runId, ...ask };
  const [head] = await store.run(sheetHeadQuery(scope));
  if (head === undefined) return null;
  const ruleSet = scored.scopes.editions.find(
    (edition) => edition.ruleSet.set.id === head.rule_set_id,
  )?.ruleSet;
  const inputs = await store.run(explainedInputs(ask));
  const lines =
    ruleSet === undefined
      ? new Map<string, string>()
      : figureLines(ruleSet, inputs, {
          locale: "vi",
          labels: answerLabels(ruleSet, workspace.questionnaires, ask.year),
        });
  const sheet = selfScoringSheet(
    {
      head,
      nodes: await store.run(sheetNodesQuery(scope)),
      parts: await store.run(sheetPartsQuery(head.rule_set_id)),
      evidence: await store.run(sheetEvidenceQuery(ask)),
      figures: [...lines].map(([leaf_uid, figures_text]) => ({ leaf_uid, figures_text })),
    },
    { synthetic: workspace.config.synthetic ?? false },
  );
  const { workbookBytes } = await import("@parindex/documents");
  const path = join(folder, `bang-tu-cham-${slug(ask.unit_id)}-${ask.year}-${ask.stage}.xlsx`);
  const told = { title: sheet.title[0] ?? "", date: scored.receipt.as_of };
  await writeFile(path, await workbookBytes([sheet], told), locale);
  return path;
}
