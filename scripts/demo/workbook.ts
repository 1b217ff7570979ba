import { writeXlsx } from "hucre";
import { synthetic } from "./csv.ts";
import { type ReportRow, reportFields } from "./reports.ts";

/** Reports as an office keeps them: one sheet with the field names as heading, numbers as numbers. */
export async function reportWorkbook(rows: readonly ReportRow[]): Promise<Uint8Array> {
  const cell = (value: string | number | null): string | number | null =>
    typeof value === "string" && /^-?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : value;
  const day = new Date("2026-10-31T00:00:00Z");
  return writeXlsx({
    properties: { created: day, modified: day, title: synthetic },
    sheets: [
      {
        name: "indicator_report",
        rows: [
          [...reportFields, "synthetic"],
          ...rows.map((row) => [...reportFields.map((field) => cell(row[field] ?? null)), synthetic]),
        ],
      },
    ],
  });
}
