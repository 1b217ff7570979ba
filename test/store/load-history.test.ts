import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { indicatorReportTable } from "../../packages/model/src/index.ts";
import {
  loadRecords,
  loadTable,
  openStore,
  plainTables,
  recordTables,
  type Store,
} from "../../packages/store/src/index.ts";
import { figures, folder, storeWithIndicators, texts, unitCsv } from "./records-folder.ts";

async function values(store: Store): Promise<(string | null)[]> {
  const sql = "SELECT * FROM indicator_report ORDER BY indicator_id";
  return (await store.run({ sql, params: [], row: indicatorReportTable.row })).map(({ value }) => value);
}

async function loads(store: Store): Promise<string[]> {
  const rows = await store.run({
    sql: "SELECT * FROM load ORDER BY load_no",
    params: [],
    row: loadTable.row,
  });
  const number = new Map(rows.map(({ load_id, load_no }) => [load_id, load_no]));
  return rows.map(({ load_no, source_file, superseded_by }) => {
    const by = superseded_by === null ? "current" : (number.get(superseded_by) ?? superseded_by);
    return `${load_no} ${source_file} ${by}`;
  });
}

async function everything(store: Store): Promise<unknown> {
  const tables = [loadTable, ...recordTables, ...plainTables];
  const rows = tables.map(async ({ name, row }) =>
    store.run({ sql: `SELECT * FROM "${name}" ORDER BY ALL`, params: [], row }),
  );
  return Promise.all(rows);
}

const context = { years: [2026], complete: true };

it("the same files again change nothing", async () => {
  const store = await storeWithIndicators();
  const root = folder({ "unit.csv": unitCsv, "indicator_report.csv": figures("kinh_phi|5") });
  const files = texts("unit.csv", "indicator_report.csv");
  const first = await loadRecords(store, files, { ...context, root });
  const before = await everything(store);
  const second = await loadRecords(store, files, { ...context, root });
  expect(first.loaded.map(({ state }) => state)).toEqual(["new", "new"]);
  expect(second.loaded.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
  expect(await everything(store)).toEqual(before);
  store.close();
});

it("a corrected file takes the place of the earlier one, whose rows stay; put back, it is current again", async () => {
  const store = await storeWithIndicators();
  const root = folder({ "unit.csv": unitCsv, "indicator_report.csv": figures("kinh_phi|5") });
  const load = async (): Promise<boolean> =>
    (await loadRecords(store, texts("unit.csv", "indicator_report.csv"), { ...context, root })).ok;
  await load();
  writeFileSync(join(root, "indicator_report.csv"), figures("kinh_phi|6", "diem_dti|3.5"));
  expect(await load()).toBe(true);
  expect(await values(store)).toEqual(["3.5", "6"]);
  expect(await loads(store)).toEqual([
    "1 unit.csv current",
    "2 indicator_report.csv 3",
    "3 indicator_report.csv current",
  ]);
  const kept = await store.connection.run("SELECT value FROM indicator_report_all ORDER BY value");
  expect(await kept.getRows()).toEqual([["3.5"], ["5"], ["6"]]);
  writeFileSync(join(root, "indicator_report.csv"), figures("kinh_phi|5"));
  expect(await load()).toBe(true);
  expect(await values(store)).toEqual(["5"]);
  expect(await loads(store)).toEqual([
    "1 unit.csv current",
    "2 indicator_report.csv current",
    "3 indicator_report.csv 2",
  ]);
  store.close();
});

it("a file gone from a complete list is no longer current; from a partial list it stays", async () => {
  const store = await storeWithIndicators();
  const root = folder({
    "unit.csv": unitCsv,
    "indicator_report-1.csv": figures("kinh_phi|5"),
    "indicator_report-2.csv": figures("diem_dti|1"),
  });
  await loadRecords(store, texts("unit.csv", "indicator_report-1.csv"), { ...context, root });
  await loadRecords(store, texts("indicator_report-2.csv"), { ...context, root, complete: false });
  expect(await values(store)).toEqual(["1", "5"]);
  await loadRecords(store, texts("unit.csv", "indicator_report-2.csv"), { ...context, root });
  expect(await values(store)).toEqual(["1"]);
  expect(await loads(store)).toContain("2 indicator_report-1.csv removed");
  store.close();
});

it("a load with one fault in one file leaves every table as it was", async () => {
  const store = await storeWithIndicators();
  const root = folder({ "unit.csv": unitCsv, "indicator_report.csv": figures("kinh_phi|5") });
  await loadRecords(store, texts("unit.csv", "indicator_report.csv"), { ...context, root });
  const before = await everything(store);
  writeFileSync(join(root, "unit.csv"), `${unitCsv}xa-mau-03,Xã Mẫu 03,commune\n`);
  writeFileSync(join(root, "indicator_report.csv"), figures("kinh_phi|7", "diem_dti|9"));
  const { ok, loaded } = await loadRecords(store, texts("unit.csv", "indicator_report.csv"), {
    ...context,
    root,
  });
  expect([ok, loaded]).toEqual([false, []]);
  expect(await everything(store)).toEqual(before);
  const left = await store.connection.run("SELECT table_name FROM duckdb_tables() WHERE temporary");
  expect(await left.getRows()).toEqual([]);
  store.close();
});

it("a failed load inside a larger transaction undoes that too", async () => {
  const store = await storeWithIndicators();
  const root = folder({ "indicator_report.csv": figures("kinh_phi|x") });
  await store.transaction(async () => {
    await store.execute("DELETE FROM indicator");
    await store.execute("CREATE TABLE scored (n INTEGER)");
    await store.execute(
      "INSERT INTO indicator BY NAME SELECT 's' AS rule_set_id, 'kinh_phi' AS indicator_id, 'K' AS label, 'amount' AS kind, 'reported' AS source, 'stock' AS accumulation, 'own' AS roll_up",
    );
    expect((await loadRecords(store, texts("indicator_report.csv"), { ...context, root })).ok).toBe(false);
  });
  await expect(store.execute("SELECT * FROM scored")).rejects.toThrow("scored");
  expect(((await everything(store)) as unknown[][]).flat()).toHaveLength(9);
  store.close();
});

it("the same records under another root, order of files or number of threads give the same rows and load names", async () => {
  const files = {
    "unit.csv": unitCsv,
    "hồ sơ/indicator_report.csv": figures("kinh_phi|5", "diem_dti|1", "ty_le_dvc|50"),
  };
  const seen: unknown[] = [];
  for (const threads of [1, 4]) {
    const store = await openStore(":memory:", { threads });
    await loadRecords(store, texts(...Object.keys(files)), { ...context, root: folder(files) });
    seen.push(await everything(store));
    store.close();
  }
  expect(seen[1]).toEqual(seen[0]);
});

it("a store on disk keeps its loads over closing and opening", async () => {
  const root = folder({ "unit.csv": unitCsv, "indicator_report.csv": figures("kinh_phi|5") });
  const path = join(root, ".parindex", "par.duckdb");
  const first = await openStore(path);
  await loadRecords(first, texts("unit.csv", "indicator_report.csv"), { ...context, root });
  first.close();
  const second = await openStore(path);
  expect(await values(second)).toEqual(["5"]);
  const again = await loadRecords(second, texts("unit.csv", "indicator_report.csv"), { ...context, root });
  expect(again.loaded.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
  second.close();
});
