import { noNumber, numberText, type SheetRow } from "@parindex/model";
import { negated, sumPoints } from "./exact-points.ts";
import type { SheetHead } from "./sheet-head.ts";
import { isSelfScored, notSelfScored, numberCell, selfPoints } from "./sheet-lines.ts";
import type { SheetNode } from "./sheet-node.ts";
import type { SheetPart } from "./sheet-part.ts";

interface Total {
  readonly text: string;
  readonly max: string | null;
  readonly self: SheetRow["cells"][number];
  readonly appraised: string | null;
  readonly note?: string | null;
}

function totalLine({ text, max, self, appraised, note = null }: Total): SheetRow {
  const cells = [null, text, numberCell(max), null, null, self, null, null, numberCell(appraised), note];
  return { style: "total", cells };
}

function sumOf(leaves: readonly SheetNode[], field: "max" | "appraised_points"): string | null {
  return sumPoints(leaves.map((leaf) => leaf[field]));
}

function partLines(parts: readonly SheetPart[], leaves: readonly SheetNode[]): SheetRow[] {
  return parts
    .filter(({ kind, scored_by }) => kind === "part" && scored_by !== "survey")
    .map((part) => {
      const own = leaves.filter(({ part_id }) => part_id === part.part_id);
      const appraised = sumOf(own, "appraised_points");
      return totalLine({
        text: `Cộng: ${part.title}`,
        max: part.max,
        self: numberCell(selfPoints(own)),
        appraised,
      });
    });
}

/** A deduction whether it is kept as a size or already below zero. */
function belowZero(penalty: string | null): string | null {
  return penalty === null || penalty.startsWith("-") ? penalty : negated(penalty);
}

/** The leaves that the unit must still give points before it can sign. */
export function unsignedLeaves(nodes: readonly SheetNode[]): SheetNode[] {
  return nodes.filter(
    (node) => isSelfScored(node) && node.points === null && node.status !== "not_applicable",
  );
}

function rangeNote(nodes: readonly SheetNode[]): string | null {
  if (unsignedLeaves(nodes).length === 0) return null;
  const own = nodes.filter((node) => isSelfScored(node) && node.section_id === null);
  const two = (values: readonly (string | null)[]): string => numberText(sumPoints(values), { places: 2 });
  const low = two(own.map(({ points_low }) => points_low));
  const high = two(own.map(({ points_high }) => points_high));
  return `Tạm tính ${two(own.map(({ points }) => points))} điểm; có thể đạt từ ${low} đến ${high}`;
}

/** The rows at the foot: parts, self points, survey, bonus, penalty and the total, each a sum of the leaves above. */
export function totalLines(
  head: SheetHead,
  nodes: readonly SheetNode[],
  parts: readonly SheetPart[],
): SheetRow[] {
  const leaves = nodes.filter(({ is_leaf, section_id }) => is_leaf && section_id === null);
  const own = leaves.filter(isSelfScored);
  const survey = leaves.filter(({ scored_by }) => scored_by === "survey");
  const self = selfPoints(own);
  const [bonus, penalty] = [head.bonus, belowZero(head.penalty)];
  const appraised = sumOf(
    leaves.filter(({ scored_by }) => scored_by !== "survey"),
    "appraised_points",
  );
  const extra = (points: string | null): SheetRow["cells"][number] => numberCell(points) ?? noNumber;
  const all = sumOf(leaves, "appraised_points");
  return [
    ...partLines(parts, leaves),
    totalLine({
      text: "Cộng điểm tự chấm (không gồm điểm điều tra xã hội học)",
      max: sumOf(own, "max"),
      self: numberCell(self),
      appraised,
      note: rangeNote(nodes),
    }),
    totalLine({
      text: "Điểm điều tra xã hội học: không tự chấm",
      max: sumOf(survey, "max"),
      self: survey.length === 0 ? noNumber : notSelfScored,
      appraised: sumOf(survey, "appraised_points"),
    }),
    totalLine({ text: "Điểm cộng", max: null, self: extra(bonus), appraised: null }),
    totalLine({ text: "Điểm trừ", max: null, self: extra(penalty), appraised: null }),
    totalLine({
      text: "TỔNG CỘNG",
      max: sumOf(leaves, "max"),
      self: self === null ? null : numberCell(sumPoints([self, bonus, penalty])),
      appraised: all,
      note: survey.length === 0 ? null : "Chưa gồm điểm điều tra xã hội học",
    }),
  ];
}
