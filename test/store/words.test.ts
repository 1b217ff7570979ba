import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { indicatorKinds } from "../../packages/model/src/index.ts";
import { storeWords } from "../../packages/store/src/index.ts";

const source = fileURLToPath(new URL("../../packages/store/src", import.meta.url));

function codesInSource(): Set<string> {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.includes("words"),
  );
  const found = files.flatMap(
    (name) => readFileSync(join(source, name), "utf8").match(/"(load|store)\.[a-z_]+"/g) ?? [],
  );
  return new Set(found.map((code) => code.replaceAll('"', "")));
}

const kinds = ["unit", "indicator", "leaf", "task"];
const built = [
  ...indicatorKinds.map((kind) => `load.value_${kind}`),
  ...kinds.flatMap((kind) => [`load.unknown_${kind}`, `load.misspelt_${kind}`]),
];

it("every fault that the store can find has its words, and no words stand idle", () => {
  expect(Object.keys(storeWords).toSorted()).toEqual([...new Set([...codesInSource(), ...built])].toSorted());
});

it("both languages of a sentence name the same parameters", () => {
  const names = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g))].toSorted();
  for (const [code, { vi, en }] of Object.entries(storeWords)) expect(names(en), code).toEqual(names(vi));
});
