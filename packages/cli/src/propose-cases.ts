import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hasErrors, type Issue, issue, readYaml } from "@parindex/model";
import {
  type CaseFileRead,
  prepareCases,
  proposalText,
  proposedCases,
  readCaseFile,
  type RuleSet,
  type ScoredProposal,
} from "@parindex/rules";
import type { Store } from "@parindex/store";
import { readText } from "./read-text.ts";
import { caseOutcomes, scoreCases } from "./test-rule-set.ts";

/** The text of a set's file of proposed cases; null where nothing is to be written. */
export interface Proposal {
  readonly proposed: number;
  /** As people are shown it. */
  readonly name: string;
  readonly path: string;
  readonly text: string | null;
  readonly issues: readonly Issue[];
}

async function scored(
  store: Store,
  ruleSet: RuleSet,
  files: readonly CaseFileRead[],
): Promise<ScoredProposal[]> {
  const all: ScoredProposal[] = [];
  for (const { ruleSet: reading, cases } of proposedCases(ruleSet, files)) {
    if (cases.length === 0) continue;
    const prepared = prepareCases(reading, { leaves: cases, units: [], unaccepted: 0 });
    await scoreCases(store, prepared);
    const outcomes = new Map((await caseOutcomes(store)).map((got) => [got.scope_no, got]));
    for (const proposed of prepared.leaves) {
      const got = outcomes.get(proposed.scope_no);
      if (got !== undefined) all.push({ proposed, got });
    }
  }
  return all;
}

/** Cases at every bound with what the engine gives, added to the file of proposals beside the set; nothing is written here. */
export async function proposeCases(
  store: Store,
  ruleSet: RuleSet,
  told: { readonly path: string; readonly name: string; readonly files: readonly CaseFileRead[] },
): Promise<Proposal> {
  const file = basename(told.path).replace(/\.ya?ml$/, ".de-xuat.cases.yaml");
  const path = join(dirname(told.path), file);
  const name = told.name.replace(/[^/\\]*$/, file);
  const proposals = await scored(store, ruleSet, told.files);
  const none = { proposed: 0, name, path, text: null };
  if (proposals.length === 0) return { ...none, issues: [] };
  const earlier = existsSync(path) ? readText(path, name).text : null;
  const text = proposalText(ruleSet.set.id, proposals, earlier);
  const before = told.files.find(({ yaml }) => yaml.file === name)?.cases.leaves?.length ?? 0;
  const { read, issues } = readCaseFile(readYaml(text, name), ruleSet);
  if (hasErrors(issues) || read?.cases.leaves?.length !== before + proposals.length)
    return { ...none, issues: [issue("cases.cannot_add", { file: name })] };
  return { proposed: proposals.length, name, path, text, issues: [] };
}
