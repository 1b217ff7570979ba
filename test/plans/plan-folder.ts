import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readYaml, type YamlFile } from "../../packages/model/src/index.ts";
import { type Plan, readPlan } from "../../packages/plans/src/index.ts";

const folder = new URL("../../data/plans/", import.meta.url);

/** The names of the normalised plans in the repository. */
export const planNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .sort();

/** The bytes of a normalised plan, as text. */
export function planText(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** A normalised plan as YAML with places. */
export function planYaml(name: string): YamlFile {
  return readYaml(planText(name), `data/plans/${name}`);
}

/** A normalised plan, which must have no fault. */
export function planOf(name: string): Plan {
  const { plan, issues } = readPlan(planYaml(name));
  if (plan === null) throw new Error(`${name}: ${JSON.stringify(issues)}`);
  return plan;
}

/** The plan whose file name begins with a number. */
export function planNumbered(number: string): Plan {
  const name = planNames.find((one) => one.startsWith(`${number}-`));
  if (name === undefined) throw new Error(`no plan ${number}`);
  return planOf(name);
}

/** Where the documents lie from which the plans were made; they are not part of the repository. */
export const seeds = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));
