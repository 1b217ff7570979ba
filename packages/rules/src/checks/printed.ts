import { type Fraction, fraction, type Issue, issue, quantity } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { exact, times } from "../number.ts";
import { numberKey, printedNumbers } from "../printed-numbers.ts";
import { isLeaf, type Leaf, leavesOf } from "../tree.ts";

type Path = readonly PropertyKey[];

interface Said {
  readonly key: string;
  readonly value: Fraction;
  readonly text: string;
  readonly path: Path;
}

/** Keys whose value names something and is never a number that a text prints. */
const named = new Set([
  "kind",
  "of",
  "over",
  "count",
  "after",
  "question",
  "plus",
  "minus",
  "inputs",
  "waits_for",
  "year_offset",
]);
/** Keys of points and of shares of points. */
const ofPoints = new Set([
  "points",
  "share",
  "below_floor",
  "not_done",
  "otherwise",
  "per",
  "start",
  "min",
  "max",
]);

function numbersIn(value: unknown, path: Path, key = ""): Said[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => numbersIn(item, [...path, at], key));
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([name, one]) =>
      named.has(name) || isLastDay(value, name) ? [] : numbersIn(one, [...path, name], name),
    );
  if (typeof value !== "number" && typeof value !== "string") return [];
  const number = quantity(value);
  return number === null ? [] : [{ key, value: number, text: String(value).replace(".", ","), path }];
}

/** Whether this is the last day of a month, which texts give as “trong tháng”, “trong quý”. */
function isLastDay(holder: object, name: string): boolean {
  if (!("month" in holder) || !("day" in holder) || (name !== "day" && name !== "month")) return false;
  const last = new Date(Date.UTC(2001, Number(holder.month), 0)).getUTCDate();
  if (Number(holder.day) < last) return false;
  return name === "day" || Number(holder.month) % 3 === 0;
}

/** Nought and the whole go without saying: “không có: 0 điểm”, “toàn bộ”, “đủ”. */
function isPlain({ num, den }: Fraction): boolean {
  return num === 0n || num === den;
}

/** Points may be printed as a share of the maximum, and a share as points. */
function isPrinted({ key, value }: Said, printed: ReadonlySet<string>, max: Fraction | null): boolean {
  const size = value.num < 0n ? fraction(-value.num, value.den) : value;
  const meant = [size];
  if (ofPoints.has(key) && max !== null && max.num > 0n) {
    meant.push(times(size, key === "share" ? max : fraction(max.den, max.num)));
    if (numberKey(size) === numberKey(max)) return true;
  }
  return meant.some((one) => printed.has(numberKey(one)));
}

function unprintedOf(leaf: Leaf, isModel: boolean): Said[] {
  const { rule, scoring_text = "", cites = [], max } = leaf.at;
  const said = numbersIn(rule, [...leaf.path, "rule"]).filter(
    ({ key, value }) => !isPlain(value) && !(isModel && ofPoints.has(key)),
  );
  if (said.length === 0) return [];
  const quotes = cites.flatMap(({ quote }) => quote ?? []);
  const printed = printedNumbers([scoring_text, ...quotes].join(" | "));
  const most = max === null ? null : exact(max);
  return said.filter((one) => !isPrinted(one, printed, most));
}

/** Numbers of a rule occur in its printed text or in a quote; points of a model set are its own, targets are each unit's. */
export const checkPrinted: RuleSetCheck = ({ set, roots }, yaml, uses) => {
  const assigned = new Set(uses.map(({ path }) => JSON.stringify(path)));
  return leavesOf(roots)
    .filter(isLeaf)
    .flatMap((leaf) =>
      unprintedOf(leaf, set.status === "model")
        .filter(({ path }) => !assigned.has(JSON.stringify(path)))
        .map(({ text, path }): Issue => {
          const params = { code: leaf.at.code, number: text };
          return issue("rules.number_not_printed", yaml.placeOf(path), params, "warning");
        }),
    );
};
