export { chartSvg } from "./chart-svg.ts";
export { formBytes } from "./form-bytes.ts";
export { pageHtml } from "./page-html.ts";
export { readDocument, type ReadDocument } from "./read-document.ts";
export { readWorkbook } from "./read-workbook.ts";
export { svgPng } from "./svg-png.ts";
export { documentWords } from "./words.ts";
export { type WorkbookOptions, workbookBytes } from "./workbook-bytes.ts";
