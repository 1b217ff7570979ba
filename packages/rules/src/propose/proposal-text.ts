import { decimalText } from "@parindex/model";
import type { CaseOutcome } from "../cases/leaf-cases.ts";
import type { LeafCase } from "../cases/stored-cases.ts";

/** A proposed case and what the engine gives for it. */
export interface ScoredProposal {
  readonly proposed: LeafCase;
  readonly got: CaseOutcome;
}

const plain = /^[a-z][a-z0-9_-]*$/;

/** A value on one line, as YAML in braces. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => ` ${inline(one)}`).join(",")} ]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).map(([key, one]) => ` ${inline(key)}: ${inline(one)}`);
    return entries.length === 0 ? "{}" : `{${entries.join(",")} }`;
  }
  const isWord = typeof value === "string" && plain.test(value) && !/^(?:null|true|false)$/.test(value);
  return isWord ? value : JSON.stringify(value);
}

function expected({ status, reason, points_e16 }: CaseOutcome): string {
  if (status === "scored" && points_e16 !== null)
    return `{ points: ${decimalText(BigInt(points_e16), 16).replace(/\.?0+$/, "")} }`;
  return `{ status: ${status}${reason === null ? "" : `, reason: ${reason}`} }`;
}

function line({ proposed: { leaf, said }, got }: ScoredProposal): string {
  const { name = "", given, targets } = said;
  const assigned = targets === undefined ? "" : ` targets: ${inline(targets)},`;
  return `  - { leaf: ${leaf.at.uid}, name: ${JSON.stringify(name)}, given: ${inline(given)},${assigned} expect: ${expected(got)}, accepted: false }\n`;
}

const head = (
  rule_set: string,
): string => `# Ví dụ do máy đề xuất tại mỗi ngưỡng, với kết quả máy tính được. Chưa ví dụ nào được tính.
# Với từng dòng: tính tay theo văn bản, sửa expect nếu máy tính sai, rồi đổi accepted: false thành accepted: true.
schema: parindex/cases/1
rule_set: ${rule_set}
leaves:
`;

/** The text of a file of proposed cases: a new one, or an earlier one with more lines at its end. */
export function proposalText(
  rule_set: string,
  proposals: readonly ScoredProposal[],
  earlier: string | null,
): string {
  const start = earlier === null ? head(rule_set) : earlier.replace(/\s*$/, "\n");
  return start + proposals.map(line).join("");
}
