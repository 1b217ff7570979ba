import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hasErrors, issue, readYaml } from "@parindex/model";
import {
  type CaseFileRead,
  duckdb,
  gateScoreQuery,
  indexScoreQuery,
  prepareCases,
  proposedGateUnits,
  readCaseFile,
  type RuleSet,
  type ScoredUnitProposal,
  unitProposalText,
} from "@parindex/rules";
import type { Store } from "@parindex/store";
import type { Proposal } from "./propose-cases.ts";
import { readText } from "./read-text.ts";
import { scoreCases } from "./test-rule-set.ts";

async function scored(
  store: Store,
  ruleSet: RuleSet,
  files: readonly CaseFileRead[],
): Promise<ScoredUnitProposal[]> {
  const proposed = proposedGateUnits(ruleSet, files);
  if (proposed.length === 0) return [];
  const units = proposed.map(({ unit }) => ({ unit, placeOf: () => ({ file: ruleSet.file }) }));
  const prepared = prepareCases(ruleSet, { leaves: [], units, unaccepted: 0 });
  await scoreCases(store, prepared);
  const indexes = new Map((await store.run(indexScoreQuery("", duckdb))).map((row) => [row.unit_id, row]));
  const gates = await store.run(gateScoreQuery(""));
  return proposed.flatMap((one, at): ScoredUnitProposal[] => {
    const unit_id = prepared.units[at]?.unit_id;
    const got = unit_id === undefined ? undefined : indexes.get(unit_id);
    const judged = gates.find((row) => row.unit_id === unit_id && row.gate_uid === one.at.gate.uid);
    if (got === undefined || judged === undefined) return [];
    const { points, index, index_high, band } = got;
    return [{ ...one, got: { points, index, index_high, band }, outcome: judged.outcome }];
  });
}

/** Whole units at every bound of every gate with what the engine gives, in a file of their own beside the set. */
export async function proposeUnits(
  store: Store,
  ruleSet: RuleSet,
  told: { readonly path: string; readonly name: string; readonly files: readonly CaseFileRead[] },
): Promise<Proposal> {
  const file = basename(told.path).replace(/\.ya?ml$/, ".de-xuat-khong-che.cases.yaml");
  const path = join(dirname(told.path), file);
  const name = told.name.replace(/[^/\\]*$/, file);
  const none = { proposed: 0, name, path, text: null };
  const proposals = await scored(store, ruleSet, told.files);
  if (proposals.length === 0) return { ...none, issues: [] };
  const earlier = existsSync(path) ? readText(path, name).text : null;
  const text = unitProposalText(ruleSet.set.id, proposals, earlier);
  const before = told.files.find(({ yaml }) => yaml.file === name)?.cases.units?.length ?? 0;
  const { read, issues } = readCaseFile(readYaml(text, name), ruleSet);
  if (hasErrors(issues) || read?.cases.units?.length !== before + proposals.length)
    return { ...none, issues: [issue("cases.cannot_add", { file: name })] };
  return { proposed: proposals.length, name, path, text, issues: [] };
}
