import { indicatorTable } from "@parindex/model";
import { loadRecords, openStore, replaceRows } from "@parindex/store";
import { indicatorRows } from "./report-rows.ts";

/** Loads one file in a process of its own, whose memory is then this load's: `node one-load.ts WAY FORMAT FOLDER ROWS`. */
const [way = "", format = "", folder = "", rowCount = ""] = process.argv.slice(2);
const rows = Number(rowCount);

const readers: Readonly<Record<string, string>> = {
  csv: "read_csv",
  jsonl: "read_json",
  parquet: "read_parquet",
};

const store = await openStore(`${folder}/${way}.duckdb`);
const file = `indicator_report.${format}`;
if (way === "checked") {
  await replaceRows(store, indicatorTable, indicatorRows(rows));
  await loadRecords(store, [{ kind: "file", file: "unit.csv" }], {
    root: folder,
    years: null,
    complete: false,
  });
}
const used = process.cpuUsage();
const from = performance.now();
if (way === "bare")
  await store.execute(`CREATE TABLE report AS SELECT * FROM ${readers[format]}('${folder}/${file}')`);
else {
  const { ok, issues } = await loadRecords(store, [{ kind: "file", file }], {
    root: folder,
    years: null,
    complete: false,
  });
  if (!ok || issues.length > 0) throw new Error(`not clean: ${JSON.stringify(issues.slice(0, 3))}`);
}
store.close();
const milliseconds = performance.now() - from;
const { user, system } = process.cpuUsage(used);
process.stdout.write(
  JSON.stringify({
    milliseconds,
    cpu_milliseconds: (user + system) / 1000,
    peak_rss_mib: process.resourceUsage().maxRSS / 1024,
  }),
);
