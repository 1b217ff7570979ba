import { readYaml } from "@parindex/model";
import { type RuleSet, readRuleSet } from "@parindex/rules";
import type { BenchLeaf } from "./block-words.ts";
import { type Block, blockOf, type Invented } from "./leaf-mix.ts";

/** The years that are scored. */
export const years = [2022, 2023, 2024, 2025, 2026];

/** Maxima in hundredths that make twenty leaves worth twenty points. */
function maxOf(at: number): number {
  return at % 2 === 0 ? 50 : 150;
}

const blocks = [1, 2, 3, 4, 5].map((no) => blockOf(no, maxOf));

/** The hundred leaves, in the order of the set; each by its stable name. */
export const benchLeaves: readonly (BenchLeaf & { readonly uid: string })[] = blocks.flatMap(
  ({ leaves }, block) => leaves.map((leaf, at) => ({ ...leaf, uid: `la-${block * 20 + at + 1}` })),
);

/** Every invented figure; survey results and the year before are figures of their own. */
export const inventedFacts: readonly Invented[] = blocks.flatMap(({ indicators, question }) => [
  ...indicators,
  { id: `survey.${question}.percent`, kind: "count" as const, low: 40, high: 100 },
  { id: `survey.${question}.sample`, kind: "count" as const, low: 25, high: 200 },
]);

/** Options of a choice, in the order in which figures number them from one. */
export const options = ["tot", "kha", "yeu"];

function leafNode(leaf: BenchLeaf, code: string, at: number): object {
  return {
    code,
    uid: `la-${at + 1}`,
    title: `Tiêu chí ${at + 1}`,
    max: maxOf(at % 20) / 100,
    scored_by: leaf.surveyed === true ? "survey" : "self",
    scoring_text: "số liệu giả định",
    rule: leaf.rule,
  };
}

function areaNode({ leaves }: Block, block: number): object {
  const sum = (from: number): number => [0, 1, 2, 3, 4].reduce((all, at) => all + maxOf(from + at), 0) / 100;
  return {
    code: `${block + 1}`,
    uid: `lv-${block + 1}`,
    title: `Lĩnh vực ${block + 1}`,
    max: 20,
    criteria: [0, 1, 2, 3].map((part) => ({
      code: `${block + 1}.${part + 1}`,
      uid: `tc-${block * 4 + part + 1}`,
      title: `Tiêu chí ${part + 1}`,
      max: sum(part * 5),
      criteria: leaves
        .slice(part * 5, part * 5 + 5)
        .map((leaf, at) => leafNode(leaf, `${block + 1}.${part + 1}.${at + 1}`, block * 20 + part * 5 + at)),
    })),
  };
}

const declared = blocks.flatMap(({ indicators }) =>
  indicators.map(({ id, kind }) => [
    id,
    {
      label: id,
      kind,
      ...(kind === "choice" ? { options: Object.fromEntries(options.map((one) => [one, one])) } : {}),
    },
  ]),
);

/** An invented set of a hundred leaves of all kinds, read like any file. */
export function benchSet(): RuleSet {
  const surveyed =
    benchLeaves.reduce((sum, leaf, at) => sum + (leaf.surveyed === true ? maxOf(at % 20) : 0), 0) / 100;
  const set = {
    schema: "parindex/rule-set/1",
    id: "do-toc-do",
    title: "Bộ giả định để đo tốc độ",
    status: "model",
    applies_to: { years, tiers: ["commune"] },
    scale: 100,
    parts: [
      { id: "tham_dinh", title: "Thẩm định", max: 100 - surveyed },
      {
        id: "dtxhh",
        title: "Điều tra xã hội học",
        max: surveyed,
        scored_by: "survey",
        if_not_held: "rescale",
      },
    ],
    rounding: { points: 2, index: 2, mode: "half_up", sum_of: "rounded_leaves" },
    ranking: { on: "printed", ties: "competition", min_group: 3 },
    not_applicable: { exclude_within: "part" },
    bands: [{ name: "Tốt", from: 80 }, { name: "Khá", from: 65 }, { name: "Yếu" }],
    indicators: Object.fromEntries(declared),
    areas: blocks.map(areaNode),
  };
  const { ruleSet, issues } = readRuleSet(readYaml(JSON.stringify(set), "do-toc-do.yaml"), "");
  if (ruleSet === null)
    throw new TypeError(JSON.stringify(issues.filter(({ severity }) => severity === "error")));
  return ruleSet;
}
