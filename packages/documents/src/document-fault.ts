import { type Issue, issue } from "@parindex/model";
import { zipDirectory } from "./zip-directory.ts";

const megabyte = 1024 * 1024;
const mostMarkup = 48 * megabyte;

/** What the bytes of a document are, told by their outside alone. */
export type DocumentKind = "docx" | "workbook" | "ods" | "pdf" | "text";

const marks: readonly (readonly [code: string, bytes: readonly number[]])[] = [
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
];

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((value, at) => bytes[at] === value);
}

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, "utf16le"));
}

function zipKind(bytes: Uint8Array, file: string): DocumentKind | Issue {
  const entries = zipDirectory(bytes);
  if (entries === null) return issue("document.broken", { file });
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const markup = entries.filter(
    ({ name }) => !/\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?|bin|ttf|odttf)$/i.test(name),
  );
  const size = markup.reduce((sum, entry) => sum + entry.size, 0);
  const hides = entries.some((entry) => entry.size === 0 && entry.packed > 2);
  if (names.has("xl/workbook.xml")) return "workbook";
  if (hides || size > mostMarkup)
    return issue("document.too_large", { file }, { limit: mostMarkup / megabyte });
  if ([...names].some((name) => name.endsWith("vbaproject.bin"))) return issue("document.macros", { file });
  if (names.has("word/document.xml")) return "docx";
  const isOpen = names.has("mimetype") && names.has("content.xml");
  return isOpen && !names.has("layout-cache") && /\.ods$/i.test(file)
    ? "ods"
    : issue("document.not_supported", { file });
}

/** What a document is, or why it is not read. */
export function documentKind(bytes: Uint8Array, file: string): DocumentKind | Issue {
  if (bytes.byteLength === 0) return issue("document.empty_file", { file });
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return issue(holds(bytes, "EncryptedPackage") ? "document.password" : "document.old_format", { file });
  if (beginsWith(bytes, [0x50, 0x4b])) return zipKind(bytes, file);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  const known = marks.find(([, mark]) => beginsWith(bytes, mark));
  if (known !== undefined) return issue("document.not_supported", { file });
  if (/\.(?:docx?|xlsx?|ods|pdf)$/i.test(file)) return issue("document.broken", { file });
  return "text";
}
