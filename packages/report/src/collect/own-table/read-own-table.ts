import {
  applicabilityTable,
  assessmentTable,
  decimalFraction,
  explanationTable,
  type GridCell,
  type Issue,
  issue,
} from "@parindex/model";
import { trimmed } from "../../exact-points.ts";
import type { SheetRead } from "../form-context.ts";
import { RecordGrid } from "../record-grid.ts";
import { sumFaults } from "./check-sums.ts";
import { matchRows, type MatchedRow, textOf } from "./match-rows.ts";
import type { OwnTable } from "./own-table.ts";
import { DocumentRecords, documentsIn } from "./read-documents.ts";
import { pointsSaid } from "./read-points.ts";
import type { KeyNode, TableKey } from "./table-key.ts";

function isAbove(value: string, most: string | null): boolean {
  const [a, b] = [decimalFraction(value), most === null ? null : decimalFraction(most)];
  return a !== null && b !== null && a.num * b.den > b.num * a.den;
}

function differs(value: string, other: string | null): boolean {
  return other !== null && (isAbove(value, other) || isAbove(other, value));
}

function isSelf({ is_leaf, scored_by }: KeyNode): boolean {
  return is_leaf && (scored_by ?? "self") === "self";
}

/** What a unit's own table holds: claims, explanations, pleas and documents, each at its cell. */
class OwnReading {
  readonly issues: Issue[] = [];
  readonly claimed = new Map<KeyNode, string>();
  readonly blank: string[] = [];
  readonly #claims = new RecordGrid(assessmentTable, ["unit_id", "year", "leaf_uid", "stage", "points"]);
  readonly #texts = new RecordGrid(explanationTable, ["unit_id", "year", "leaf_uid", "stage", "text"]);
  readonly #pleas = new RecordGrid(applicabilityTable, ["unit_id", "year", "node_uid", "stage", "reason"]);
  readonly #documents: DocumentRecords;
  readonly #about: { readonly unit_id: string; readonly year: string; readonly stage: string };
  readonly #file: string;

  constructor({ unit_id, year, stage }: TableKey, file: string) {
    this.#about = { unit_id, year: String(year), stage };
    this.#documents = new DocumentRecords(this.#about);
    this.#file = file;
  }

  #say(
    code: string,
    cell: string,
    params: Readonly<Record<string, string>>,
    severity?: Issue["severity"],
  ): void {
    this.issues.push(issue(code, { file: this.#file, cell }, params, severity));
  }

  #readPoints({ node, row }: MatchedRow): void {
    const cell = row.cells.get("points");
    const said = pointsSaid(cell);
    const place = cell?.place ?? row.place;
    const params = { title: `${node.node_code} ${node.title}`, max: trimmed(node.max ?? "–") };
    if (said.kind === "unread") this.#say("own.unread_points", place, { ...params, found: cell?.text ?? "" });
    else if (said.kind === "points" && !isSelf(node)) this.#say("collect.claim_not_self", place, params);
    else if (said.kind === "points" && isAbove(said.value, node.max))
      this.#say("collect.claim_above_max", place, params);
    else if (said.kind === "points") {
      const points: GridCell = { text: said.value, number: said.value, place };
      this.#claims.add({ ...this.#about, leaf_uid: node.node_uid, points }, place);
      this.claimed.set(node, said.value);
    } else if (said.kind === "not_applicable" && isSelf(node)) {
      const reason = textOf(row, "explanation");
      if (reason === "") this.#say("own.plea_without_reason", place, params);
      else this.#pleas.add({ ...this.#about, node_uid: node.node_uid, reason }, place);
    } else if (isSelf(node)) this.blank.push(node.node_code);
  }

  #readMax({ node, row }: MatchedRow): void {
    const cell = row.cells.get("max");
    const said = pointsSaid(cell);
    if (said.kind === "points" && differs(said.value, node.max))
      this.#say(
        "own.max_differs",
        cell?.place ?? row.place,
        {
          title: `${node.node_code} ${node.title}`,
          found: trimmed(said.value),
          max: trimmed(node.max ?? "–"),
        },
        "warning",
      );
  }

  #readTexts({ node, row }: MatchedRow): void {
    const { cells } = row;
    const [evidence, explanation, either] = (["evidence", "explanation", "either"] as const).map((field) =>
      cells.get(field),
    );
    const lines = documentsIn(either?.text ?? "");
    const named = lines.filter(({ number }) => number !== null);
    const told = lines.filter(({ number }) => number === null).map(({ summary }) => summary);
    if (evidence !== undefined)
      this.#documents.add(node.node_uid, documentsIn(evidence.text ?? ""), evidence);
    if (either !== undefined) this.#documents.add(node.node_uid, named, either);
    const text = [textOf(row, "explanation"), ...told].filter((one) => one !== "").join("\n");
    const cell = textOf(row, "explanation") === "" ? either : explanation;
    if (text !== "" && cell !== undefined)
      this.#texts.add({ ...this.#about, leaf_uid: node.node_uid, text }, cell.place);
  }

  read(matched: MatchedRow): void {
    this.#readMax(matched);
    if (!matched.node.is_leaf) return;
    this.#readPoints(matched);
    this.#readTexts(matched);
  }

  grids(file: string): SheetRead["grids"] {
    return [this.#claims, this.#texts, this.#pleas, ...this.#documents.grids].flatMap((grid) =>
      grid.grids(file),
    );
  }
}

/** What a table leaves open, told once each: leaves it lacks, leaves without points, figures that are not read. */
function doubts(
  table: OwnTable,
  key: TableKey,
  { blank, seen }: { blank: readonly string[]; seen: ReadonlySet<KeyNode> },
): Issue[] {
  const { file, place: cell, rows } = table;
  const absent = key.nodes
    .filter((node) => isSelf(node) && !seen.has(node))
    .map(({ node_code }) => node_code);
  const figures = rows.filter(({ cells }) => (cells.get("figures")?.text ?? "").trim() !== "").length;
  const told: [string, number, Readonly<Record<string, string>>][] = [
    ["own.leaves_absent", absent.length, { codes: absent.join(", ") }],
    ["own.leaves_blank", blank.length, { codes: blank.join(", ") }],
    ["own.figures_unread", figures, {}],
  ];
  return told
    .filter(([, count]) => count > 0)
    .map(([code, count, params]) => issue(code, { file, cell }, { count, ...params }, "warning"));
}

/** Reads a unit's own table by its key: what it claims as records, and all that is doubtful, wrong or not read. */
export function readOwnTable(table: OwnTable, key: TableKey): SheetRead {
  const { file } = table;
  const matched = matchRows(table, key);
  const reading = new OwnReading(key, file);
  for (const row of matched.matched) reading.read(row);
  const seen = new Set(matched.matched.map(({ node }) => node));
  const none = reading.claimed.size === 0 ? [issue("own.no_claims", { file, cell: table.place })] : [];
  const twice = table.twice.map(({ field, place }) =>
    issue("own.repeated_column", { file, cell: place }, { field }),
  );
  return {
    grids: reading.grids(file),
    issues: [
      ...twice,
      ...none,
      ...matched.issues,
      ...reading.issues,
      ...sumFaults(matched, reading.claimed, { key, file }),
      ...doubts(table, key, { blank: reading.blank, seen }),
    ],
  };
}
