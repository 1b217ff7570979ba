/** A benchmark: prints its table and gives the figures of the last line of JSON. */
interface Bench {
  readonly bench: () => Promise<Readonly<Record<string, unknown>>>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  import: () => import("./import.ts"),
  load: () => import("./load.ts"),
  scoring: () => import("./scoring.ts"),
  startup: () => import("./startup.ts"),
  explain: () => import("./explain.ts"),
};

const [name = "", ...options] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  process.stdout.write(
    `usage: pnpm bench NAME [--json]; NAME is one of: ${Object.keys(benches).join(", ")}\n`,
  );
  process.exitCode = 2;
} else {
  const { bench } = await load();
  const figures = await bench();
  if (options.includes("--json")) process.stdout.write(`${JSON.stringify(figures)}\n`);
}
