import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formBytes, readWorkbook } from "@parindex/documents";
import { type Form, readYaml } from "@parindex/model";
import { readForm, unitForm } from "@parindex/report";
import { catalogueOf, figureUses, optionLabels, readRuleSet } from "@parindex/rules";
import { readXlsx } from "hucre";
import { type Timing, timingOf } from "../medians.ts";

const file = "data/rule-sets/minh-hoa-cap-xa-2026.yaml";
const count = 124;
const rounds = 5;

/** The form of a commune with every cell filled in that it asks for. */
function filledForm(at: number): Form {
  const source = readFileSync(join(import.meta.dirname, "../../..", file), "utf8");
  const { ruleSet } = readRuleSet(readYaml(source, file), "0".repeat(64));
  if (ruleSet === null) throw new TypeError("the shipped set is faulty");
  const { rule_set, rule_node, indicator } = catalogueOf(ruleSet);
  const form = unitForm({
    unit_id: `xa-${at}`,
    unit_name: `Xã Mẫu ${at}`,
    year: 2026,
    stage: "self",
    period: "Y",
    due: "2026-12-05",
    synthetic: true,
    rule_set: rule_set[0]!,
    nodes: rule_node,
    indicators: indicator.filter(({ source: from }) => from !== "survey"),
    uses: figureUses(ruleSet),
    options: optionLabels(ruleSet),
  });
  const filled = (kind: string | undefined) =>
    kind === "number" ? { number: "1" } : kind === "text" ? "Theo báo cáo của đơn vị" : null;
  return {
    ...form,
    sheets: form.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: cell.content ?? filled(cell.ask?.kind) })),
      })),
    })),
  };
}

async function timed(work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const used = process.cpuUsage();
  const from = performance.now();
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - from, cpu: (user + system) / 1000 };
}

/** How long 124 collection workbooks take to be read into records, against what the workbook library needs to parse them. */
export interface Workbooks {
  readonly library: Timing;
  readonly read: Timing;
  readonly ratio: number;
  readonly cpu_ratio: number;
}

/** Reads the same workbooks both ways in turn, several times. */
export async function compareWorkbooks(): Promise<Workbooks> {
  const books: Uint8Array[] = [];
  for (let at = 0; at < count; at += 1) books.push(await formBytes(filledForm(at)));
  const parse = async (): Promise<void> => {
    for (const bytes of books) await readXlsx(bytes, { readStyles: true });
  };
  const read = async (): Promise<void> => {
    for (const bytes of books) {
      const { grids } = await readWorkbook(bytes, "bieu.xlsx");
      if (readForm(grids) === null) throw new Error("no form was read");
    }
  };
  const [library, own] = [[], []] as { wall: number; cpu: number }[][];
  await parse();
  await read();
  for (let round = 0; round < rounds; round += 1) {
    library!.push(await timed(parse));
    own!.push(await timed(read));
  }
  const of = (measured: typeof library, figure: "wall" | "cpu"): Timing =>
    timingOf(measured!.map((one) => one[figure]));
  return {
    library: of(library, "wall"),
    read: of(own, "wall"),
    ratio: of(own, "wall").median / of(library, "wall").median,
    cpu_ratio: of(own, "cpu").median / of(library, "cpu").median,
  };
}
