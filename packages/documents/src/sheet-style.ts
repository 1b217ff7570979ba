import type { PageColumn, SheetRow } from "@parindex/model";
import type { BorderSide, CellStyle } from "hucre";

const font = "Times New Roman";
const side: BorderSide = { style: "thin", color: { rgb: "7F7F7F" } };
const border = { top: side, right: side, bottom: side, left: side };

/** How a cell looks, in the few words that the forms need. */
export interface Look {
  readonly align: PageColumn["align"];
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly boxed?: boolean;
}

/** The size of plain text in a sheet, in points. */
export const plainSize = 11;

/** A look as the workbook library writes it; `format` is an Excel number format. */
export function cellStyle(look: Look, format?: string): CellStyle {
  return {
    font: {
      name: font,
      size: look.size ?? plainSize,
      ...(look.bold === true ? { bold: true } : {}),
      ...(look.italic === true ? { italic: true } : {}),
      ...(look.underline === true ? { underline: true } : {}),
      ...(look.color === undefined ? {} : { color: { rgb: look.color } }),
    },
    alignment: { horizontal: look.align, vertical: "center", wrapText: true },
    ...(look.fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill } } }),
    ...(look.boxed === true ? { border } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

/** The look of a heading of the table. */
export const headingLook: Look = { align: "center", bold: true, fill: "D9E2EC", boxed: true };

const rowLooks: Readonly<Record<SheetRow["style"], Omit<Look, "align">>> = {
  area: { boxed: true, bold: true, fill: "E8EEF4" },
  criterion: { boxed: true, bold: true },
  leaf: { boxed: true },
  total: { boxed: true, bold: true, fill: "F2F2F2" },
};

/** The look of a row of the table by what the row is. */
export function rowLook(style: SheetRow["style"], align: PageColumn["align"]): Look {
  return { align, ...rowLooks[style] };
}
