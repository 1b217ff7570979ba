import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readYaml } from "@parindex/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAlias, isScalar, parseDocument, stringify, visit } from "yaml";

const repository = join(import.meta.dirname, "..", "..");

/** What the reader that keeps places says of a text, asked directly; undefined where it finds a fault. */
function oracle(text: string): unknown {
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { prettyErrors: false });
  let faulty = document.errors.length > 0;
  visit(document, {
    Pair: (_key, { key }) => void (faulty ||= !isScalar(key)),
    Node: (_key, node) => void (faulty ||= isAlias(node)),
  });
  return faulty ? undefined : document.toJS();
}

function agrees(text: string): void {
  const { value, issues } = readYaml(text, "x.yaml");
  const expected = oracle(text);
  if (issues.length === 0) expect(value).toEqual(expected);
  else expect(value).toBeNull();
  if (expected === undefined) expect(issues).not.toEqual([]);
}

function yamlFiles(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name));
}

const pieces =
  'a|b: |: |:|- |-|\n|\n  |\n    | |  |\t|[|]|{|}|, |,|"|\'|\\|\\u0065|#| # x|>-\n  |>\n\n  |&x |*x|!|!!str |? |%|---\n|...\n|1|1.10|-0|0x1f|0o7|1e3|.5|5.|+1|.inf|~|null|true|Yes|2026-01-31|<<: |e|90%|"1/3"|Điểm: |@|`|\r\n|\r|\u00A0|toString: |{ a: 1, b: [x, y] }|k: "v"|x:y|a b'
    .split("|")
    .concat("|\n  ", "|-\n    ", "|");

describe("the fast reader and the one with places", () => {
  it.each([...yamlFiles("data"), ...yamlFiles("test/cases")])("read %s alike", (file) => {
    agrees(readFileSync(join(repository, file), "utf8"));
  });

  it("read any text of the marks of YAML alike, or the fast one leaves it to the other", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => agrees(parts.join(""))),
      { numRuns: 6000 },
    );
  });

  it("read any value alike, however it is written", () => {
    const word = fc.string({ unit: "grapheme", maxLength: 12 }).map((one) => one.normalize("NFC"));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        word,
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        fc.integer(),
        fc.constantFrom(
          null,
          true,
          "true",
          "1.10",
          "1/3",
          "~",
          "- a",
          "Từ 90%: đủ",
          "a # b",
          "dòng 1\ndòng 2\n",
        ),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(
          word.filter((key) => key !== "__proto__"),
          tie("tree"),
          { maxKeys: 3 },
        ),
      ),
    }));
    const style = fc.record({
      defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"),
      collectionStyle: fc.constantFrom("any", "block", "flow"),
      lineWidth: fc.constantFrom(0, 40),
    } as const);
    fc.assert(
      fc.property(tree, style, (value, how) =>
        agrees(stringify(value, { aliasDuplicateObjects: false, ...how })),
      ),
      { numRuns: 2000 },
    );
  });

  it("tell the place of what only the fast one has read", () => {
    const file = readYaml("a:\n  - b: 1\n    c: 'x'\n", "x.yaml");
    expect(file.value).toEqual({ a: [{ b: 1, c: "x" }] });
    expect(file.placeOf(["a", 0, "c"])).toEqual({ file: "x.yaml", line: 3, column: 5 });
    expect(file.isQuoted(["a", 0, "c"])).toBe(true);
  });
});
