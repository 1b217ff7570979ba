import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { indicatorTable, type Issue, issueText, type RowOf } from "../../packages/model/src/index.ts";
import {
  loadRecords,
  openStore,
  replaceRows,
  type RecordFile,
  type Store,
  storeWords,
} from "../../packages/store/src/index.ts";

const made: string[] = [];

afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** A folder of record files, made for one test and gone after the last of its file. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "parindex-store-"));
  made.push(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** Two units, as a file of records. */
export const unitCsv = "unit_id,name,tier\nxa-mau-01,Xã Mẫu 01,commune\nxa-mau-02,Xã Mẫu 02,commune\n";

type Indicator = RowOf<typeof indicatorTable>;

function indicator(indicator_id: string, kind: Indicator["kind"], more: Partial<Indicator> = {}): Indicator {
  const rest = { unit: null, part_of: null, options: null, domain_min: null, domain_max: null };
  const fixed = {
    rule_set_id: "minh-hoa-cap-xa-2026",
    source: "reported",
    accumulation: "cumulative",
    roll_up: "own",
  } as const;
  return { ...rest, ...fixed, indicator_id, label: indicator_id, kind, ...more };
}

/** One indicator of each kind. */
export const indicators: readonly Indicator[] = [
  indicator("ho_so_tiep_nhan", "count"),
  indicator("ho_so_ky_truoc", "count"),
  indicator("ho_so_dung_han", "count", { part_of: "ho_so_tiep_nhan ho_so_ky_truoc" }),
  indicator("kinh_phi", "amount"),
  indicator("ty_le_dvc", "percent"),
  indicator("diem_dti", "score", { domain_min: "0", domain_max: "4" }),
  indicator("ngay_ban_hanh", "date"),
  indicator("muc_do", "choice", { options: "du mot_phan chua" }),
  indicator("co_cong_khai", "yes_no"),
];

/** A store in memory that knows the indicators above. */
export async function storeWithIndicators(): Promise<Store> {
  const store = await openStore(":memory:");
  await replaceRows(store, indicatorTable, indicators);
  return store;
}

/** Files by path, as a load takes them. */
export function texts(...files: string[]): RecordFile[] {
  return files.map((file) => ({ kind: "file", file }));
}

/** Loads the files of a folder that is made for it, together with the two units. */
export async function loadFiles(
  store: Store,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ ok: boolean; issues: readonly Issue[] }> {
  const all = { "unit.csv": unitCsv, ...files };
  return loadRecords(store, texts(...Object.keys(all)), { root: folder(all), years: null, complete: true });
}

/** `file:line code` or `file cell code` of each issue. */
export function said(issues: readonly Issue[]): string[] {
  return issues.map(({ place: { file, line, cell }, code }) => {
    const at = cell === undefined ? (line === undefined ? file : `${file}:${line}`) : `${file} ${cell}`;
    return `${at} ${code}`;
  });
}

/** What an issue says to people, with every parameter filled in. */
export function sentence(issue: Issue | undefined, locale: "vi" | "en" = "vi"): string {
  return issue === undefined ? "" : issueText(issue, storeWords, locale);
}

const head = "unit_id,year,indicator_id,period,stage,value,numerator,denominator,declared,reason";

/** A file of figures of the first unit in 2026, each line `indicator,value,numerator,denominator,declared,reason`. */
export function figures(...lines: string[]): string {
  const rows = lines.map((line) => {
    const [id, ...rest] = line.split("|");
    return `xa-mau-01,2026,${id},Y,self,${[...rest, "", "", "", "", ""].slice(0, 5).join(",")}`;
  });
  return `${head}\n${rows.join("\n")}\n`;
}
