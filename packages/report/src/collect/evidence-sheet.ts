import type { Ask, FormCell, FormRow, FormSheet } from "@parindex/model";
import { asked, asText, framed, written } from "./form-parts.ts";
import { evidenceColumns, evidenceKindWords, formSheets } from "./layout.ts";
import type { UnitFormInput } from "./unit-form-input.ts";

/** Rows for documents that the set does not name. */
const spareEvidenceRows = 60;

function evidenceAsks(): FormCell[] {
  return evidenceColumns.slice(2).map(({ field }) => {
    if (field === "kind") return asked({ kind: "choice", options: Object.values(evidenceKindWords) });
    return asked(field === "issued_on" ? { kind: "date" } : asText);
  });
}

/** One row a document and leaf: those the set expects first, then rows to spare. */
export function evidenceSheet(
  { nodes, unit_name, year }: UnitFormInput,
  notices: readonly string[],
): FormSheet {
  const leaves = nodes.filter(({ is_leaf, scored_by }) => is_leaf && scored_by !== "survey");
  const codes: Ask = { kind: "choice", options: leaves.map(({ node_code }) => node_code) };
  const expected = leaves.flatMap(({ node_code, expected_evidence }) =>
    (expected_evidence ?? "")
      .split("\n")
      .filter((name) => name !== "")
      .map((name): FormRow => ({
        style: "plain",
        cells: [{ content: node_code, ask: codes }, written(name), ...evidenceAsks()],
      })),
  );
  const spare = Array.from({ length: spareEvidenceRows }, (): FormRow => ({
    style: "plain",
    cells: [asked(codes), written(null), ...evidenceAsks()],
  }));
  const lines = [
    ...notices,
    "Mỗi dòng một tài liệu cho một tiêu chí; ghi rõ mục, trang. Dòng không dùng thì để trống.",
  ];
  const title = `TÀI LIỆU KIỂM CHỨNG NĂM ${year} – ${unit_name}`;
  return framed({ name: formSheets.evidence, title, lines, columns: evidenceColumns }, [
    ...expected,
    ...spare,
  ]);
}
