import {
  assignedTargetsOf,
  fedOf,
  figureUses,
  nodesOf,
  type Questionnaire,
  type RuleSet,
} from "@parindex/rules";
import type { ChangedCell } from "./changed-cells.ts";
import type { ChangedRecord } from "./changed-record.ts";
import type { RecordKind } from "./changed-records.ts";
import type { KeptRun } from "./runs.ts";

/** Why a cell changed: another rule set, a record, its stage reached or given up, the day asked about, a plan, the engine, or other units. */
export type CauseKind =
  | "rule"
  | RecordKind
  | "questionnaire"
  | "first"
  | "gone"
  | "as_of"
  | "plan"
  | "engine"
  | "others";

/** One cause, with the file, figure or rule set that it names. */
export interface Cause {
  readonly kind: CauseKind;
  readonly detail: string;
}

/** What two runs differ in, ready to be asked of one cell after another. */
export interface CauseContext {
  readonly from: KeptRun;
  readonly to: KeptRun;
  readonly records: ReadonlyMap<RecordKind, readonly ChangedRecord[]>;
  readonly ruleSets: readonly RuleSet[];
  readonly questionnaires: readonly Questionnaire[];
}

function hashOf({ receipt }: KeptRun, id: string | null): string | null {
  return receipt.rule_sets.find(({ rule_set_id }) => rule_set_id === id)?.sha256 ?? null;
}

/** The leaf and every node above it. */
function lineOf({ roots }: RuleSet, uid: string): string[] {
  let node = nodesOf(roots).find(({ at }) => at.uid === uid) ?? null;
  const line: string[] = [];
  for (; node !== null; node = node.parent) line.push(node.at.uid);
  return line;
}

/** The names by which records may be about a leaf: itself, what stands above it, the figures and targets it reads. */
export function subjectsOf(ruleSet: RuleSet | undefined, leaf_uid: string, leaf_code: string): Set<string> {
  const uses = ruleSet === undefined ? [] : figureUses(ruleSet).filter((use) => use.leaf_code === leaf_code);
  const line = ruleSet === undefined ? [leaf_uid] : lineOf(ruleSet, leaf_uid);
  const targets = ruleSet === undefined ? [] : assignedTargetsOf(ruleSet, leaf_uid);
  return new Set([leaf_uid, ...line, ...targets, ...uses.map(({ indicator_id }) => indicator_id)]);
}

/** The questions of surveys behind a leaf: those that its rule asks, and those of questionnaires that feed them. */
function questionsOf(cell: ChangedCell, subjects: ReadonlySet<string>, context: CauseContext): Set<string> {
  const asked = [...subjects].flatMap((one) => (one.startsWith("survey.") ? [one.split(".")[1] ?? ""] : []));
  const set = context.ruleSets.find((one) => one.set.id === (cell.to_set ?? cell.from_set));
  if (asked.length === 0 || set === undefined) return new Set(asked);
  const fed = fedOf(set, context.questionnaires, cell.year).filter(({ leaf }) =>
    asked.includes(leaf.ask.question),
  );
  return new Set([...asked, ...fed.flatMap(({ questions }) => questions.map(({ id }) => id))]);
}

/** Causes of one cell's change; where nothing of its own changed, what all cells share, and last the other units. */
export function causesOf(cell: ChangedCell, context: CauseContext): Cause[] {
  const { from, to, records, ruleSets } = context;
  const set = cell.to_set ?? cell.from_set;
  const causes: Cause[] = [];
  if (cell.from_set !== cell.to_set && cell.from_set !== null && cell.to_set !== null)
    causes.push({ kind: "rule", detail: `${cell.from_set} → ${cell.to_set}` });
  else if (hashOf(from, set) !== hashOf(to, set)) causes.push({ kind: "rule", detail: set ?? "" });
  const subjects = subjectsOf(
    ruleSets.find((one) => one.set.id === set),
    cell.leaf_uid,
    cell.leaf_code,
  );
  const questions = questionsOf(cell, subjects, context);
  const forms = ({ receipt }: KeptRun): string => JSON.stringify(receipt.questionnaires);
  if (questions.size > 0 && forms(from) !== forms(to)) causes.push({ kind: "questionnaire", detail: "" });
  for (const [kind, changed] of records)
    for (const { unit_id, year, about, file } of changed)
      if (
        unit_id === cell.unit_id &&
        year === cell.year &&
        (kind === "survey" ? questions : subjects).has(about)
      )
        causes.push({ kind, detail: `${about} (${file})` });
  if (causes.length > 0) return causes;
  if (cell.from_status === null) return [{ kind: "first", detail: "" }];
  if (cell.to_status === null) return [{ kind: "gone", detail: "" }];
  if (from.receipt.engine_version !== to.receipt.engine_version)
    causes.push({ kind: "engine", detail: `${from.receipt.engine_version} → ${to.receipt.engine_version}` });
  if (JSON.stringify(from.receipt.plans) !== JSON.stringify(to.receipt.plans))
    causes.push({ kind: "plan", detail: "" });
  if (from.receipt.as_of !== to.receipt.as_of)
    causes.push({ kind: "as_of", detail: `${from.receipt.as_of} → ${to.receipt.as_of}` });
  return causes.length > 0 ? causes : [{ kind: "others", detail: "" }];
}
