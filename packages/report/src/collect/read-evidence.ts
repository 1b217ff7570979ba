import {
  closest,
  evidenceLinkTable,
  evidenceTable,
  type GridCell,
  type Issue,
  issue,
  slug,
} from "@parindex/model";
import { type FormTableRow, isBlank } from "./form-table.ts";
import { evidenceKindWords } from "./layout.ts";
import type { FormContext, SheetRead } from "./form-context.ts";
import { RecordGrid } from "./record-grid.ts";

const described = ["kind", "number", "issued_on", "issuer", "summary", "file", "url"] as const;
const open = [...described, "item", "page"];

function textOf(cell: GridCell | undefined): string {
  return cell?.date ?? cell?.text?.trim() ?? "";
}

/** By what two rows name one document: its number, day and issuer; else its file or address; else its summary. */
function documentKey(cells: FormTableRow["cells"]): string {
  const [number, issued, issuer, file, url, summary] = [
    "number",
    "issued_on",
    "issuer",
    "file",
    "url",
    "summary",
  ].map((field) => textOf(cells[field]));
  if (number !== "") return [number, issued, issuer].filter((part) => part !== "").join(" ");
  return file || url || summary || "";
}

function kindCell(cell: GridCell | undefined): GridCell | string {
  if (cell === undefined || isBlank(cell)) return "document";
  const found = Object.entries(evidenceKindWords).find(([, word]) => word === cell.text?.trim());
  return found === undefined ? cell : { text: found[0], place: cell.place };
}

/** Documents and the leaves they stand behind; one document named for several leaves is one document. */
export function readEvidence(rows: readonly FormTableRow[], { file, about, keys }: FormContext): SheetRead {
  const evidence = new RecordGrid(evidenceTable, ["unit_id", "evidence_id", ...described]);
  const links = new RecordGrid(evidenceLinkTable, [
    "unit_id",
    "year",
    "leaf_uid",
    "evidence_id",
    "item",
    "page",
  ]);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const leaves = keys.named("leaf");
  for (const { cells, place } of rows) {
    if (open.every((field) => isBlank(cells[field]))) continue;
    const code = cells["leaf_code"];
    const leaf = leaves.find(({ of }) => of === code?.text?.trim());
    const at = { file, cell: code?.place ?? place };
    if (code === undefined || isBlank(code)) issues.push(issue("collect.evidence_without_leaf", at));
    else if (leaf === undefined) {
      const near = closest(
        code.text ?? "",
        leaves.flatMap(({ of }) => of ?? []),
      );
      issues.push(issue("collect.unknown_leaf", at, { code: code.text ?? "", near: near ?? "–" }));
    }
    const evidence_id = `${about["year"] ?? ""}-${slug(documentKey(cells))}`;
    if (evidence_id.endsWith("-")) {
      issues.push(issue("collect.evidence_without_name", at));
      continue;
    }
    const subject = described.map((field) => cells[field]).find((cell) => !isBlank(cell))?.place ?? place;
    if (!seen.has(evidence_id)) {
      const own = Object.fromEntries(described.map((field) => [field, cells[field] ?? null]));
      evidence.add(
        { ...own, unit_id: about["unit_id"] ?? null, evidence_id, kind: kindCell(cells["kind"]) },
        subject,
      );
      seen.add(evidence_id);
    }
    if (leaf !== undefined)
      links.add(
        {
          unit_id: about["unit_id"] ?? null,
          year: about["year"] ?? null,
          leaf_uid: leaf.id,
          evidence_id,
          item: cells["item"] ?? null,
          page: cells["page"] ?? null,
        },
        subject,
      );
  }
  return { grids: [evidence, links].flatMap((grid) => grid.grids(file)), issues };
}
