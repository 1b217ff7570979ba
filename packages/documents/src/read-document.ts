import { type Grid, type Issue, issue } from "@parindex/model";
import { documentKind } from "./document-fault.ts";
import { readDelimited } from "./read-delimited.ts";
import { readLines } from "./read-lines.ts";
import { readOpenSheet, readWorkbook } from "./read-workbook.ts";

/** What a document's reader gives: tables and the text between them, in their order, and what is wrong. */
export interface ReadDocument {
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function readPlainText(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const text = decoded(bytes);
  if (text === null || text.includes("\u0000"))
    return { grids: [], issues: [issue("document.encoding", { file })] };
  return /\.(?:csv|tsv)$/i.test(file) ? readDelimited(text, file) : readLines(text, file);
}

/** Reads .docx, .xlsx, .ods, .pdf, .csv, .tsv and .txt, told apart by their bytes; a file that cannot be read gives no grid and says why. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const kind = documentKind(bytes, file);
  if (typeof kind !== "string") return { grids: [], issues: [kind] };
  if (kind === "workbook") return readWorkbook(bytes, file);
  if (kind === "ods") return readOpenSheet(bytes, file);
  if (kind === "docx") return (await import("./docx/read-docx.ts")).readDocx(bytes, file);
  if (kind === "pdf") return (await import("./pdf/read-pdf.ts")).readPdf(bytes, file);
  return readPlainText(bytes, file);
}
