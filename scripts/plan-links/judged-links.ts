import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readYaml } from "@parindex/model";
import { planLinks, readPlan } from "@parindex/plans";
import { catalogueOf, readRuleSet } from "@parindex/rules";
import { z } from "zod";

const data = join(dirname(dirname(import.meta.dirname)), "data");
const read = (...path: string[]): ReturnType<typeof readYaml> =>
  readYaml(readFileSync(join(...path), "utf8"), path.at(-1)!);

/** The model set that a plan's tasks are held against, by its tier. */
const sets: Readonly<Record<string, string>> = {
  service_unit: "minh-hoa-dvsn-2026",
  department: "minh-hoa-cap-so-2026",
  commune: "minh-hoa-cap-xa-2026",
};
const judged = z
  .record(z.string(), z.array(z.string()))
  .parse(read(import.meta.dirname, "judged.yaml").value);

type Rows = Parameters<typeof planLinks>[0];

function leavesOf(tier: string): Rows["leaves"] {
  const name = `${sets[tier]}.yaml`;
  const { ruleSet } = readRuleSet(read(data, "rule-sets", name), "0".repeat(64));
  if (ruleSet === null) throw new Error(`${name} cannot be read`);
  return catalogueOf(ruleSet)
    .rule_node.filter(({ is_leaf, scored_by }) => is_leaf && scored_by !== "survey")
    .map(({ node_uid, node_code, title, max, scoring_text, expected_evidence, reform_area }) => ({
      unit_id: "u",
      year: 0,
      leaf_uid: node_uid,
      leaf_code: node_code,
      leaf_title: title,
      max,
      scoring_text,
      expected_evidence,
      reform_area,
    }));
}

/** The leaves that are suggested for each judged task of a plan, the likest first. */
function suggested(name: string): Map<string, string[]> {
  const { plan } = readPlan(read(data, "plans", name));
  if (plan === null) throw new Error(`${name} cannot be read`);
  const areas = new Map(plan.areas.map(({ area_code, reform_area }) => [area_code, reform_area]));
  const tasks: Rows["tasks"] = plan.tasks
    .filter(({ task_id }) => judged[task_id] !== undefined)
    .map(({ task_id, code, title, inferred, products, area_code }) => ({
      task_id,
      first_id: task_id,
      plan_id: plan.plan_id,
      unit_id: "u",
      unit_name: null,
      year: 0,
      code,
      title: title ?? inferred.title ?? "",
      products: products.length === 0 ? null : products.join("\n"),
      reform_area: areas.get(area_code) ?? null,
    }));
  const found = new Map(tasks.map(({ task_id }) => [task_id, [] as string[]]));
  for (const { suggestions } of planLinks({ tasks, leaves: leavesOf(plan.tier), known: [] }))
    for (const { task, leaf } of suggestions) found.get(task.task_id)!.push(leaf.leaf_uid);
  return found;
}

/** A judged task: the leaves that a person found right, those suggested, and whether the first or any of them is right. */
interface JudgedTask {
  readonly task_id: string;
  readonly right: readonly string[];
  readonly own: readonly string[];
  readonly isFirst: boolean;
  readonly isAny: boolean;
}

/** The judged tasks of the five plans against the suggestions made for them. */
export function judgedLinks(): JudgedTask[] {
  const all = new Map(
    readdirSync(join(data, "plans"))
      .sort()
      .flatMap((name) => [...suggested(name)]),
  );
  return Object.entries(judged).map(([task_id, right]) => {
    const own = all.get(task_id);
    if (own === undefined) throw new Error(`no task ${task_id}`);
    const isFirst = right.includes(own[0] ?? "");
    return { task_id, right, own, isFirst, isAny: own.some((uid) => right.includes(uid)) };
  });
}
