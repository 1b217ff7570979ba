import { type Explanation, type Locale, text } from "@parindex/model";
import {
  answerLabels,
  type CellKey,
  explainedCell,
  explainedEntries,
  explainedInputs,
  explainedSurvey,
  explainedSurveyRows,
  explainedGateFigures,
  explainedGateNodes,
  explainedGates,
  explainedTargets,
  explainedTerms,
  explanation,
  gatesOf,
} from "@parindex/rules";
import type { Store } from "@parindex/store";
import { z } from "zod";
import type { OpenRun } from "./open-workspace.ts";

const nameRow = z.strictObject({ name: text("Tên đơn vị") });

async function unitName(store: Store, unit: string): Promise<string> {
  const sql = "SELECT name FROM unit WHERE unit_id = $1";
  const [row] = await store.run({ sql, params: [unit], row: nameRow });
  return row?.name ?? unit;
}

async function gatesSeen(store: Store, key: CellKey) {
  return {
    gates: await store.run(explainedGates(key)),
    nodes: await store.run(explainedGateNodes(key)),
    figures: await store.run(explainedGateFigures(key)),
  };
}

/** Why a leaf has its points, from the tables of a run that is over; null where it was not scored. */
export async function explainCell(
  { store, scored, workspace }: Pick<OpenRun, "store" | "scored" | "workspace">,
  key: CellKey,
  locale: Locale,
): Promise<Explanation | null> {
  const [cell] = await store.run(explainedCell(key));
  const ruleSet = scored.scopes.editions.find((edition) => edition.edition_no === cell?.edition_no)?.ruleSet;
  if (cell === undefined || ruleSet === undefined) return null;
  const inputs = await store.run(explainedInputs(key));
  const terms = await store.run(explainedTerms(key));
  const targets = await store.run(explainedTargets(key));
  const gates = gatesOf(ruleSet).length > 0 ? await gatesSeen(store, key) : undefined;
  const unit_name = await unitName(store, key.unit_id);
  const entries = await store.run(explainedEntries(key));
  const { questionnaires } = workspace;
  const labels = answerLabels(ruleSet, questionnaires, key.year);
  const asked = { ruleSet, leaf_uid: cell.leaf_uid, year: key.year };
  const survey = explainedSurvey(asked, questionnaires, await store.run(explainedSurveyRows(key)));
  const seen = { key, unit_name, ruleSet, cell, inputs, terms, targets, gates, entries, labels, survey };
  return explanation(seen, locale);
}
