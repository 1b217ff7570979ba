import { parse } from "@marcbachmann/cel-js";
import { benchLeaves } from "./bench-set.ts";
import type { ScoreRecord } from "./record-at-a-time.ts";
import { missing, person, type PlainLeaf, type Points, type Test } from "./said-plainly.ts";

function field(id: string): string {
  return `f.${id.replaceAll(".", "_")}`;
}

function testText({ of, less, sign, value, over }: Test): string {
  const left = less === undefined ? field(of) : `(${field(of)} - ${field(less)})`;
  return over === undefined
    ? `${left} ${sign} ${value * 10_000}`
    : `${left} * 100 ${sign} ${value} * ${field(over)}`;
}

function pointsText(points: Points | null): string {
  if (points === null) return String(person);
  const { plus_e2 = 0, max_e2 = 0, of, over = [], by = 1 } = points;
  if (of === undefined) return String(plus_e2);
  const num = [String(Math.abs(max_e2)), ...of.map(field)].join(" * ");
  const den = [String(by), ...over.map(field)].join(" * ");
  return `${plus_e2} ${max_e2 < 0 ? "-" : "+"} (2 * ${num} + ${den}) / (2 * ${den})`;
}

function leafText({ needs, cases, join }: PlainLeaf): string {
  const tested = cases.map(
    ({ when, points }) => [when.map(testText).join(" && "), pointsText(points)] as const,
  );
  const told =
    join === "sum"
      ? tested.map(([when, points]) => `(${when} ? ${points} : 0)`).join(" + ")
      : tested.map(([when, points]) => (when === "" ? points : `${when} ? ${points} : `)).join("");
  const known = needs.map((id) => `has(${field(id)})`).join(" && ");
  return known === "" ? told : `!(${known}) ? ${missing} : ${told}`;
}

/** The set as one CEL expression a leaf, over 64-bit whole numbers. */
export function cel(): ScoreRecord {
  const leaves = benchLeaves.map((leaf) => parse(leafText(leaf)));
  return (figures) => {
    const f = Object.fromEntries([...figures].map(([id, value]) => [id.replaceAll(".", "_"), value]));
    return leaves.map((leaf) => {
      const points: unknown = leaf({ f });
      if (typeof points !== "bigint") throw new TypeError(`CEL gave ${typeof points}`);
      return points;
    });
  };
}
