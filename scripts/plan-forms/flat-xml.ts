import type { Form, FormCell, FormRow } from "./form.ts";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const spaces = ["office", "style", "text", "table", "fo"]
  .map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "fo" ? "xsl-fo-compatible" : name}:1.0"`,
  )
  .join(" ");

function paragraphs(lines: readonly string[], style: string): string {
  const shown = lines.length === 0 ? [""] : lines;
  return shown.map((line) => `<text:p text:style-name="${style}">${escaped(line)}</text:p>`).join("");
}

function cellXml(cell: FormCell | null, style: string): string {
  if (cell === null) return "<table:covered-table-cell/>";
  const across = cell.across === undefined ? "" : ` table:number-columns-spanned="${cell.across}"`;
  const down = cell.down === undefined ? "" : ` table:number-rows-spanned="${cell.down}"`;
  return `<table:table-cell table:style-name="C" office:value-type="string"${across}${down}>${paragraphs(cell.lines, style)}</table:table-cell>`;
}

function rowXml({ cells, bold }: FormRow): string {
  return `<table:table-row>${cells.map((cell) => cellXml(cell, bold ? "B" : "P")).join("")}</table:table-row>`;
}

function headingRows({ headings, numbered }: Form): FormRow[] {
  const words: FormRow = { bold: true, cells: headings.map((text) => ({ lines: [text] })) };
  const numbers: FormRow = { bold: true, cells: headings.map((_, at) => ({ lines: [`(${at + 1})`] })) };
  return numbered ? [words, numbers] : [words];
}

const styles = `<office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:text-properties fo:font-size="11pt" style:font-name="F" fo:font-family="Liberation Serif"/></style:style>
<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-size="11pt" fo:font-weight="bold" fo:font-family="Liberation Serif"/></style:style>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.08cm" fo:wrap-option="wrap"/></style:style>
WIDTHS
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="2cm"/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>`;

function stylesOf({ widths, isBare = false }: Form): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width, at) => {
    const size = ((width / whole) * 25.7).toFixed(2);
    return `<style:style style:name="W${at}" style:family="table-column"><style:table-column-properties style:column-width="${size}cm"/></style:style>`;
  });
  const filled = styles.replace("WIDTHS", columns.join(""));
  return isBare ? filled.replace("0.5pt solid #000000", "none") : filled;
}

function tableXml(form: Form): string {
  const columns = form.widths.map((_, at) => `<table:table-column table:style-name="W${at}"/>`).join("");
  const heading = `<table:table-header-rows>${headingRows(form).map(rowXml).join("")}</table:table-header-rows>`;
  return `<table:table table:name="T">${columns}${heading}${form.rows.map(rowXml).join("")}</table:table>`;
}

/** A form as a flat text document, which LibreOffice turns into Word and PDF. */
export function flatText(form: Form): string {
  const body = `<office:text>${paragraphs(form.lines, "B")}${tableXml(form)}</office:text>`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">${stylesOf(form)}<office:body>${body}</office:body></office:document>`;
}

/** A form as a flat sheet: the lines above the table in its first column. */
export function flatSheet(form: Form): string {
  const lines: FormRow[] = form.lines.map((line) => ({ bold: true, cells: [{ lines: [line] }] }));
  const rows = [...lines, ...headingRows(form), ...form.rows].map(rowXml).join("");
  const body = `<office:spreadsheet><table:table table:name="Ke hoach">${form.widths.map((_, at) => `<table:table-column table:style-name="W${at}"/>`).join("")}${rows}</table:table></office:spreadsheet>`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${stylesOf(form)}<office:body>${body}</office:body></office:document>`;
}
