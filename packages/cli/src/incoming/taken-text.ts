import { type Locale, numberText } from "@parindex/model";
import { type WaitingRow, waitingTable } from "@parindex/report";
import { tableText } from "../table-text.ts";
import type { Incoming } from "./places.ts";
import type { TakenRows } from "./taken-rows.ts";

/** A file that was taken in, and what it feeds. */
export interface TakenFile extends Incoming {
  readonly records: readonly TakenRows[];
}

const stateNames = {
  new: { vi: "mới", en: "new" },
  corrected: { vi: "thay bản trước", en: "replaces the earlier one" },
  unchanged: { vi: "đã có, không đổi", en: "held already, unchanged" },
};

/** What became of each file, a line a table that it feeds. */
export function filesText(files: readonly TakenFile[], locale: Locale): string {
  const titles =
    locale === "en"
      ? ["File", "Kept as", "State", "Records", "Rows", "Rows replaced"]
      : ["Tệp", "Giữ tại", "Tình trạng", "Bảng", "Số dòng", "Dòng được thay"];
  return tableText({
    columns: titles.map((title, at) => ({ title, align: at > 3 ? "right" : "left" })),
    rows: files.flatMap(({ name, file, state, records }) =>
      (records.length > 0 ? records : [null]).map((one, at) => [
        ...(at === 0 ? [name, file, stateNames[state][locale]] : ["", "", ""]),
        one?.record ?? "–",
        numberText(String(one?.rows ?? 0), { locale }),
        one === null || one.superseded === 0 ? "" : numberText(String(one.superseded), { locale }),
      ]),
    ),
  });
}

const mostLines = 20;

/** What still has no points, a line a unit and status; only counted where that would be a long list. */
export function waitingText(year: number, leaves: readonly WaitingRow[], locale: Locale): string {
  const table = waitingTable(leaves, { locale });
  if (table.rows.length <= mostLines) return `${table.caption}, ${year}\n${tableText(table)}`;
  const units = new Set(leaves.map(({ unit_id }) => unit_id)).size;
  return locale === "en"
    ? `${year}: ${leaves.length} leaves of ${units} units have no points yet, see parindex run\n`
    : `${year}: ${leaves.length} tiêu chí của ${units} đơn vị chưa có điểm, xem parindex run\n`;
}
