export { type CaseFile, caseFileShape } from "./cases/case-file.ts";
export { leafEdition } from "./cases/case-rows.ts";
export { addLeafCases, agrees, caseOutcomesSql, judgeLeafCases } from "./cases/leaf-cases.ts";
export { caseSetting, noCaseRows, prepareCases, type PreparedCases } from "./cases/prepare-cases.ts";
export { type CaseFileRead, readCaseFile } from "./cases/read-case-file.ts";
export { type LeafCase, type StoredCases, storedCases } from "./cases/stored-cases.ts";
export { addUnitCases, judgeUnitCases, type UnitOutcomes } from "./cases/unit-cases.ts";
export { type Lacking, lackingQuery } from "./closing.ts";
export { type Catalogue, catalogueOf } from "./catalogue.ts";
export { compile, type Edition, readsYearBefore } from "./compile/index.ts";
export type { Parameters } from "./compile/parameters.ts";
export { seenTerms } from "./coverage/seen-terms.ts";
export { type Unreached, unreachedBranches } from "./coverage/unreached.ts";
export { type Dialect, duckdb } from "./dialect.ts";
export type { CellSeen } from "./explain/cell-seen.ts";
export { explanation } from "./explain/index.ts";
export { figureLines } from "./explain/figure-words.ts";
export {
  type CellKey,
  explainedCell,
  explainedInputs,
  explainedSteps,
  explainedTerms,
} from "./explain/query.ts";
export { parameterTables } from "./parameters.ts";
export { entryTable, exclusionTable, factTable, scopeTable } from "./scope-tables.ts";
export { stageOrder } from "./plan/facts.ts";
export { inputSteps, planScript, type PlanStep, scoringSteps } from "./plan/index.ts";
export { type ProposedReading, proposedCases } from "./propose/propose.ts";
export { proposalText, type ScoredProposal } from "./propose/proposal-text.ts";
export { indexScoreQuery, nodeScoreQuery, scoreQuery } from "./plan/results.ts";
export type { RuleSet } from "./checked-set.ts";
export { type FigureUse, figureUses, optionLabels } from "./figure-uses.ts";
export { forGroup, readRuleSet } from "./read-rule-set.ts";
export { recordChecks } from "./record-checks/index.ts";
export { type RecordCheck, recordCheckQuery } from "./record-checks/record-check.ts";
export { type Reason, reasons } from "./reasons.ts";
export { kindOf, kinds, rule as ruleShape } from "./registry.ts";
export { ruleSetShape } from "./rule-set.ts";
export { type Applicant, selectSet, type Selection, type SetChoice } from "./select-set.ts";
export { isLeaf, type Leaf, leavesOf, type Node, nodesOf, treeOf } from "./tree.ts";
export { rulesWords } from "./words.ts";
export { type AskedAnew, askedAnew, type Change, setChanges } from "./diff/set-changes.ts";
