import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { type Plugin, rolldown } from "rolldown";

/** Small libraries that every command starts with; the others are loaded from where they are installed. */
const bundled = /^(?:@parindex\/|commander$|js-yaml$|zod$)/;

/** Written anew by every installation that changes a library. */
const installed = ["pnpm-lock.yaml", "node_modules/.pnpm/lock.yaml"];

/** A file changed within these milliseconds may change again while its times stay the same. */
const settling = 2000;

const slashed = (path: string): string => path.replaceAll(sep, "/");

/** Leaves libraries outside, by the path at which Node finds them, and `import.meta.url` what it is in the source. */
function outside(folder: string): Plugin {
  return {
    name: "outside",
    async resolveId(id, importer) {
      const inside = importer === undefined || /^\.|^node:/.test(id) || bundled.test(id);
      const found = inside ? null : await this.resolve(id, importer, { skipSelf: true });
      return found === null ? null : { id: found.id, external: "absolute" };
    },
    transform(code, id) {
      const source = JSON.stringify(slashed(relative(folder, id)));
      return code.replaceAll("import.meta.url", `new URL(${source}, import.meta.url).href`);
    },
  };
}

interface Chunks {
  /** Text by file name; the command line begins in `main.mjs`. */
  readonly files: readonly (readonly [string, string])[];
  /** Every module they were made of, as an absolute path. */
  readonly modules: readonly string[];
}

async function chunksOf(repository: string, folder: string): Promise<Chunks> {
  const bundle = await rolldown({
    cwd: repository,
    input: { main: join(repository, "packages/cli/src/main.ts") },
    platform: "node",
    resolve: { conditionNames: ["node", "import"], mainFields: ["main"] },
    // Modules only define what they export, so that a command loads what it uses and no more.
    treeshake: { moduleSideEffects: false },
    plugins: [outside(folder)],
  });
  const { output } = await bundle.generate({
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    paths: (id) => (isAbsolute(id) ? slashed(relative(folder, id)) : id),
  });
  await bundle.close();
  const chunks = output.filter((one) => one.type === "chunk");
  return {
    files: chunks.map(({ fileName, code }) => [fileName, code]),
    modules: chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => existsSync(id)),
  };
}

/**
 * A file's path from the repository, its size and the times of its last changes. Of a library's file the last is left
 * out: it shares its content with other installations, each of which touches it.
 */
function stampOf(repository: string, path: string): [string, number, number, number | null] {
  const { size, mtimeMs, ctimeMs } = statSync(join(repository, path));
  return [path, size, mtimeMs, path.includes("node_modules/.pnpm/") ? null : ctimeMs];
}

/**
 * Joins the modules of the command line into few files, which start twice as fast. Beside them lies the stamp of every
 * file they were made of: `packages/cli/bin/parindex.mjs` takes them only while all are as they were, else the sources.
 */
export async function bundle(repository: string): Promise<void> {
  const home = join(repository, "packages/cli/node_modules/.parindex");
  const from = Date.now();
  const { files, modules } = await chunksOf(repository, join(home, "chunks"));
  const name = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const stamps = [...modules.map((id) => slashed(relative(repository, id))), ...installed]
    .sort()
    .map((path) => stampOf(repository, path));
  mkdirSync(home, { recursive: true });
  for (const old of readdirSync(home)) if (old !== name) rmSync(join(home, old), { recursive: true });
  if (stamps.some(([, , , changed]) => changed !== null && changed > from - settling)) return;
  if (!existsSync(join(home, name))) {
    mkdirSync(join(home, `${name}.tmp`));
    for (const [file, code] of files) writeFileSync(join(home, `${name}.tmp`, file), code);
    renameSync(join(home, `${name}.tmp`), join(home, name));
  }
  writeFileSync(join(home, "stamp.tmp"), JSON.stringify({ main: `${name}/main.mjs`, stamps }));
  renameSync(join(home, "stamp.tmp"), join(home, "stamp.json"));
}
