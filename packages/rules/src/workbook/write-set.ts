import type { Form, FormCell, FormRow, FormSheet } from "@parindex/model";
import { type Field, nameOf } from "./cell-form.ts";
import { headFields, refName, sheets } from "./fields.ts";
import { guideSheet } from "./guide.ts";
import { recordCells } from "./record-cells.ts";
import { askOf, cellContent } from "./write-cell.ts";

type Holder = Readonly<Record<string, unknown>>;

/** A node of the file, as the shape of a rule set has it. */
interface NodeAt extends Holder {
  readonly code: string;
  readonly title: string;
  readonly cites?: readonly Holder[];
  readonly cases?: readonly Holder[];
  readonly gates?: readonly Holder[];
  readonly criteria?: readonly NodeAt[];
}

interface Placed {
  readonly node: NodeAt;
  readonly level: number;
}

/** A rule set's file, as its shape has it, numbers by group too. */
interface SetAt extends Holder {
  readonly title: string;
  readonly indicators: Readonly<Record<string, Holder>>;
  readonly areas: readonly NodeAt[];
  readonly gates?: readonly Holder[];
}

function placedNodes(nodes: readonly NodeAt[], level = 1): Placed[] {
  return nodes.flatMap((node) => [{ node, level }, ...placedNodes(node.criteria ?? [], level + 1)]);
}

interface Drawn {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A sheet whose rows are records: its columns are found again by the names in their headings. */
function recordSheet(drawn: Drawn, line: string, rows: readonly FormRow[]): FormSheet {
  return {
    name: drawn.name,
    open: true,
    title: drawn.name.toUpperCase(),
    lines: [line],
    columns: drawn.fields.map((field) => {
      const ask = askOf(field.form);
      const title = `${field.title}\n(${nameOf(field)})`;
      return { title, width: field.width, ...(ask === null ? {} : { ask }) };
    }),
    rows,
  };
}

function plainRows(records: readonly unknown[], fields: readonly Field[]): FormRow[] {
  return records.map((record) => ({ style: "plain", cells: recordCells(record, fields) }));
}

function treeRows(placed: readonly Placed[]): FormRow[] {
  return placed.map(({ node, level }) => {
    const grouped = level === 1 ? "heading" : "total";
    const style = node.criteria === undefined ? "plain" : grouped;
    return { style, cells: recordCells({ ...node, level }, sheets.tree.fields) };
  });
}

/** Records that hang on nodes, each with the code and title of its node. */
function hanging(placed: readonly Placed[], key: "cites" | "cases" | "gates"): unknown[] {
  return placed.flatMap(({ node }) =>
    (node[key] ?? []).map((one) => ({ ...one, [refName]: node.code, criterion_title: node.title })),
  );
}

function headSheet(set: SetAt): FormSheet {
  const rows = headFields.map(({ path, title, form }): FormRow => {
    const value = path.reduce<unknown>((at, key) => (at as Holder | null | undefined)?.[key], set);
    const ask = askOf(form);
    const said: FormCell = { content: cellContent(value, form), ...(ask === null ? {} : { ask }) };
    return { style: "plain", cells: [{ content: title }, said, { content: path.join(".") }] };
  });
  return {
    name: sheets.head.name,
    open: true,
    title: sheets.head.name.toUpperCase(),
    lines: ["Chỉ sửa cột “Nội dung”. Ô để trống là không nói."],
    columns: [
      { title: "Mục\n(label)", width: 44 },
      { title: "Nội dung\n(value)", width: 60 },
      { title: "Khóa\n(key)", width: 28 },
    ],
    rows,
  };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A checked rule set's file as a workbook that people read and edit; `value` is what its YAML holds. */
export function ruleSetForm(value: unknown): Form {
  // Only what passed the shape of a rule set is given here.
  const set = value as SetAt;
  const placed = placedNodes(set.areas);
  const records = (drawn: Drawn, line: string, found: readonly unknown[]): FormSheet =>
    recordSheet(drawn, line, plainRows(found, drawn.fields));
  const indicators = Object.entries(set.indicators).map(([id, said]) => ({ ...said, id }));
  const gates = [...(set.gates ?? []), ...hanging(placed, "gates")];
  const rows = treeRows(placed);
  return {
    title: set.title,
    sheets: [
      headSheet(set),
      {
        ...recordSheet(
          sheets.tree,
          "Mỗi dòng một lĩnh vực (cấp 1), tiêu chí (cấp 2), tiêu chí thành phần (cấp 3…), theo thứ tự in. Mục không có mục con là mục chấm điểm: ghi quy tắc ở đó.",
          rows,
        ),
        fixed_columns: 3,
      },
      records(sheets.indicators, "Mỗi dòng một số liệu mà quy tắc dùng, gọi bằng mã.", indicators),
      records(
        sheets.cites,
        "Mỗi dòng một căn cứ của một tiêu chí, chép đúng nguyên văn.",
        hanging(placed, "cites"),
      ),
      records(
        sheets.cases,
        "Mỗi dòng một ví dụ tính tay theo văn bản: số liệu cho và điểm phải ra.",
        hanging(placed, "cases"),
      ),
      records(
        sheets.parts,
        "Các phần điểm, như phần thẩm định và phần điều tra xã hội học.",
        listed(set["parts"]),
      ),
      records(sheets.sections, "Các mục điểm cộng, điểm trừ ngoài thang điểm.", listed(set["sections"])),
      records(sheets.bands, "Từ loại cao nhất xuống; loại cuối không có cận dưới.", listed(set["bands"])),
      records(sheets.gates, "Điều kiện làm giảm điểm của một mục hoặc của cả bộ.", gates),
      guideSheet(),
    ],
  };
}
