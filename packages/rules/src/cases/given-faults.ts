import { closest, type Issue, issue, type Place } from "@parindex/model";
import { inputsOf, kindOf } from "../registry.ts";
import type { RuleCase } from "../rule-set.ts";
import { type TargetUse, usesOf } from "../target-uses.ts";
import type { Leaf } from "../tree.ts";
import { isRecord } from "../walk.ts";

type Path = readonly PropertyKey[];

/** What a case may say beside figures. */
const besideFigures = new Set(["previous", "peers", "merged", "group"]);
const partsOfFigure = ["numerator", "denominator", "not_applicable", "percent", "mean", "answers", "sample"];

/** The figures that a case of a leaf may give: what its rule reads, results of surveys by their question. */
export function figuresOf({ at }: Leaf): string[] {
  const names = inputsOf(at.rule).map((id) => (id.startsWith("survey.") ? (id.split(".")[1] ?? id) : id));
  return [...new Set(names)];
}

interface Told {
  /** Where a way inside the case stands in its file. */
  readonly placeOf: (path: Path) => Place;
  readonly declared: readonly string[];
  /** The set's numbers that are assigned targets. */
  readonly uses: readonly TargetUse[];
}

/** A fault for each name in a case of a leaf that its rule does not read; a leaf that a person scores takes any figure of the set. */
export function givenFaults(leaf: Leaf, said: RuleCase, { placeOf, declared, uses }: Told): Issue[] {
  const { given, targets = {} } = said;
  const known = [...new Set(usesOf(leaf, uses).map(({ uid }) => uid))];
  const ofTargets = Object.keys(targets)
    .filter((name) => !known.includes(name))
    .map((name) =>
      issue("cases.unread_target", placeOf(["targets", name]), {
        code: leaf.at.code,
        name,
        known: known.join(", ") || "–",
      }),
    );
  const figures = [...figuresOf(leaf), ...(kindOf(leaf.at.rule).person === true ? declared : [])];
  const unknown = (name: string, known: readonly string[], path: Path): Issue[] =>
    known.includes(name)
      ? []
      : [
          issue("cases.unread_figure", placeOf([...path, name]), {
            code: leaf.at.code,
            name,
            near: closest(name, known) ?? "–",
            known: known.join(", ") || "–",
          }),
        ];
  const figure = (name: string, value: unknown, path: Path): Issue[] => [
    ...unknown(name, figures, path),
    ...(isRecord(value)
      ? Object.keys(value).flatMap((part) => unknown(part, partsOfFigure, [...path, name]))
      : []),
  ];
  const figuresIn = (value: unknown, path: Path): Issue[] =>
    isRecord(value) ? Object.entries(value).flatMap(([name, one]) => figure(name, one, path)) : [];
  const now = Object.fromEntries(Object.entries(given).filter(([name]) => !besideFigures.has(name)));
  const peers = Array.isArray(given["peers"]) ? given["peers"] : [];
  return [
    ...ofTargets,
    ...figuresIn(now, ["given"]),
    ...figuresIn(given["previous"], ["given", "previous"]),
    ...peers.flatMap((peer, at) => figuresIn(peer, ["given", "peers", at])),
  ];
}
