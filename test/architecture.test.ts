import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { indicatorKinds, scoringSources } from "@parindex/model";
import { duckdb, kinds, planScript } from "@parindex/rules";
import { describe, expect, it } from "vitest";

/** A file of code, its path from the repository with `/`. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Rule {
  /** A sentence that is true of the repository. */
  readonly name: string;
  /** What breaks it, each as `path: what`. */
  readonly breaches: (files: readonly SourceFile[]) => string[];
  /** Small trees of files, each of which the rule must refuse. */
  readonly planted: readonly (readonly SourceFile[])[];
  /** What only looks alike and must pass. */
  readonly innocent?: readonly (readonly SourceFile[])[];
}

const repository = dirname(import.meta.dirname);
function pathsUnder(folder: string): string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}

const everything = ["packages", "scripts", "test"]
  .flatMap(pathsUnder)
  .filter((path) => /\.(ts|mts|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(repository, path), "utf8") }));

function planted(path: string, ...lines: string[]): SourceFile[] {
  return [{ path, text: lines.join("\n") }];
}

function roomOf(path: string): string | null {
  return /^packages\/([a-z]+)\/(?:src|bin)\//.exec(path)?.[1] ?? null;
}

/** What a file imports, statically or not, types too. */
function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)[ \t]*(?:import|export)\b[^;'"`]*?\bfrom\s*["']([^"']+)["']|(?:^|\n)[ \t]*import\s*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]/g;
  return [...text.matchAll(pattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const pattern = /(?<=[(,=:[!&|?{};\n>]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[a-z]*/;
const quoted = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/;
const hole = /\$\{(?:[^{}`]|\{[^{}]*\}|`(?:\\.|\$\{[^}]*\}|[^`\\])*`)*\}/;
const template = new RegExp(`\`(?:\\\\[\\s\\S]|${hole.source}|[^\`\\\\])*\``);
const token = new RegExp([comment, pattern, quoted, template].map(({ source }) => source).join("|"), "g");

/** The text of a file's string and template literals, ` ? ` for each hole; comments and patterns are left out. */
function literalsOf(text: string): string[] {
  const found = [...text.matchAll(token)].map(([one]) => one).filter((one) => /^["'`]/.test(one));
  return found.map((one) => one.slice(1, -1).replace(new RegExp(hole, "g"), " ? "));
}

const pure = new Set(["model", "plans", "rules", "report"]);
/** What each room may take from outside; all may import model, cli all of them, and nothing else. */
const rooms: Readonly<Record<string, string>> = {
  model: "js-yaml yaml zod",
  plans: "zod",
  rules: "zod",
  report: "zod",
  store: "@duckdb/node-api apache-arrow zod",
  documents:
    "@expo-google-fonts/be-vietnam-pro @resvg/resvg-js @rgrove/parse-xml fflate fontkit hucre pdfjs-dist vega vega-interpreter vega-lite zod",
  cli: "commander zod",
};

function isAllowed(room: string, name: string): boolean {
  const other = /^@parindex\/(.*)$/.exec(name)?.[1];
  if (other === undefined) return rooms[room]?.split(" ").includes(name) === true;
  return room !== other && other in rooms && (room === "cli" || (room !== "model" && other === "model"));
}

const packageOf = (name: string): string => name.split("/", name.startsWith("@") ? 2 : 1).join("/");

function declaredIn(folder: string): Set<string> {
  const text = readFileSync(join(repository, folder, "package.json"), "utf8");
  const read = JSON.parse(text) as { dependencies?: object; devDependencies?: object };
  return new Set(Object.keys({ ...read.dependencies, ...read.devDependencies }));
}

/** What is wrong with one import of one file; null where nothing is. */
function wallBroken(path: string, name: string): string | null {
  const room = roomOf(path);
  if (name.startsWith(".")) {
    const target = join(dirname(path), name);
    if (room !== null) return target.startsWith(`packages/${room}/`) ? null : "another package by its path";
    return !target.startsWith("packages/") || target.endsWith("/src/index.ts") ? null : "past a door";
  }
  // `node:module` loads code later than at the start; it reads no data.
  if (name.startsWith("node:"))
    return room !== null && pure.has(room) && name !== "node:module" ? "a pure room does no I/O" : null;
  const own = packageOf(name);
  if (own !== name && own.startsWith("@parindex/")) return "past a door";
  if (room !== null && !isAllowed(room, own)) return "not for this room";
  return declaredIn(room === null ? "" : `packages/${room}`).has(own) ? null : "not in package.json";
}

/** Groups of files that import each other in a ring. */
function ringsOf(files: readonly SourceFile[]): string[] {
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) rings.push([...trail.slice(at), path].join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const name of importsOf(textOf.get(path) ?? "").filter((one) => one.startsWith(".")))
      visit(join(dirname(path), name), [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return rings;
}

function perFile(
  which: (file: SourceFile) => boolean,
  found: (file: SourceFile) => readonly (string | null | undefined)[],
): Rule["breaches"] {
  return (files) =>
    files.filter(which).flatMap((file) =>
      found(file)
        .filter((what) => what !== null && what !== undefined)
        .map((what) => `${file.path}: ${what.slice(0, 90)}`),
    );
}

const lineCount = ({ text }: SourceFile): number => text.trimEnd().split("\n").length;
const matches = (text: string, pattern: RegExp): string[] => (text.match(pattern) ?? []).map(String);
const inRooms = (file: SourceFile): boolean => roomOf(file.path) !== null && file.path.includes("/src/");

const kindNames = kinds.map(({ name }) => name);
/** Words that name other things of the field, too; only asked of a rule do they name its kind. */
const shared = new Set<string>([...indicatorKinds, ...scoringSources]);
const onlyKinds = kindNames.filter((name) => !shared.has(name)).join("|");
const asksKind = new RegExp(
  `(?:\\b(?:rule|term|[tm])|kindOf\\([^)]*\\))\\??\\.(?:kind|name)\\s*(?:[!=]==?|=|<>)\\s*["'](?:${kindNames.join("|")})["']|(?:[!=]==?|case|WHEN)\\s*["'](?:${onlyKinds})["']`,
  "g",
);
const speaksSql = /\b(SELECT|FROM|WHERE|CASE|WHEN|JOIN|CAST|ORDER BY|GROUP BY)\b/;
const onlyDuckdb =
  /::|\/\/|\bQUALIFY\b|\bGROUP BY ALL\b|\bSTRUCT\b|\bHUGEINT\b|\blist_\w+|\bunnest\b|\[[^\]]*\]|\{[^}]*\}/gi;

const rules: readonly Rule[] = [
  {
    name: "imports go from cli to the five rooms to model, through doors, to declared libraries, and pure rooms do no I/O",
    breaches: perFile(
      () => true,
      ({ path, text }) =>
        importsOf(text).map((name) => {
          const broken = wallBroken(path, name);
          return broken === null ? null : `${name} (${broken})`;
        }),
    ),
    planted: [
      planted("packages/plans/src/a.ts", 'import type { Store } from "@parindex/store";'),
      planted("packages/model/src/a.ts", 'export { duckdb } from "@parindex/rules";'),
      planted("packages/cli/src/a.ts", 'await import\u0028"@parindex/rules/src/kind.ts");'),
      planted("packages/report/src/a.ts", 'import {\n  a,\n  b,\n} from "../../rules/src/number.ts";'),
      planted("packages/rules/src/a.ts", 'import { readFileSync } from "node:fs";'),
      planted("packages/model/src/b.ts", 'import "commander";'),
      planted("packages/documents/src/a.ts", 'import { z } from "zod/v4";'),
      planted("test/rules/a.test.ts", 'import { kind } from "../../packages/rules/src/kind.ts";'),
      planted("scripts/a.ts", 'import express from "express";'),
    ],
    innocent: [
      planted("packages/cli/src/a.ts", 'import { duckdb } from "@parindex/rules";\nimport "./b.ts";'),
      planted("test/a.test.ts", 'import { duckdb } from "../packages/rules/src/index.ts";'),
      planted("packages/store/src/a.ts", 'import { join } from "node:path";'),
    ],
  },
  {
    name: "pure rooms ask neither the clock nor chance nor the machine",
    breaches: perFile(
      ({ path }) => pure.has(roomOf(path) ?? ""),
      ({ text }) => matches(text, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.\w+|\bfetch\(/g),
    ),
    planted: [planted("packages/rules/src/a.ts", "const today = new Date();")],
    innocent: [planted("packages/rules/src/a.ts", 'const day = new Date("2026-01-31");')],
  },
  {
    name: "no package has a ring of imports",
    breaches: (files) => ringsOf(files.filter(inRooms)),
    planted: [
      [
        ...planted("packages/rules/src/a.ts", 'import { b } from "./b/c.ts";'),
        ...planted("packages/rules/src/b/c.ts", 'import type { A } from "../a.ts";'),
      ],
    ],
  },
  {
    name: "a door lists named exports and nothing else",
    breaches: perFile(
      ({ path }) => path.endsWith("/src/index.ts"),
      ({ text }) =>
        text
          .split(/(?<=;)\s*/)
          .map((line) => line.trim())
          .filter((line) => line !== "" && !/^export (type )?\{[^}*]*\} from "[^"]+";$/.test(line)),
    ),
    planted: [planted("packages/plans/src/index.ts", 'export * from "./a.ts";')],
    innocent: [planted("packages/plans/src/index.ts", 'export {\n  a,\n  type B,\n} from "./a.ts";')],
  },
  {
    name: "no file has over 300 lines, nothing is exported by default",
    breaches: perFile(
      () => true,
      (file) => [
        lineCount(file) > 300 ? `${lineCount(file)} lines` : null,
        ...(file.path.includes("/src/") ? matches(file.text, /^export default\b.*/gm) : []),
      ],
    ),
    planted: [
      planted("scripts/a.ts", ...Array.from({ length: 301 }, () => "1;")),
      planted("packages/model/src/a.ts", "export default 1;"),
    ],
  },
  {
    name: "half of a package's files have at most 60 lines",
    breaches: (files) =>
      [...Map.groupBy(files.filter(inRooms), ({ path }) => roomOf(path) ?? "")].flatMap(([room, own]) => {
        const middle = own.map(lineCount).sort((a, b) => a - b)[Math.floor((own.length - 1) / 2)] ?? 0;
        return middle > 60 ? [`packages/${room}: ${middle} lines`] : [];
      }),
    planted: [planted("packages/model/src/a.ts", ...Array.from({ length: 61 }, () => "1;"))],
  },
  {
    name: "only a kind's own file and the registry tell kinds of rule apart",
    breaches: perFile(
      (file) => inRooms(file) && !/\/rules\/src\/(kinds\/|registry\.ts)/.test(file.path),
      ({ text }) => matches(text, asksKind),
    ),
    planted: [
      planted("packages/rules/src/a.ts", 'if (rule.kind === "choice") return;'),
      planted("packages/cli/src/a.ts", 'case "per_item":'),
      planted("packages/report/src/a.ts", "const sql = `CASE WHEN t.kind = 'survey' THEN 1 END`;"),
    ],
    innocent: [planted("packages/store/src/a.ts", "const sql = `kind = 'choice'`; // an indicator's kind")],
  },
  {
    name: "scoring and report SQL is what engines share; the rest is the dialect's",
    breaches: perFile(
      ({ path }) => /^packages\/(rules|report)\/src\/(?!(dialect|index)\.ts)/.test(path),
      ({ text }) => {
        const sql = literalsOf(text).filter((one) => speaksSql.test(one));
        return [...sql.flatMap((one) => matches(one, onlyDuckdb)), ...matches(text, /\bduckdb\b/g)];
      },
    ),
    planted: [
      "CAST(a AS INTEGER) // 2",
      "CASE a::INTEGER WHEN 1 THEN 2 END",
      "SELECT 1 QUALIFY x",
      "SELECT a FROM t GROUP BY ALL",
      "SELECT [1] FROM t",
      "SELECT {'a': 1} FROM t",
      "SELECT list_sort(x) FROM t",
      "SELECT CAST(a AS ${duckdb.integer}) FROM t",
    ].map((sql) => planted("packages/rules/src/plan/a.ts", `const sql = \`${sql}\`;`)),
    innocent: [
      planted("packages/report/src/a.ts", "const sql = `SELECT a FROM ${t} WHERE b = $1`; // a :: b"),
    ],
  },
  {
    name: "nothing is printed through console",
    breaches: perFile(
      ({ path }) => path !== "test/support/no-console.ts",
      ({ text }) => matches(text, /\bconsole\s*\.\s*\w+\(/g),
    ),
    planted: [planted("scripts/a.ts", "console\u002elog(1);")],
  },
];

describe.each(rules)("$name", ({ breaches, planted: bad, innocent = [] }) => {
  it("holds of the repository", () => expect(breaches(everything)).toEqual([]));
  it("refuses what breaks it", () => expect(bad.filter((files) => breaches(files).length === 0)).toEqual([]));
  it("passes what only looks alike", () => expect(innocent.flatMap(breaches)).toEqual([]));
});

it("the plan as sent to an engine speaks only the shared SQL and the dialect's few words", () => {
  const said = (...words: unknown[]): string => `said(${words.join(", ")})`;
  const other = { ...duckdb, integer: "NUMERIC(38,0)", roundDivide: said, roundScale: said };
  expect(matches(planScript(other), onlyDuckdb)).toEqual([]);
});

it("every package is a room, and its package.json declares only what the room may take", () => {
  expect(readdirSync(join(repository, "packages")).sort()).toEqual(Object.keys(rooms).sort());
  for (const room of Object.keys(rooms))
    expect([...declaredIn(`packages/${room}`)].filter((name) => !isAllowed(room, name))).toEqual([]);
});
