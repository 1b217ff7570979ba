import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { formBytes, readWorkbook } from "@parindex/documents";
import { type Form, readYaml, yamlText } from "@parindex/model";
import {
  changedMeaning,
  kinds,
  readRuleSet,
  readRuleSetSheets,
  type RuleSet,
  ruleSetForm,
  ruleShape,
  setChanges,
} from "@parindex/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withGates } from "../oracle/arbitrary/gates.ts";
import { anyLeaf, ruleSetOf } from "../oracle/arbitrary/sets.ts";

const files = ["data/rule-sets", "test/cases", "test/trial"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.endsWith(".cases.yaml"))
    .map((name) => join(folder, name)),
);

function checked(text: string): RuleSet {
  const { ruleSet, issues } = readRuleSet(readYaml(text, "thu.yaml"), "");
  if (ruleSet === null) throw new TypeError(JSON.stringify(issues));
  return ruleSet;
}

async function imported(form: Form): Promise<ReturnType<typeof readRuleSetSheets>> {
  const { grids, issues } = await readWorkbook(await formBytes(form), "thu.xlsx");
  expect(issues).toEqual([]);
  return readRuleSetSheets(grids, "thu.xlsx");
}

/** The set before and after its workbook: the value compared key by key, and by what `rules diff` says. */
async function changesOnTheWay(text: string): Promise<unknown[]> {
  const value = readYaml(text, "thu.yaml").value;
  const { yaml, issues } = await imported(ruleSetForm(value));
  const again = checked(yamlText(yaml.value, { line: 110 }));
  return [...issues, ...changedMeaning(value, yaml.value), ...setChanges(checked(text), again)];
}

interface JsonSchema {
  readonly $ref?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** The keys of a list's entries in a published schema. */
function itemsOf(
  list: JsonSchema | undefined,
  { definitions = {} }: JsonSchema,
): Readonly<Record<string, JsonSchema>> {
  const entry = list?.items;
  const named = definitions[entry?.$ref?.split("/").at(-1) ?? ""];
  return (named ?? entry)?.properties ?? {};
}

describe("a rule set as a workbook", () => {
  it.each(files)("%s means the same after it was exported and imported", async (file) => {
    expect(await changesOnTheWay(readFileSync(file, "utf8"))).toEqual([]);
  });

  it("keeps every random set of all kinds, nested, gated, with fractions", async () => {
    const sets = ruleSetOf(anyLeaf, { minLength: 8, maxLength: 20 }).chain(withGates);
    const runs = process.env["CI"] === undefined ? 8 : 40;
    for (const set of fc.sample(sets, { seed: 20_261, numRuns: runs }))
      expect(await changesOnTheWay(yamlText(set))).toEqual([]);
  }, 120_000);

  it("has a cell for every key of the language", () => {
    const value = readYaml(readFileSync("test/cases/worked-vectors.yaml", "utf8"), "").value;
    const names = ruleSetForm(value).sheets.flatMap(({ columns, rows }) => [
      ...columns.map(({ title }) => /\(([a-z0-9_.]+)\)$/.exec(title)?.[1] ?? ""),
      ...rows.flatMap(({ cells }) =>
        cells.map(({ content }) => (typeof content === "string" ? content : "")),
      ),
    ]);
    const known = new Set(names.flatMap((name) => [name, name.split(".")[0] ?? ""]));
    const schema = JSON.parse(readFileSync("schemas/rule-set.schema.json", "utf8")) as JsonSchema;
    const { areas, parts, sections, bands, gates, indicators, ...head } = schema.properties ?? {};
    const nodes = itemsOf(areas, schema);
    const leaves = itemsOf(nodes["criteria"], schema);
    const lists = [parts, sections, bands, gates, leaves["cases"], leaves["cites"]];
    const figure = indicators?.additionalProperties?.properties ?? {};
    const groups = [head, nodes, leaves, figure, ...lists.map((list) => itemsOf(list, schema))];
    const keys = groups.flatMap((group) => Object.keys(group));
    expect(keys.length).toBeGreaterThan(70);
    const sheets = new Set(["criteria", "gates", "cites", "cases"]);
    expect(keys.filter((key) => !known.has(key) && !sheets.has(key))).toEqual([]);
  });

  it("keeps what Excel would take for something else", async () => {
    const odd = { "1.10": "=SUM(A1)", "1.2": "- gạch đầu dòng", "1.3": "007", "1.4": "#N/A; dòng\ndòng hai" };
    const value = {
      ...(readYaml(readFileSync("test/cases/worked-vectors.yaml", "utf8"), "").value as object),
      areas: [
        {
          code: "I",
          uid: "i",
          title: "Lĩnh vực",
          max: 4,
          criteria: Object.entries(odd).map(([code, title]) => ({
            code,
            uid: `u-${code.replace(".", "-")}`,
            title,
            max: 1,
            scoring_text: "+1: đủ",
            rule: { kind: "manual", from: 0, to: "max", reason: "required" },
          })),
        },
      ],
    };
    const { yaml } = await imported(ruleSetForm(value));
    expect(changedMeaning(value, yaml.value)).toEqual([]);
  });

  it("reads a percentage as Excel holds it and not as its format rounds it", async () => {
    const value = readYaml(readFileSync("test/cases/worked-vectors.yaml", "utf8"), "").value;
    const { grids } = await readWorkbook(await formBytes(ruleSetForm(value)), "thu.xlsx");
    const rounded = grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((cells) =>
        cells.some(({ text }) => text === "scale")
          ? cells.map((cell) =>
              cell.number === undefined ? cell : { ...cell, text: "81%", number: "0.805" },
            )
          : cells,
      ),
    }));
    const { yaml } = readRuleSetSheets(rounded, "thu.xlsx");
    expect((yaml.value as { scale: unknown }).scale).toBe("80.5%");
  });

  it("shows the guide one true example of each kind", () => {
    for (const { name, example } of kinds) {
      expect(ruleShape.safeParse(example.rule).success, name).toBe(true);
      expect(example.rule["kind"], name).toBe(name);
    }
  });
});
