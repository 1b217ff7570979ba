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
export { unreachedGates } from "./coverage/gates.ts";
export { seenTerms } from "./coverage/seen-terms.ts";
export { type Unreached, unreachedBranches } from "./coverage/unreached.ts";
export { conformanceProbes, overflowProbes } from "./conformance.ts";
export { type Dialect, duckdb } from "./dialect.ts";
export type { CellSeen } from "./explain/cell-seen.ts";
export { explanation } from "./explain/index.ts";
export { figureLines } from "./explain/figure-words.ts";
export {
  type CellKey,
  explainedCell,
  explainedEntries,
  explainedInputs,
  explainedTerms,
} from "./explain/query.ts";
export { explainedGateFigures, explainedGateNodes, explainedGates } from "./explain/gate-query.ts";
export { explainedTargets } from "./explain/targets.ts";
export { parameterTables } from "./parameters.ts";
export { entryTable, exclusionTable, factTable, scopeTable } from "./scope-tables.ts";
export { stageOrder } from "./plan/facts.ts";
export { inputSteps, planScript, type PlanStep, scoringSteps } from "./plan/index.ts";
export { printedNumbers } from "./printed-numbers.ts";
export { type ProposedReading, proposedCases } from "./propose/propose.ts";
export { proposedGateUnits } from "./propose/gate-units.ts";
export { type ScoredUnitProposal, unitProposalText } from "./propose/unit-proposal-text.ts";
export { proposalText, type ScoredProposal } from "./propose/proposal-text.ts";
export { gateScoreQuery } from "./plan/gate-results.ts";
export { indexScoreQuery, nodeScoreQuery, scoreQuery } from "./plan/results.ts";
export type { RuleSet } from "./checked-set.ts";
export { gatesOf } from "./gates.ts";
export { assignedTargetsOf, type FigureUse, figureUses, optionLabels } from "./figure-uses.ts";
export { forGroup, readRuleSet } from "./read-rule-set.ts";
export { asksNamed, type Fed, fedOf, surveyedLeaves } from "./questionnaire/feeds.ts";
export { answerLabels, explainedSurvey } from "./questionnaire/explained-survey.ts";
export { explainedSurveyRows } from "./questionnaire/explained-rows.ts";
export { feedFaults } from "./questionnaire/feed-faults.ts";
export { groupResults } from "./questionnaire/group-results.ts";
export { groupLabel } from "./questionnaire/groups.ts";
export { type Questionnaire, questionnaireShape } from "./questionnaire/questionnaire.ts";
export { readQuestionnaire } from "./questionnaire/read-questionnaire.ts";
export { type SurveyRow, surveyRows } from "./questionnaire/results-query.ts";
export { type Tally, tallyOf } from "./questionnaire/tally.ts";
export { tallyRows } from "./questionnaire/tally-rows.ts";
export { recordChecks } from "./record-checks/index.ts";
export { type RecordCheck, recordCheckQuery } from "./record-checks/record-check.ts";
export { type AssignedValue, isPercentSign } from "./assigned-value.ts";
export { type Reason, reasons } from "./reasons.ts";
export { kindOf, kinds, rule as ruleShape } from "./registry.ts";
export { ruleSetShape } from "./rule-set.ts";
export { type Applicant, selectSet, type Selection, type SetChoice } from "./select-set.ts";
export { isLeaf, type Leaf, leavesOf, type Node, nodesOf, treeOf } from "./tree.ts";
export { rulesWords } from "./words.ts";
export { type AskedAnew, askedAnew, type Change, setChanges } from "./diff/set-changes.ts";
export { changedMeaning } from "./workbook/changed-meaning.ts";
export { readRuleSetSheets, withoutEchoes } from "./workbook/read-set.ts";
export { ruleSetForm } from "./workbook/write-set.ts";
export { keyMeaning } from "./schema/key-meaning.ts";
