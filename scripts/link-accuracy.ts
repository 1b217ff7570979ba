import { judgedLinks } from "./plan-links/judged-links.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const rows = judgedLinks();
const withLeaf = rows.filter(({ right }) => right.length > 0);
const given = rows.filter(({ own }) => own.length > 0);
const count = (of: typeof rows, key: "isFirst" | "isAny"): number => of.filter((row) => row[key]).length;
say(`tasks judged: ${rows.length}, with a leaf: ${withLeaf.length}, given a suggestion: ${given.length}`);
say(`first suggestion right, of those given: ${count(given, "isFirst")}/${given.length}`);
say(`leaf found by the first suggestion: ${count(withLeaf, "isFirst")}/${withLeaf.length}`);
say(`leaf found by one of the three: ${count(withLeaf, "isAny")}/${withLeaf.length}`);
if (process.argv.includes("--wrong"))
  for (const { task_id, right, own, isFirst } of rows)
    if (!isFirst && (own.length > 0 || right.length > 0))
      say(`  ${task_id}: ${own.join(", ") || "none"} # ${right.join(", ") || "none"}`);
