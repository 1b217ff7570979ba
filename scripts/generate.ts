import { dirname } from "node:path";
import { generatedFiles, staleFiles, writeFiles } from "./generate/generated-files.ts";

const repository = dirname(import.meta.dirname);
const files = generatedFiles();
const stale = staleFiles(repository, files);

if (process.argv.includes("--check")) {
  for (const path of stale) process.stdout.write(`${path} is stale: run pnpm generate\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  writeFiles(repository, files);
  process.stdout.write(
    stale.length === 0 ? "nothing changed\n" : stale.map((path) => `wrote ${path}\n`).join(""),
  );
}
