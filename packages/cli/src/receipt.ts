import { sha256 } from "./digest.ts";
import type { SetUse } from "./scopes.ts";
import type { Workspace } from "./workspace.ts";

/** The version that fixes the numbers: it changes when scores already given would differ. */
const engineVersion = "0.1.0";

/** Everything that fixes a run's numbers. */
export interface Receipt {
  readonly schema: "parindex/receipt/1";
  readonly engine_version: string;
  readonly as_of: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly workspace_sha256: string;
  readonly rule_sets: readonly {
    readonly rule_set_id: string;
    readonly status: string;
    readonly file: string;
    readonly sha256: string;
    readonly used: readonly Omit<SetUse, "rule_set_id">[];
  }[];
  readonly plans: readonly {
    readonly plan_id: string;
    readonly unit_id: string | null;
    readonly file: string;
    readonly sha256: string;
  }[];
  readonly questionnaires: readonly { readonly file: string; readonly sha256: string }[];
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** SHA-256 over the inputs' own hashes, in order. */
  readonly inputs_sha256: string;
}

/** The receipt of a run over a workspace. */
export function receiptOf(
  workspace: Workspace,
  asOf: string,
  inputs: Receipt["inputs"],
  uses: readonly SetUse[],
): Receipt {
  const used = new Set(uses.map(({ rule_set_id }) => rule_set_id));
  return {
    schema: "parindex/receipt/1",
    engine_version: engineVersion,
    as_of: asOf,
    title: workspace.config.title,
    synthetic: workspace.config.synthetic ?? false,
    workspace_sha256: workspace.config_sha256,
    rule_sets: workspace.ruleSets
      .filter(({ set }) => used.has(set.id))
      .map(({ set, file, sha256: hash }) => ({
        rule_set_id: set.id,
        status: set.status,
        file,
        sha256: hash,
        used: uses
          .filter((one) => one.rule_set_id === set.id)
          .map(({ year, tier, why }) => ({ year, tier, why })),
      })),
    plans: workspace.plans.map(({ plan, unit_id, file, sha256: hash }) => ({
      plan_id: plan.plan_id,
      unit_id,
      file,
      sha256: hash,
    })),
    questionnaires: workspace.questionnaires.map(({ yaml, sha256: hash }) => ({
      file: yaml.file,
      sha256: hash,
    })),
    inputs,
    inputs_sha256: sha256(inputs.map((one) => `${one.file} ${one.sha256}`).join("\n")),
  };
}

/** The name of a run: the hash of its receipt. */
export function runIdOf(receipt: Receipt): string {
  return sha256(JSON.stringify(receipt));
}
