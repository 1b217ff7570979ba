import { type Issue, issue } from "@parindex/model";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

const megabyte = 1024 * 1024;

/** The most that a workbook's tables may hold when unpacked (over a million cells), and all its parts with pictures. */
const mostMarkup = 48 * megabyte;
const mostExpanded = 256 * megabyte;

const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipMark = [0x50, 0x4b];

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((value, at) => bytes[at] === value);
}

/** An old Office container holds either an encrypted workbook or a workbook of before 2007. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}

function sizeOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** The limit in megabytes that a workbook breaks; null where it keeps both. */
function brokenLimit(entries: readonly ZipEntry[]): number | null {
  const hidden = entries.some(({ size, packed }) => size === 0 && packed > 2);
  const markup = entries.filter(({ name }) => !/\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?|bin)$/i.test(name));
  if (hidden || sizeOf(markup) > mostMarkup) return mostMarkup / megabyte;
  return sizeOf(entries) > mostExpanded ? mostExpanded / megabyte : null;
}

function hasMacros(entries: readonly ZipEntry[], file: string): boolean {
  return /\.(?:xlsm|xltm|xlam)$/i.test(file) || entries.some(({ name }) => /vbaProject\.bin$/i.test(name));
}

function zipFault(entries: readonly ZipEntry[] | null, file: string): Issue | null {
  const place = { file };
  if (entries === null) return issue("workbook.broken", place);
  const limit = brokenLimit(entries);
  if (limit !== null) return issue("workbook.too_large", place, { limit });
  if (hasMacros(entries, file)) return issue("workbook.macros", place);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const isOther = names.has("xl/workbook.bin") || names.has("word/document.xml") || names.has("mimetype");
  return isOther || !names.has("[content_types].xml") ? issue("workbook.not_xlsx", place) : null;
}

/** Why bytes are no workbook that can be read, told by their outside alone; null where nothing speaks against it. */
export function workbookFault(bytes: Uint8Array, file: string): Issue | null {
  const place = { file };
  if (bytes.byteLength === 0) return issue("workbook.empty_file", place);
  if (beginsWith(bytes, oldOfficeMark))
    return issue(isEncrypted(bytes) ? "workbook.password" : "workbook.old_format", place);
  if (!beginsWith(bytes, zipMark)) return issue("workbook.not_xlsx", place);
  return zipFault(zipDirectory(bytes), file);
}

/** What a reader's failure means: a sheet wider and longer than can be held, or a file that is broken. */
export function readingFault(
  error: unknown,
  limits: { readonly file: string; readonly most_cells: number },
): Issue {
  const place = { file: limits.file };
  const spansTooMuch = error instanceof Error && /spans .* over the .* limit/.test(error.message);
  return spansTooMuch
    ? issue("workbook.too_many_cells", place, { limit: limits.most_cells })
    : issue("workbook.broken", place);
}
