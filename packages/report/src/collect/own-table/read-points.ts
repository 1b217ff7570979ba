import { decimalFraction, type GridCell, plainNumber, slug, statuses } from "@parindex/model";
import { statusText } from "../../code-words.ts";

/** What a cell of points says. */
export type PointsSaid =
  | { readonly kind: "points"; readonly value: string }
  | { readonly kind: "nothing" | "not_applicable" | "not_self" | "unread" };

/** Words that stand where a leaf has no points yet. */
const waiting = new Set(
  statuses
    .filter((status) => status !== "scored" && status !== "not_applicable")
    .map((status) => slug(statusText(status, "vi"))),
);

/** Reads a cell of points: a number, a word that says why there is none, or neither. */
export function pointsSaid(cell: GridCell | undefined): PointsSaid {
  const text = (cell?.text ?? "").trim();
  const words = slug(text);
  const number = cell?.number ?? plainNumber(text);
  if (number !== null && decimalFraction(number) !== null) return { kind: "points", value: number };
  if (/^[-–—.…\s]*$/.test(text) || waiting.has(words)) return { kind: "nothing" };
  if (/^khong-ap-dung$|^kad$/.test(words)) return { kind: "not_applicable" };
  if (/^khong-tu-cham|xa-hoi-hoc|^dtxhh$|^xhh$/.test(words)) return { kind: "not_self" };
  return { kind: "unread" };
}
