import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Format, formats, unitCsv, writeReports } from "./load/report-rows.ts";
import { compareWorkbooks } from "./load/workbooks.ts";
import { type Timing, timingOf } from "./medians.ts";

const rounds = 3;

/** `--rows N` for a quick look; the figures that count are of five million. */
function rowsAsked(): number {
  const at = process.argv.indexOf("--rows");
  return at === -1 ? 5_000_000 : Number(process.argv[at + 1]);
}

interface Measured {
  readonly milliseconds: number;
  readonly cpu_milliseconds: number;
  readonly peak_rss_mib: number;
}

const ways = ["bare", "checked"] as const;
type Way = (typeof ways)[number];

function measure(way: Way, format: Format, { folder, rows }: { folder: string; rows: number }): Measured {
  for (const end of ["", ".wal"]) rmSync(join(folder, `${way}.duckdb${end}`), { force: true });
  const program = join(import.meta.dirname, "load", "one-load.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, way, format, folder, String(rows)],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`loading ${format} (${way}) ended with ${status}: ${stderr}`);
  // The program prints just this.
  return JSON.parse(stdout) as Measured;
}

interface Compared {
  readonly bare: Timing;
  readonly checked: Timing;
  readonly ratio: number;
  readonly cpu_ratio: number;
  readonly peak_rss_mib: number;
}

function compare(format: Format, at: { folder: string; rows: number }): Compared {
  const measured: Record<Way, Measured[]> = { bare: [], checked: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) measured[way].push(measure(way, format, at));
  const of = (way: Way, figure: keyof Measured): Timing => timingOf(measured[way].map((one) => one[figure]));
  const [bare, checked] = [of("bare", "milliseconds"), of("checked", "milliseconds")];
  return {
    bare,
    checked,
    ratio: checked.median / bare.median,
    cpu_ratio: of("checked", "cpu_milliseconds").median / of("bare", "cpu_milliseconds").median,
    peak_rss_mib: of("checked", "peak_rss_mib").most,
  };
}

function lines(format: Format, { bare, checked, ratio, cpu_ratio, peak_rss_mib }: Compared): string {
  const ms = (value: number): string => value.toFixed(0).padStart(10);
  const row = (name: string, { median, least, most }: Timing): string =>
    `${format.padEnd(8)} ${name.padEnd(26)}${ms(median)}${ms(least)}${ms(most)}`;
  return [
    row("bare CREATE TABLE AS", bare),
    `${row("checked, with places", checked)}${ratio.toFixed(2).padStart(8)}${cpu_ratio.toFixed(2).padStart(8)}${ms(peak_rss_mib)}`,
  ].join("\n");
}

/** How long report rows take to be read, checked and kept with their places, against the engine's bare copy of the file. */
export async function bench(): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), "parindex-bench-"));
  const rows = rowsAsked();
  try {
    writeFileSync(join(folder, "unit.csv"), unitCsv());
    await writeReports(folder, rows);
    process.stdout.write(
      `Invented figures, ${rows} rows, ${rounds} rounds in turn.\n${"milliseconds".padEnd(35)}    median     least      most   ratio     cpu  peak MiB\n`,
    );
    const compared = formats.map((format) => {
      const one = compare(format, { folder, rows });
      process.stdout.write(`${lines(format, one)}\n`);
      return [format, one] as const;
    });
    const workbooks = await compareWorkbooks();
    process.stdout.write(
      `124 collection workbooks: library ${workbooks.library.median.toFixed(0)} ms, read into records ${workbooks.read.median.toFixed(0)} ms, ratio ${workbooks.ratio.toFixed(2)}, cpu ${workbooks.cpu_ratio.toFixed(2)}\n`,
    );
    // Every format was compared above.
    const by = Object.fromEntries(compared) as Record<Format, Compared>;
    return {
      bench: "load",
      node: process.version,
      rows,
      rounds,
      csv_ratio: by.csv.ratio,
      jsonl_ratio: by.jsonl.ratio,
      parquet_ratio: by.parquet.ratio,
      workbooks_ratio: workbooks.ratio,
      peak_rss_mib: Math.max(...formats.map((format) => by[format].peak_rss_mib)),
      formats: by,
      workbooks,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
