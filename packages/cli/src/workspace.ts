import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { checkShape, closest, hasErrors, type Issue, issue, readYaml, UsageError } from "@parindex/model";
import { checkAmendments, firstPlanOf, type Plan, readPlan } from "@parindex/plans";
import { feedFaults, type Questionnaire, readQuestionnaire, type RuleSet } from "@parindex/rules";
import { lockBeside } from "@parindex/store";
import { keyPath } from "./collect/kept-key.ts";
import { sha256 } from "./digest.ts";
import type { Invocation } from "./effects.ts";
import { filesUnder } from "./files-under.ts";
import { finishIncoming } from "./incoming/staging.ts";
import { readRuleSetFile } from "./read-rule-set-file.ts";
import { readText } from "./read-text.ts";
import { type WorkspaceFile, workspaceShape } from "./workspace-file.ts";

/** A plan of a workspace, with the file it was read from. */
export interface WorkspacePlan {
  readonly plan: Plan;
  readonly file: string;
  readonly sha256: string;
  readonly unit_id: string | null;
}

/** A workspace as read from its folder; everything with faults is left out and named in `issues`. */
export interface Workspace {
  readonly root: string;
  readonly config: WorkspaceFile;
  readonly config_sha256: string;
  readonly ruleSets: readonly RuleSet[];
  readonly plans: readonly WorkspacePlan[];
  readonly questionnaires: readonly Questionnaire[];
  /** Paths of record files inside the workspace, with `/`, sorted. */
  readonly recordFiles: readonly string[];
  /** Record files that are still elsewhere: the path inside the workspace, and where the bytes are. */
  readonly incoming?: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** How the names of record files end. */
export const recordEndings = [
  ".csv",
  ".tsv",
  ".json",
  ".jsonl",
  ".ndjson",
  ".parquet",
  ".arrow",
  ".xlsx",
  ".xlsm",
  ".xls",
];

const configName = "parindex.yaml";

function nearest(from: string): string | null {
  if (existsSync(join(from, configName))) return from;
  const above = dirname(from);
  return above === from ? null : nearest(above);
}

/** The folder of the workspace that a command works on. */
export function workspaceRoot({ options, effects, common }: Invocation, named?: string): string {
  const asked = named ?? (typeof options["dir"] === "string" ? options["dir"] : undefined);
  const found = asked === undefined ? nearest(effects.cwd) : resolve(effects.cwd, asked);
  if (found !== null && existsSync(join(found, configName))) return found;
  const where = asked ?? effects.cwd;
  throw new UsageError(
    common.locale === "en"
      ? `${where} holds no ${configName}: it is not a workspace. Make one with: parindex init`
      : `${where} không có ${configName} nên không phải thư mục làm việc. Tạo mới bằng: parindex init`,
  );
}

function readConfig(root: string): { config: WorkspaceFile; bytes: Uint8Array; issues: readonly Issue[] } {
  const empty: WorkspaceFile = { schema: "parindex/workspace/1", title: "" };
  const { text, bytes, issues } = readText(join(root, configName), configName);
  if (issues.length > 0) return { config: empty, bytes, issues };
  const checked = checkShape(readYaml(text, configName), workspaceShape);
  return { config: checked.value ?? empty, bytes, issues: checked.issues };
}

function readRuleSets(root: string): { ruleSets: RuleSet[]; issues: Issue[] } {
  const found = filesUnder(root, "rule-sets", [".yaml", ".yml"]);
  const issues: Issue[] = [...found.issues];
  const byId = new Map<string, RuleSet>();
  for (const file of found.files.filter((name) => !name.endsWith(".cases.yaml"))) {
    const read = readRuleSetFile(join(root, file), file);
    issues.push(...read.issues);
    if (read.ruleSet === null) continue;
    const { id } = read.ruleSet.set;
    const first = byId.get(id);
    if (first === undefined) byId.set(id, read.ruleSet);
    else issues.push(issue("workspace.duplicate_rule_set", { file }, { id, first: first.file }));
  }
  return { ruleSets: [...byId.values()], issues };
}

function readPlans(
  root: string,
  holders: Readonly<Record<string, string>>,
): { plans: WorkspacePlan[]; issues: Issue[] } {
  const found = filesUnder(root, "plans", [".yaml", ".yml"]);
  const issues: Issue[] = [...found.issues];
  const byId = new Map<string, WorkspacePlan>();
  for (const file of found.files) {
    const { text, bytes, issues: unreadable } = readText(join(root, file), file);
    issues.push(...unreadable);
    if (unreadable.length > 0) continue;
    const read = readPlan(readYaml(text, file));
    issues.push(...read.issues);
    if (read.plan === null) continue;
    const id = read.plan.plan_id;
    const first = byId.get(id);
    if (first === undefined)
      byId.set(id, { plan: read.plan, file, sha256: sha256(bytes), unit_id: holders[id] ?? null });
    else issues.push(issue("workspace.duplicate_plan", { file }, { id, first: first.file }));
  }
  const plans = [...byId.values()];
  // An amendment belongs to whoever holds the plan it amends, unless it is given to someone else.
  const held = plans.map((one) => ({
    ...one,
    unit_id: one.unit_id ?? holders[firstPlanOf(one.plan.plan_id, plans)] ?? null,
  }));
  return { plans: held, issues: [...issues, ...checkAmendments(plans)] };
}

function readQuestionnaires(root: string): { questionnaires: Questionnaire[]; issues: Issue[] } {
  const found = filesUnder(root, "questionnaires", [".yaml", ".yml"]);
  const issues: Issue[] = [...found.issues];
  const byId = new Map<string, Questionnaire>();
  for (const file of found.files) {
    const { text, bytes, issues: unreadable } = readText(join(root, file), file);
    issues.push(...unreadable);
    if (unreadable.length > 0) continue;
    const read = readQuestionnaire(readYaml(text, file), sha256(bytes));
    issues.push(...read.issues);
    if (read.questionnaire === null) continue;
    const { id } = read.questionnaire.form;
    const first = byId.get(id);
    if (first === undefined) byId.set(id, read.questionnaire);
    else issues.push(issue("workspace.duplicate_questionnaire", { file }, { id, first: first.yaml.file }));
  }
  return { questionnaires: [...byId.values()], issues };
}

function configIssues(
  config: WorkspaceFile,
  ruleSets: readonly RuleSet[],
  plans: readonly WorkspacePlan[],
): Issue[] {
  const sets = ruleSets.map(({ set }) => set.id);
  const named = [
    ...(config.rule_sets ?? []),
    ...(config.provisional === undefined ? [] : [config.provisional]),
  ];
  return [
    ...named
      .filter((id) => !sets.includes(id))
      .map((id) =>
        issue("workspace.unknown_rule_set", { file: configName }, { id, near: closest(id, sets) ?? "–" }),
      ),
    ...Object.keys(config.plans ?? {})
      .filter((id) => !plans.some(({ plan }) => plan.plan_id === id))
      .map((id) => issue("workspace.unknown_plan", { file: configName }, { id })),
  ];
}

/** Record files that someone still works on: what is not saved yet is not read. */
function openRecords(root: string, files: readonly string[]): Issue[] {
  return files.flatMap((file) => {
    const lock = lockBeside(join(root, file));
    return lock === null ? [] : [issue("file.open_elsewhere", { file }, { lock }, "warning")];
  });
}

/** The record files; a Word document is one only with a key beside it. */
function recordsUnder(root: string): ReturnType<typeof filesUnder> {
  const { files, issues } = filesUnder(root, "records", [...recordEndings, ".docx"]);
  const isRecord = (file: string): boolean => !/\.docx$/i.test(file) || existsSync(join(root, keyPath(file)));
  return { files: files.filter(isRecord), issues };
}

/** Reads a workspace folder; every fault found is in `issues`, none is thrown. */
export function readWorkspace(root: string): Workspace {
  finishIncoming(root);
  const { config, bytes, issues } = readConfig(root);
  const { ruleSets, issues: ofSets } = readRuleSets(root);
  const { plans, issues: ofPlans } = readPlans(root, config.plans ?? {});
  const { questionnaires, issues: ofForms } = readQuestionnaires(root);
  const ofFeeds = hasErrors([...ofSets, ...ofForms]) ? [] : feedFaults(questionnaires, ruleSets);
  // A set or plan that failed its own checks is not missing as well.
  const own = ofSets.length + ofPlans.length === 0 ? configIssues(config, ruleSets, plans) : [];
  const records = recordsUnder(root);
  return {
    root,
    config,
    config_sha256: sha256(bytes),
    ruleSets,
    plans,
    questionnaires,
    recordFiles: records.files,
    issues: [
      ...issues,
      ...ofSets,
      ...ofPlans,
      ...ofForms,
      ...ofFeeds,
      ...records.issues,
      ...openRecords(root, records.files),
      ...own,
    ],
  };
}
