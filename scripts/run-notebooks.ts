import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const repository = dirname(import.meta.dirname);
const notebooks = join(repository, "notebooks");
const deno = join(repository, "node_modules", ".bin", "deno");

/** A kernel of our own for Jupyter: the Deno that the lockfile pins, allowed to read and write here only. */
function kernelFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parindex-kernel-"));
  const kernel = join(folder, "kernels", "deno");
  mkdirSync(kernel, { recursive: true });
  const spec = {
    argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
  };
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify(spec));
  return folder;
}

function run(name: string, kernels: string): boolean {
  const done = spawnSync(
    "jupyter-nbconvert",
    [
      "--to",
      "notebook",
      "--execute",
      "--output-dir",
      kernels,
      "--ExecutePreprocessor.timeout=120",
      join(notebooks, name),
    ],
    {
      cwd: repository,
      env: { ...process.env, JUPYTER_PATH: kernels, DENO_NO_UPDATE_CHECK: "1" },
      encoding: "utf8",
    },
  );
  const passed = done.status === 0;
  process.stdout.write(`${name}: ${passed ? "ran" : "FAILED"}\n`);
  if (!passed) process.stdout.write(`${done.error?.message ?? ""}${done.stderr ?? ""}\n`);
  return passed;
}

const kernels = kernelFolder();
const names = readdirSync(notebooks).filter((name) => name.endsWith(".ipynb"));
const failed = names.filter((name) => !run(name, kernels));
rmSync(kernels, { recursive: true, force: true });
process.exitCode = failed.length === 0 && names.length > 0 ? 0 : 1;
