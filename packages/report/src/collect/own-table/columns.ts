import { type Grid, type GridCell, slug } from "@parindex/model";

/** What a column of a unit's own table holds. */
export type OwnField =
  | "code"
  | "title"
  | "max"
  | "points"
  | "figures"
  | "evidence"
  | "explanation"
  /** Documents and explanations in one column. */
  | "either";

/** The heading of a table and where its rows begin. */
export interface OwnHeading {
  /** The column of each field. */
  readonly columns: ReadonlyMap<OwnField, number>;
  /** Fields for which two columns stand. */
  readonly twice: readonly { readonly field: OwnField; readonly place: string }[];
  /** The first row below the heading. */
  readonly from: number;
  /** The row of the heading. */
  readonly at: number;
}

/** Words of headings as `slug` writes them; the first field whose words are found is the column's. */
const words: readonly (readonly [field: OwnField | null, pattern: RegExp])[] = [
  ["either", /(kiem-chung|minh-chung).*giai-trinh|giai-trinh.*(kiem-chung|minh-chung)/],
  // What a set demands, and what an appraiser entered, are no answers of the unit.
  [null, /yeu-cau|tham-dinh|tham-tra|hoi-dong|xa-hoi-hoc|dtxhh|xhh/],
  ["evidence", /kiem-chung|minh-chung/],
  ["explanation", /giai-trinh|ghi-chu-cua-don-vi/],
  ["points", /(^|-)tu-(cham|danh-gia)(-|$)|don-vi-(cham|tu)/],
  ["max", /toi-da|diem-chuan|thang-diem/],
  ["figures", /so-lieu|ke-khai|ty-le-dat-duoc/],
  ["code", /^((so-)?(stt|tt|thu-tu)|ma|ma-so|ma-tieu-chi)$/],
  ["title", /linh-vuc|tieu-chi|noi-dung/],
];

function fieldOf(label: string): OwnField | null {
  return words.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** A heading's own words, or those of the merged cell that covers it. */
function textAt(cell: GridCell | undefined, rows: Grid["rows"]): string {
  if (cell?.part_of === undefined) return cell?.text ?? "";
  for (const row of rows) for (const one of row) if (one.place === cell.part_of) return one.text ?? "";
  return "";
}

/** The words above each column, of a heading of one or two rows. */
function labels(rows: Grid["rows"], depth: number): string[] {
  const width = Math.max(...rows.slice(0, depth).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.slice(0, depth).map((row) => textAt(row[column], rows.slice(0, depth)));
    return slug([...new Set(texts)].join(" "));
  });
}

function hasTwoRows([top = [], below = []]: Grid["rows"]): boolean {
  const places = new Set(top.map(({ place }) => place));
  return [...top, ...below].some(({ part_of }) => part_of !== undefined && places.has(part_of));
}

function columnsOf(
  found: readonly string[],
): Pick<OwnHeading, "columns"> & { readonly twice: [OwnField, number][] } {
  const columns = new Map<OwnField, number>();
  const twice: [OwnField, number][] = [];
  for (const [column, label] of found.entries()) {
    // A merged heading covers several columns with the same words.
    const field = label === "" ? null : fieldOf(label);
    if (field === null) continue;
    if (!columns.has(field)) columns.set(field, column);
    else if (field === "title" && !columns.has("code")) {
      // Tiêu chí, then Nội dung: the first holds the codes.
      columns.set("code", columns.get("title") ?? column);
      columns.set("title", column);
    } else if (found[columns.get(field) ?? -1] !== label) twice.push([field, column]);
  }
  return { columns, twice };
}

/** A row below some headings that numbers the columns: 1, 2, 3 or (1), (2), (3). */
function isNumbering(row: readonly GridCell[] | undefined): boolean {
  const texts = (row ?? []).flatMap(({ text }) => (text === null || text.trim() === "" ? [] : [text.trim()]));
  const numbers = texts.filter((text) => /^\(?\d{1,2}\)?$/.test(text));
  return (
    texts.length >= 4 &&
    numbers.length >= texts.length - 2 &&
    texts.every((text) => /^\(?[\dA-Z]{1,2}\)?([=+\-x*/]\(?\d+\)?)*$/.test(text))
  );
}

const searched = 60;

/** The heading of a table in which a unit scores itself; null where the grid has none. */
export function ownHeading(grid: Grid): OwnHeading | null {
  for (const at of grid.rows.slice(0, searched).keys())
    for (const depth of hasTwoRows(grid.rows.slice(at, at + 2)) ? [2, 1] : [1]) {
      const { columns, twice } = columnsOf(labels(grid.rows.slice(at, at + depth), depth));
      const isTable =
        columns.has("points") && columns.has("max") && (columns.has("code") || columns.has("title"));
      if (!isTable) continue;
      const below = at + depth;
      const place = (column: number): string => grid.rows[at]?.[column]?.place ?? grid.name;
      return {
        columns,
        twice: twice.map(([field, column]) => ({ field, place: place(column) })),
        at,
        from: isNumbering(grid.rows[below]) ? below + 1 : below,
      };
    }
  return null;
}
