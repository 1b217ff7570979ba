import { evidenceLinkTable, evidenceTable, type GridCell, slug } from "@parindex/model";
import { RecordGrid } from "../record-grid.ts";

/** A document as a line of a cell names it. */
export interface NamedDocument {
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly item: string | null;
  readonly page: string | null;
  /** The line as it stands. */
  readonly summary: string;
}

const numbers = /\d+[a-zđ]?(?:\/\d{4})?\/[\p{Lu}Đ][\p{L}\d]*(?:[-–][\p{L}\d]+)*/gu;
const days = /(?:ngày\s*)(\d{1,2}\/\d{1,2}\/\d{4})/gi;

/** What matches a pattern if it does so just once: of several nobody can say which is meant. */
function only(text: string, pattern: RegExp, group = 0): string | null {
  const found = [...text.matchAll(pattern)];
  return found.length === 1 ? (found[0]?.[group]?.trim() ?? null) : null;
}

/** The lines of a cell, each a document: `Kế hoạch số 12/KH-UBND ngày 15/01/2026, mục II, trang 3`. */
export function documentsIn(text: string): NamedDocument[] {
  return text
    .split(/[\n;]+/)
    .map((line) =>
      line
        .replace(/^[\s\-–+•*]+/, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => /[\p{L}\d]/u.test(line))
    .map((line) => ({
      number: only(line, numbers),
      issued_on: only(line, days, 1),
      item: only(line, /mục\s+([\p{L}\d.]+)/giu, 1)?.replace(/\.$/, "") ?? null,
      page: only(line, /trang\s+(\d+(?:\s*[-–]\s*\d+)?)/gi, 1),
      summary: line.replace(/[.,;]+$/, ""),
    }));
}

/** Documents behind leaves as records: one that several leaves name is one document. */
export class DocumentRecords {
  readonly #evidence = new RecordGrid(evidenceTable, [
    "unit_id",
    "evidence_id",
    "kind",
    "number",
    "issued_on",
    "summary",
  ]);
  readonly #links = new RecordGrid(evidenceLinkTable, [
    "unit_id",
    "year",
    "leaf_uid",
    "evidence_id",
    "item",
    "page",
  ]);
  readonly #seen = new Set<string>();
  readonly #about: { readonly unit_id: string; readonly year: string };

  constructor(about: { readonly unit_id: string; readonly year: string }) {
    this.#about = about;
  }

  /** Adds the documents of a leaf that a cell names. */
  add(leaf_uid: string, documents: readonly NamedDocument[], { place }: GridCell): void {
    const { unit_id, year } = this.#about;
    for (const { number, issued_on, item, page, summary } of documents) {
      const name = number === null ? summary : [number, issued_on].filter((part) => part !== null).join(" ");
      const evidence_id = `${year}-${slug(name)}`;
      if (!this.#seen.has(evidence_id))
        this.#evidence.add({ unit_id, evidence_id, kind: "document", number, issued_on, summary }, place);
      this.#seen.add(evidence_id);
      const link = `${leaf_uid} ${evidence_id}`;
      if (!this.#seen.has(link)) this.#links.add({ unit_id, year, leaf_uid, evidence_id, item, page }, place);
      this.#seen.add(link);
    }
  }

  get grids(): readonly RecordGrid[] {
    return [this.#evidence, this.#links];
  }
}
