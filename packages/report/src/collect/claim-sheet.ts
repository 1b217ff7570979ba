import type { FormCell, FormRow, FormSheet } from "@parindex/model";
import { asked, asText, framed, written } from "./form-parts.ts";
import { claimColumns, formSheets, notApplicableWord, totalWord } from "./layout.ts";
import type { UnitFormInput } from "./unit-form-input.ts";

const personWords: Readonly<Record<"survey" | "leader" | "appraiser", string>> = {
  survey: "Không tự chấm (điều tra xã hội học)",
  leader: "Không tự chấm (lãnh đạo chấm)",
  appraiser: "Không tự chấm (cơ quan thẩm định chấm)",
};

type Node = UnitFormInput["nodes"][number];

function claimCell({ scored_by, max }: Node): FormCell {
  if (scored_by !== null && scored_by !== "self") return written(personWords[scored_by]);
  return asked({ kind: "number", ...(max === null ? {} : { max }) });
}

function claimRow(node: Node): FormRow {
  const max: FormCell = { content: node.max === null ? null : { number: node.max } };
  if (!node.is_leaf) return { style: "heading", cells: [written(node.node_code), written(node.title), max] };
  return {
    style: "plain",
    cells: [
      written(node.node_code),
      written(node.title, node.scoring_text ?? undefined),
      max,
      claimCell(node),
      asked({ kind: "choice", options: [notApplicableWord] }),
      asked(asText),
      asked(asText),
    ],
  };
}

/** The whole tree of criteria: what the unit claims for each leaf, and its explanations. */
export function claimSheet({ nodes, unit_name, year }: UnitFormInput, notices: readonly string[]): FormSheet {
  const lines = [
    ...notices,
    "Điểm tự chấm là điểm đơn vị đề nghị; chương trình tính lại theo quy tắc và nêu chênh lệch. Ghi chú ở ô tên tiêu chí là cách tính điểm.",
  ];
  const rows = nodes.map(claimRow);
  // Title, lines and heading stand above.
  const first = lines.length + 3;
  const total: FormRow = {
    style: "total",
    cells: [
      written(null),
      written(totalWord),
      written(null),
      { content: { formula: `SUM(D${first}:D${first + rows.length - 1})` } },
    ],
  };
  const title = `TỰ CHẤM ĐIỂM NĂM ${year} – ${unit_name}`;
  return framed({ name: formSheets.claims, title, lines, columns: claimColumns }, [...rows, total]);
}
