import type { Issue } from "@parindex/model";
import { recordChecks } from "@parindex/rules";

/** How far an attempt came: the files alone, the records against their rule sets, or the scores. */
export type Reached = "files" | "rules" | "scores";

/** What people call what became of a check. */
export const outcomeNames = {
  vi: { passed: "đạt", failed: "không đạt", warned: "có cảnh báo", could_not_run: "chưa kiểm tra được" },
  en: { passed: "passed", failed: "failed", warned: "warned", could_not_run: "could not run" },
} as const;

/** What became of a check. */
export interface CheckOutcome {
  readonly check: string;
  readonly outcome: keyof (typeof outcomeNames)["vi"];
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
}

interface Asked {
  readonly check: string;
  readonly covers: (code: string) => boolean;
  readonly needs: Reached;
}

const order: readonly Reached[] = ["files", "rules", "scores"];
const family = (check: string, pattern: RegExp): Asked => ({
  check,
  covers: (code) => pattern.test(code),
  needs: "files",
});
const single = (check: string, needs: Reached): Asked => ({ check, covers: (code) => code === check, needs });

/** Everything that is asked, in the order it is asked. */
const asked: readonly Asked[] = [
  family("files", /^(?:file|workspace|yaml|shape|workbook|document|store)\./),
  family("rule_sets", /^rules\./),
  family("plans", /^(?:plan|import|link)\./),
  family("records", /^(?:load|collect|submission)\./),
  family("locks", /^lock\./),
  family("progress", /^progress\./),
  family("questionnaires", /^questionnaire\./),
  single("scope.no_figures", "files"),
  single("scope.silent_unit", "files"),
  ...["scope.stray_node", "scope.stray_answer", "scope.stray_figure"].map((code) => single(code, "rules")),
  { ...family("surveys", /^survey\./), needs: "rules" },
  ...recordChecks.map(({ code, ofScores }) => single(code, ofScores ? "scores" : "rules")),
  { ...family("campaigns", /^campaign\./), needs: "scores" },
  family("evidence_files", /^evidence\./),
  family("waivers", /^waiver\./),
];

function outcomeOf(errors: number, warnings: number, ran: boolean): CheckOutcome["outcome"] {
  if (errors > 0) return "failed";
  if (!ran) return "could_not_run";
  return warnings > 0 ? "warned" : "passed";
}

/** What became of every check; one that an earlier fault kept from being asked could not run. */
export function checkOutcomes(
  { issues, passed }: { readonly issues: readonly Issue[]; readonly passed: readonly Issue[] },
  reached: Reached,
): CheckOutcome[] {
  const codes = (found: readonly Issue[], severity: Issue["severity"]): string[] =>
    found.filter((one) => one.severity === severity).map(({ code }) => code);
  const [errors, warnings] = [codes(issues, "error"), codes(issues, "warning")];
  const known = (code: string): boolean => asked.some(({ covers }) => covers(code));
  const rest: Asked = { check: "other", covers: (code) => !known(code), needs: "files" };
  return [...asked, rest].map(({ check, covers, needs }) => {
    const [wrong, doubtful] = [errors.filter(covers).length, warnings.filter(covers).length];
    const ran = order.indexOf(needs) <= order.indexOf(reached);
    return {
      check,
      outcome: outcomeOf(wrong, doubtful, ran),
      errors: wrong,
      warnings: doubtful,
      waived: passed.filter(({ code }) => covers(code)).length,
    };
  });
}
