import {
  type Ask,
  type Form,
  type FormCell,
  type FormRow,
  type FormSheet,
  numberText,
  type Stage,
} from "@parindex/model";
import { stageText } from "../code-words.ts";
import {
  appraisalColumns,
  appraiserMark,
  appraiserSheets,
  appraiserTitles,
  correctionColumns,
  reasonWords,
} from "./appraiser-layout.ts";
import {
  aboutColumns,
  aboutRows,
  asked,
  asText,
  framed,
  keysSheet,
  written,
  writtenRow,
} from "./form-parts.ts";
import { formSheets } from "./layout.ts";

/** One leaf of one unit, as the appraiser sees it; points are exact decimals, null where there are none. */
export interface AppraisalRow {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly leaf_code: string;
  readonly leaf_uid: string;
  readonly title: string;
  readonly scoring_text: string | null;
  readonly max: string | null;
  readonly figures: string | null;
  readonly computed: string | null;
  readonly claimed: string | null;
  /** The points in force before the appraisal. */
  readonly before: string | null;
  readonly evidence: string | null;
  readonly explanation: string | null;
}

/** One figure of one unit that the appraiser may correct. */
export interface CorrectionRow {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly indicator_id: string;
  readonly label: string;
  readonly reported: string | null;
  readonly ask: Ask;
}

/** What an appraising body is asked. */
export interface AppraiserFormInput {
  readonly appraiser: string;
  readonly year: number;
  readonly stage: Stage;
  readonly period: string;
  readonly notices: readonly string[];
  readonly rows: readonly AppraisalRow[];
  readonly figures: readonly CorrectionRow[];
  readonly options: readonly {
    readonly indicator_id: string;
    readonly option: string;
    readonly label: string;
  }[];
}

const rowCode = (unit: string, code: string): string => `${unit} ${code}`;

function shownPoints(points: string | null): FormCell {
  return written(points === null ? "–" : numberText(points, { places: 2, locale: "vi" }));
}

function aboutSheet({ appraiser, year, stage, period, notices }: AppraiserFormInput): FormSheet {
  const values = { mark: appraiserMark, appraiser, year: String(year), stage, period };
  const lines = [
    ...notices,
    `Bước: ${stageText(stage, "vi")}.`,
    `Trang “${appraiserSheets.points}”: ghi điểm ở ô màu vàng; để trống là đồng ý với điểm hiện có. Điểm khác điểm hiện có phải chọn lý do.`,
    `Trang “${appraiserSheets.figures}”: sửa số liệu nếu không khớp hệ thống, kèm lý do; chương trình tính lại điểm.`,
  ];
  const title = `PHIẾU THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year} – ${appraiser}`;
  const frame = { name: formSheets.about, title, lines, columns: aboutColumns };
  return framed(frame, aboutRows(appraiserTitles, values));
}

function pointSheet({ appraiser, year, notices, rows }: AppraiserFormInput): FormSheet {
  const reasons: Ask = { kind: "choice", options: [...reasonWords.values()] };
  const title = `THẨM ĐỊNH ĐIỂM NĂM ${year} – ${appraiser}`;
  const cells = rows.map((row): FormRow => ({
    style: "plain",
    cells: [
      written(rowCode(row.unit_id, row.leaf_code)),
      written(row.unit_name),
      written(row.title, row.scoring_text ?? undefined),
      shownPoints(row.max),
      written(row.figures),
      shownPoints(row.computed),
      shownPoints(row.claimed),
      written(row.evidence),
      written(row.explanation),
      asked({ kind: "number", ...(row.max === null ? {} : { max: row.max }) }),
      asked(reasons),
      asked(asText),
    ],
  }));
  return framed({ name: appraiserSheets.points, title, lines: notices, columns: appraisalColumns }, cells);
}

function correctionSheet({ appraiser, year, notices, figures }: AppraiserFormInput): FormSheet {
  const title = `SỬA SỐ LIỆU NĂM ${year} – ${appraiser}`;
  const cells = figures.map((row): FormRow => ({
    style: "plain",
    cells: [
      written(rowCode(row.unit_id, row.indicator_id)),
      written(row.unit_name),
      written(row.label),
      written(row.reported ?? "–"),
      asked(row.ask),
      asked(asText),
    ],
  }));
  return framed({ name: appraiserSheets.figures, title, lines: notices, columns: correctionColumns }, cells);
}

function keySheet({ rows, figures, options }: AppraiserFormInput): FormSheet {
  const keys = [
    ...rows.map((one) =>
      writtenRow(
        "cell",
        rowCode(one.unit_id, one.leaf_code),
        one.title,
        one.leaf_uid,
        one.max,
        null,
        one.before,
      ),
    ),
    ...figures.map((one) =>
      writtenRow("unit_figure", rowCode(one.unit_id, one.indicator_id), one.label, one.indicator_id),
    ),
    ...options.map(({ indicator_id, option, label }) => writtenRow("option", indicator_id, label, option)),
  ];
  return keysSheet(keys);
}

/** The workbook by which one body appraises its leaves of all units: points with a reason, figures corrected. */
export function appraiserForm(input: AppraiserFormInput): Form {
  const about = aboutSheet(input);
  return { title: about.title, sheets: [about, pointSheet(input), correctionSheet(input), keySheet(input)] };
}
