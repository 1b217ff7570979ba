import { readdirSync } from "node:fs";
import { openStore } from "@parindex/store";
import { expect, it } from "vitest";
import { isRefused } from "../mutation/refused.ts";
import { afterLeafCases, afterUnitCases, mutantsOfSet } from "../mutation/run-mutants.ts";
import { sameMeaning } from "../mutation/same-meaning.ts";
import { type RuleSetFile, ruleSetFile } from "../support/rule-set-file.ts";

const folder = "data/rule-sets";
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && !name.endsWith(".cases.yaml"));

interface Judged {
  readonly total: number;
  readonly killed: number;
  readonly refused: number;
  readonly same: number;
  readonly alive: readonly string[];
}

/** Mutants of a set against its stored expectations alone; what is left is refused by the checks, means the same, or lives. */
async function judged(subject: RuleSetFile): Promise<Judged> {
  const store = await openStore(":memory:");
  try {
    const mutants = mutantsOfSet(subject.ruleSet);
    const left = await afterUnitCases(store, subject, await afterLeafCases(store, subject, mutants));
    const accepted = left.filter((mutant) => !isRefused(subject.yaml, mutant));
    const alive = accepted.filter((mutant) => sameMeaning(mutant) === null);
    return {
      total: mutants.length,
      killed: mutants.length - left.length,
      refused: left.length - accepted.length,
      same: accepted.length - alive.length,
      alive: alive.map(({ name }) => name),
    };
  } finally {
    store.close();
  }
}

it("no number, bound, policy, weight or switch of a shipped set can change without a stored case failing", async () => {
  const all: Judged[] = [];
  for (const file of files) all.push(await judged(ruleSetFile(`${folder}/${file}`)));
  const sum = (key: "total" | "killed" | "refused" | "same"): number =>
    all.reduce((total, one) => total + one[key], 0);
  process.stdout.write(
    `mutants killed by stored cases: ${sum("killed")}/${sum("total")}; refused by rules check: ${sum("refused")}; same meaning: ${sum("same")}\n`,
  );
  expect(all.flatMap(({ alive }) => alive)).toEqual([]);
  expect(sum("same")).toBeLessThan(60);
  expect(sum("killed") / sum("total")).toBeGreaterThan(0.94);
}, 240_000);

it("a set that loses a case lets a mutant live", async () => {
  const lost =
    "              - { given: { van_de_da_xu_ly: 0, van_de_phat_hien: 0 }, expect: { points: 1 } }\n";
  const { alive } = await judged(ruleSetFile("data/rule-sets/minh-hoa-cap-xa-2026.yaml", lost));
  expect(alive).toContain('minh-hoa-cap-xa-2026 1.3.2: when_zero: "full" → "zero"');
}, 120_000);
