import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { commands } from "@parindex/cli";
import { readYaml } from "@parindex/model";
import { readRuleSet } from "@parindex/rules";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { runCli } from "./support/run-cli.ts";
import { workspaceOf } from "./support/workspace.ts";

const repository = dirname(import.meta.dirname);
const skipped = new Set(["node_modules", ".git", "out", ".parindex", "coverage"]);
const textual =
  /\.(ts|mts|mjs|json|ya?ml|md|csv|ipynb)$|(^|\/)(\.ci\/run|LICENSE|\.gitignore|\.gitattributes)$/;

function pathsUnder(folder: string): string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}

function read(path: string): string {
  return readFileSync(join(repository, path), "utf8");
}

const paths = pathsUnder("");
const pages = paths.filter((path) => /^(docs\/)?[^/]+\.md$/.test(path));
const readme = read("README.md");

/** Code of a page: what stands in backticks, in a line or a block. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/```\w*\n([\s\S]*?)```/g)].map(([, code]) => code ?? "");
  const spans = [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(
    ([, code]) => code ?? "",
  );
  return [...blocks, ...spans];
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function brokenLinks(path: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link ?? "")
    .filter((link) => !link.startsWith("https://"))
    .filter((link) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      if (!existsSync(join(repository, target))) return true;
      const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, one]) => anchorOf(one ?? ""));
      return anchor !== undefined && !headings.includes(anchor);
    });
}

/** Paths that a text names and the repository has not; what runs leave behind is not looked for. */
function absentPaths(text: string): string[] {
  const named = codeOf(text).flatMap(
    (code) =>
      code.match(/(?<![\w/.-])(?:packages|data|docs|scripts|test|schemas|notebooks|\.ci)\/[\w./-]*/g) ?? [],
  );
  return [...new Set(named)].filter(
    (path) => !/\/out(\/|$)/.test(path) && !existsSync(join(repository, path)),
  );
}

/** Commands that a text names and the command list has not; scripts that package.json has not. */
function absentCommands(text: string): string[] {
  const names = new Set(commands.map(({ name }) => name));
  const families = [...names].flatMap((name) => (name.includes(" ") ? [name.split(" ")[0]] : []));
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const code = codeOf(text).join("\n");
  const ours = [
    ...code.matchAll(new RegExp(`\\bparindex ((?:${families.join("|")}) [a-z]+|[a-z]+)`, "g")),
  ].map(([, name]) => name ?? "");
  const ran = [...code.matchAll(/\bpnpm(?:@12)? ([a-z][a-z:]*)/g)].map(([, name]) => name ?? "");
  return [
    ...ours.filter((name) => !names.has(name)),
    ...ran.filter((name) => !(name in scripts)).map((name) => `pnpm ${name}`),
  ];
}

describe.each(pages)("%s", (path) => {
  const text = read(path);
  it("links to what exists", () => expect(brokenLinks(path, text)).toEqual([]));
  it("names files that exist", () => expect(path.startsWith("docs/") ? [] : absentPaths(text)).toEqual([]));
  it("names commands that exist", () => expect(absentCommands(text)).toEqual([]));
});

it("what a page gets wrong is found", () => {
  expect(brokenLinks("README.md", "[a](docs/none.md) [b](#nowhere) [c](LICENSE)")).toEqual([
    "docs/none.md",
    "#nowhere",
  ]);
  expect(absentPaths("`packages/none/src` and `packages/model/src`")).toEqual(["packages/none/src"]);
  expect(absentCommands("`parindex rules chekc a` `parindex run` `npx --yes pnpm@12 nothing`")).toEqual([
    "rules chekc",
    "pnpm nothing",
  ]);
});

describe("the README", () => {
  it("gives exactly two commands, each on a line of its own", () => {
    const lines = readme.split("\n").filter((line) => line.startsWith("npx "));
    expect(lines).toEqual(["npx --yes pnpm@12 start", "npx --yes pnpm@12 test"]);
  });

  it("has every command in its table, in the order of help", () => {
    const listed = [...readme.matchAll(/^\| `parindex ([^`[<]+?)(?: [[<][^`]*)?` \|/gm)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual(commands.map(({ name }) => name));
  });

  it("shows a rule that the checks pass", () => {
    const leaf = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const value = readYaml(leaf, "README.md").value;
    const set = {
      schema: "parindex/rule-set/1",
      id: "readme",
      title: "README",
      status: "model",
      applies_to: { years: [2026], tiers: ["commune"] },
      scale: 5,
      rounding: { points: 2, index: 2, mode: "half_up", sum_of: "rounded_leaves" },
      indicators: {
        ho_so_dung_han: { label: "a", kind: "count" },
        ho_so_tiep_nhan: { label: "b", kind: "count" },
      },
      areas: [{ code: "3", uid: "linh-vuc-3", title: "a", max: 5, criteria: [value] }],
    };
    const { issues } = readRuleSet(readYaml(stringify(set), "README.md"), "");
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says in both languages that the sets are no law and the figures invented", () => {
    expect(readme).toContain(
      "Bộ tiêu chí đi kèm là *bộ tiêu chí minh họa, không do cơ quan có thẩm quyền ban hành",
    );
    expect(readme).toContain("Số liệu giả định");
    expect(readme).toContain("Not law");
  });
});

describe("docs/cases.md", () => {
  it("shows a set and a file of cases that pass, a wrong one that fails, and what is proposed", async () => {
    const [set = "", cases = ""] = [...read("docs/cases.md").matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, code]) => code ?? "",
    );
    const folder = workspaceOf({ "bo-mau.yaml": set, "bo-mau.cases.yaml": cases });
    const passed = await runCli(["rules", "test", "bo-mau.yaml", "--json"], folder);
    expect(passed.json()).toMatchObject({ files: [{ cases: 11, units: 3, failed: 0 }], issues: [] });
    await runCli(["rules", "test", "bo-mau.yaml", "--propose"], folder);
    const proposed = readFileSync(join(folder, "bo-mau.de-xuat.cases.yaml"), "utf8");
    const shown = /```text\n([\s\S]*?)```/.exec(read("docs/cases.md"))?.[1] ?? "";
    for (const line of shown.trimEnd().split("\n")) expect(proposed.split("\n")).toContain(line);
    workspaceOf({ "bo-mau.cases.yaml": cases.replace("index: 92.22", "index: 92.23") }, folder);
    const failed = await runCli(["rules", "test", "bo-mau.yaml"], folder);
    expect(failed.code).toBe(1);
    expect(failed.err).toMatch(/bo-mau\.cases\.yaml:\d+:\d+ .*index: chấm được 92\.22, khác 92\.23/);
  });
});

it("every dependency has its line in docs/dependencies.md, and none that is gone", () => {
  const manifests = paths.filter((path) => /^(packages\/[a-z]+\/)?package\.json$/.test(path)).map(read);
  const declared = manifests
    .map((text) => JSON.parse(text) as { dependencies?: object; devDependencies?: object })
    .flatMap(({ dependencies, devDependencies }) => Object.keys({ ...dependencies, ...devDependencies }))
    .filter((name) => !name.startsWith("@parindex/"));
  const lines = [...read("docs/dependencies.md").matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(new Set(lines)).toEqual(new Set(declared));
  expect(lines.length).toBe(new Set(lines).size);
});

describe("text of the repository", () => {
  const hosts = /registry\.np[m]|npm[j]s|npm[m]irror|yarn[p]kg|\bjsr\.i[o]/gi;
  const homes = /(?<![\w.])\/(?:home|root|Users|work|tmp)\/|\b[A-Z]:\\(?:Users|home)/g;
  const unfinished = /\b(?:TO[D]O|FIX[M]E|XX[X])\b/g;
  const found = (text: string): string[] =>
    [hosts, homes, unfinished].flatMap((pattern) => text.match(pattern) ?? []);

  it("names no package registry, no folder of somebody's machine, and promises no work for later", () => {
    const wrong = paths
      .filter((path) => textual.test(path))
      .flatMap((path) => found(read(path)).map((what) => `${path}: ${what}`));
    expect(wrong).toEqual([]);
  });

  it.each([
    "TO\u0044O: later",
    "https://registr\u0079.npm\u006as.org/",
    "\u002fhome/ai/tep.csv",
    "C:\\\u0055sers\\a",
  ])("that says %s is refused", (text) => expect(found(text).length).toBeGreaterThan(0));

  it.each(["packages/\u0077ork/", "https://example.org/home/", "Mã XXXI"])("that says %s is not", (text) =>
    expect(found(text)).toEqual([]),
  );

  it("is Unicode NFC with line ends of one kind", () => {
    const wrong = paths
      .filter((path) => textual.test(path) && !path.endsWith(".ts"))
      .filter((path) => read(path) !== read(path).normalize("NFC") || read(path).includes("\r"));
    expect(wrong).toEqual([]);
  });
});
