import {
  applicabilityTable,
  assessmentTable,
  assignedTargetTable,
  campaignTable,
  evidenceLinkTable,
  evidenceTable,
  explanationTable,
  findingTable,
  gateScoreTable,
  indexScoreTable,
  indicatorReportTable,
  indicatorTable,
  nodeScoreTable,
  obligationTable,
  officeTable,
  planAreaTable,
  planFactTable,
  planTable,
  planTargetTable,
  planTaskTable,
  ruleNodeTable,
  rulePartTable,
  ruleSetTable,
  runLogTable,
  runTable,
  scoreChangeTable,
  scoreTable,
  sentReportTable,
  stageLockTable,
  submissionTable,
  surveyQuestionTable,
  surveyResultTable,
  surveyTallyTable,
  type Table,
  taskDeadlineTable,
  taskLinkTable,
  taskOutcomeTable,
  taskProgressTable,
  taskStandingTable,
  unitLineageTable,
  unitTable,
  waiverTable,
} from "@parindex/model";

/** Tables that files of records feed: append-only, one load a file, seen through a view of the current rows. */
export const recordTables: readonly Table[] = [
  unitTable,
  officeTable,
  unitLineageTable,
  campaignTable,
  indicatorReportTable,
  surveyResultTable,
  assignedTargetTable,
  assessmentTable,
  applicabilityTable,
  evidenceTable,
  evidenceLinkTable,
  explanationTable,
  submissionTable,
  stageLockTable,
  waiverTable,
  taskProgressTable,
  taskLinkTable,
  sentReportTable,
];

/** Tables that the program itself fills: from rule sets, plans and runs. */
export const plainTables: readonly Table[] = [
  ruleSetTable,
  rulePartTable,
  ruleNodeTable,
  indicatorTable,
  planTable,
  planAreaTable,
  planTaskTable,
  taskDeadlineTable,
  planTargetTable,
  obligationTable,
  taskStandingTable,
  taskOutcomeTable,
  planFactTable,
  surveyQuestionTable,
  surveyTallyTable,
  scoreTable,
  nodeScoreTable,
  indexScoreTable,
  gateScoreTable,
  runTable,
  findingTable,
  runLogTable,
  scoreChangeTable,
];

/** Whether files of records feed the table. */
export function isRecordTable(table: Table): boolean {
  return recordTables.some(({ name }) => name === table.name);
}

/** The append-only table behind a record table's view. */
export function baseName(table: Table): string {
  return `${table.name}_all`;
}
