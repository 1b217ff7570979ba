export type { Deadline, DeadlinePart } from "./deadline/deadline.ts";
export { type DeadlineContext, parseDeadline } from "./deadline/parse-deadline.ts";
export { checkAmendments, firstPlanOf, type PlanAt, taskVersions } from "./amendments.ts";
export { type CalendarHead, type DueCalendar, dueCalendar } from "./calendar/due-calendar.ts";
export type { DuePart } from "./due/due-part.ts";
export { dueQuery, type DueRow, type DueScope } from "./due/due-query.ts";
export { dueByLead, type LeadTotals } from "./due/due-by-lead.ts";
export { type DueState, type DueWindow, isPressing } from "./due/due-state.ts";
export { type DueLeaf, type DueTask, dueTasks } from "./due/due-tasks.ts";
export { type DueTotal, type DueTotals, dueTotals } from "./due/due-totals.ts";
export { linkForm } from "./links/link-form.ts";
export { knownLinkQuery, linkLeafQuery, linkTaskQuery } from "./links/link-queries.ts";
export { type PlanLinks, planLinks } from "./links/plan-links.ts";
export { obligationQuery, type ObligationRow } from "./obligations/obligation-query.ts";
export { obligationRows } from "./obligations/obligation-rows.ts";
export { campaignDays } from "./obligations/campaign-days.ts";
export { campaignQuery } from "./obligations/campaign-query.ts";
export {
  type ListedObligation,
  listedReports,
  obligationFacts,
  obligations,
  type ObligationState,
} from "./obligations/obligations.ts";
export { progressFaultsQuery } from "./progress/faults-query.ts";
export { leadProgress } from "./progress/lead-progress.ts";
export { planFacts } from "./progress/plan-facts.ts";
export { planProgress, type PlanProgress } from "./progress/plan-counts.ts";
export { progressForm, tasksByLead } from "./progress/progress-form.ts";
export { standingRows } from "./progress/standing-rows.ts";
export {
  type Anomaly,
  type Plan,
  type PlanArea,
  planFileSchema,
  type PlanTarget,
  type PlanTask,
} from "./plan-file.ts";
export { type PlanHolder, planRows, type PlanRows, type TaskVersion } from "./plan-rows.ts";
export { readPlan } from "./read-plan.ts";
export { reformAreaOf, type ReformAreaRule, reformAreaRuleFile, reformAreaRules } from "./reform-area-of.ts";
export { type JsonTask, planJson, type PlanJson } from "./show/plan-json.ts";
export { planSummary } from "./show/plan-summary.ts";
export { confidences, type RowReading } from "./import/confidence.ts";
export { importPlan, type ImportedPlan, type ImportOptions } from "./import/import-plan.ts";
export { type LeftOut, type LeftOutReason, leftOutReasons } from "./import/left-out.ts";
export { reviewPage } from "./import/review/review-page.ts";
export { reviewSheets } from "./import/review/review-sheets.ts";
export { planWords } from "./all-words.ts";
