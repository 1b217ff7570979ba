export { type Block, type Chart, type Page, type PageColumn, type Sheet, type SheetRow } from "./chart.ts";
export {
  decimalFraction,
  decimalText,
  type Fraction,
  fraction,
  gcd,
  quantity,
  roundDivide,
  scaled,
} from "./exact.ts";
export {
  big,
  type Column,
  columnsOf,
  date,
  decimal,
  flag,
  oneNamed,
  oneOf,
  points,
  text,
  whole,
} from "./field.ts";
export type { Ask, Form, FormCell, FormRow, FormSheet } from "./form.ts";
export type { CellGuess, Grid, GridCell } from "./grid.ts";
export {
  hasErrors,
  type Issue,
  issue,
  issueText,
  type Locale,
  type Place,
  placeText,
  type Severity,
  sortIssues,
  UsageError,
  type Words,
} from "./issue.ts";
export { leadsOf } from "./lead-names.ts";
export { isDoubtfulNumber, numberForms, plainNumber, twoReadings } from "./number-forms.ts";
export { dateText, noNumber, numberText } from "./number-text.ts";
export { campaignTable } from "./records/campaign.ts";
export { assignedTargetTable } from "./records/assigned-target.ts";
export { applicabilityTable, assessmentTable, reasonCodes } from "./records/claim.ts";
export { evidenceLinkTable, evidenceTable, explanationTable } from "./records/evidence.ts";
export {
  explainAnswerShape,
  type ExplainedCase,
  type ExplainedGain,
  type ExplainedInput,
  type ExplainedPart,
  type ExplainedSurvey,
  type ExplainedGate,
  type ExplainedTarget,
  type Explanation,
} from "./records/explanation.ts";
export { runLogTable, scoreChangeTable } from "./records/history.ts";
export { indicatorReportTable, indicatorTable } from "./records/indicator.ts";
export {
  accumulations,
  declarations,
  indicatorKinds,
  indicatorSources,
  pointsSources,
  procedureSources,
  periods,
  planSources,
  rollUps,
} from "./records/indicator-lists.ts";
export {
  type DeadlineKind,
  deadlineKinds,
  planAreaTable,
  planTable,
  planTargetTable,
  planTaskTable,
  taskDeadlineTable,
  taskOrigins,
} from "./records/plan.ts";
export { obligationPeriods, obligationTable, sentReportTable } from "./records/obligation.ts";
export {
  dueStateNames,
  dueStates,
  planFactTable,
  taskOutcomeNames,
  taskOutcomeTable,
  taskStandingTable,
} from "./records/standing.ts";
export { findingTable } from "./records/finding.ts";
export { waiverTable } from "./records/waiver.ts";
export { type ReformArea, reformAreaNames, reformAreas } from "./records/reform-area.ts";
export { ruleNodeTable, rulePartTable, ruleSetTable } from "./records/rule-set-rows.ts";
export {
  gateOutcomes,
  gateScoreTable,
  indexScoreTable,
  nodeScoreTable,
  runTable,
  scoreTable,
} from "./records/score.ts";
export { scoringSources, type Stage, stages, type Status, statuses, statusNames } from "./records/stage.ts";
export { stagedRecords, stageLockTable } from "./records/stage-lock.ts";
export { submissionTable } from "./records/submission.ts";
export { surveyQuestionTable, surveyResultTable, surveyTallyTable } from "./records/survey.ts";
export { taskLinkTable, taskProgressTable, type TaskState, taskStateNames } from "./records/task.ts";
export { type Tier, tierNames, tiers } from "./records/tier.ts";
export { officeTable, unitLineageTable, unitTable } from "./records/unit.ts";
export { checkShape } from "./shape.ts";
export type { Query, QueryParam, RowOf, Table } from "./table.ts";
export { closest, compareVietnamese, nfc, slug } from "./text.ts";
export { modelWords } from "./words.ts";
export { readYaml, type YamlFile } from "./yaml.ts";
export { yamlText } from "./yaml-text.ts";
