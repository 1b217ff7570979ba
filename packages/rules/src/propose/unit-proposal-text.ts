import { inline } from "./proposal-text.ts";
import type { ProposedUnit } from "./gate-units.ts";

/** A proposed unit and what the engine gives for it: the fields of its index, and how its gate was judged. */
export interface ScoredUnitProposal extends ProposedUnit {
  readonly got: Readonly<Record<string, string | number | null>>;
  readonly outcome: string;
}

/** A decimal text without the zeros at its end; null as files write it. */
function decimal(value: string | number | null): string {
  return value === null
    ? "null"
    : String(value)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "");
}

function line({ at, unit, got, outcome }: ScoredUnitProposal): string {
  const { name, expect: _expect, given, ...said } = unit;
  const others = Object.entries(said).flatMap(([key, value]) =>
    value === undefined || (Object.keys(Object(value)).length === 0 && typeof value === "object")
      ? []
      : [`${key}: ${inline(value)}, `],
  );
  const { points = null, index = null, index_high = null, band = null } = got;
  const expect = [
    `points: ${decimal(points)}`,
    `index: ${decimal(index)}`,
    ...(index_high === index ? [] : [`index_high: ${decimal(index_high)}`]),
    `band: ${inline(band)}`,
    `gates: { ${at.gate.uid}: ${outcome} }`,
  ].join(", ");
  return `  - { name: ${JSON.stringify(name)}, given: ${inline(given)}, ${others.join("")}expect: { ${expect} }, accepted: false }\n`;
}

const head = (
  rule_set: string,
): string => `# Đơn vị do máy đề xuất tại mỗi ngưỡng của điều kiện khống chế, với kết quả máy tính được. Chưa đơn vị nào được tính.
# Với từng dòng: tính tay theo văn bản, sửa expect nếu máy tính sai, rồi đổi accepted: false thành accepted: true.
schema: parindex/cases/1
rule_set: ${rule_set}
units:
`;

/** The text of a file of proposed units: a new one, or an earlier one with more lines at its end. */
export function unitProposalText(
  rule_set: string,
  proposals: readonly ScoredUnitProposal[],
  earlier: string | null,
): string {
  const start = earlier === null ? head(rule_set) : earlier.replace(/\s*$/, "\n");
  return start + proposals.map(line).join("");
}
