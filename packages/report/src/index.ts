export { type AreaMatrixRow, areaMatrixChart, areaMatrixQuery } from "./area-matrix.ts";
export { chartNames, type GroupScope, type NamedChart } from "./chart-names.ts";
export {
  claimReasonText,
  leafReasonText,
  rankReasonText,
  stageText,
  statusText,
  tierText,
} from "./code-words.ts";
export { evidenceRegister, type FileRemark } from "./evidence-register.ts";
export { type RegisterRow, registerQuery } from "./register-query.ts";
export { type LetterHead, letterHead } from "./letter-head.ts";
export { noticesOf, type NoticeRow, type ReportOptions } from "./notices.ts";
export { type AreaLossRow, pointsLostByAreaChart, pointsLostByAreaQuery } from "./points-lost-by-area.ts";
export { pointsLostChart, pointsLostQuery, type PointsLostRow } from "./points-lost.ts";
export { rankingChart, rankingQuery, type RankingRow } from "./ranking.ts";
export { type ReceiptIdentity, type ReportInput, reportPage } from "./report-page.ts";
export { type Peers, type PeersScope, peersText, type RunScope, type UnitScope } from "./scope.ts";
export { scoredQuery, type ScoredRow } from "./scored.ts";
export { type SelfScoringRows, selfScoringSheet, type SheetFigure } from "./self-scoring-sheet.ts";
export { evidenceText, type SheetEvidence, sheetEvidenceQuery } from "./sheet-evidence.ts";
export { type SheetHead, sheetHeadQuery } from "./sheet-head.ts";
export { type SheetNode, sheetNodesQuery } from "./sheet-node.ts";
export { type SheetPart, sheetPartsQuery } from "./sheet-part.ts";
export { stageGapChart, stageGapQuery, type StageGapRow } from "./stage-gap.ts";
export { summaryQuery, type SummaryRow, summaryTable } from "./summary.ts";
export { waitingQuery, type WaitingRow, waitingTable } from "./waiting.ts";
export { reportWords, say, type WordKey } from "./words.ts";
export { yearChangePeersChart, yearChangePeersQuery } from "./year-change-peers.ts";
export { yearChangeChart, yearChangeQuery } from "./year-change.ts";
export type { YearRow } from "./year-row.ts";
export type { CollectedForm } from "./collect/form-context.ts";
export { figureAsk } from "./collect/figure-sheet.ts";
export { type OwnTable, ownTable } from "./collect/own-table/own-table.ts";
export { readOwnTable } from "./collect/own-table/read-own-table.ts";
export { tableKey, type TableKey, tableKeyShape } from "./collect/own-table/table-key.ts";
export { unitsNamed, yearsNamed } from "./collect/own-table/table-title.ts";
export { readForm } from "./collect/read-form.ts";
export { type AppraisalRow, appraiserForm, type CorrectionRow } from "./collect/appraiser-form.ts";
export { unitForm } from "./collect/unit-form.ts";
export type { UnitFormInput } from "./collect/unit-form-input.ts";
export { collectWords } from "./collect-words.ts";
