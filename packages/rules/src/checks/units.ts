import { type Fraction, fraction, type Issue, issue, quantity } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { compare } from "../number.ts";
import type { RuleSetFile } from "../rule-set.ts";
import { isLeaf, leavesOf } from "../tree.ts";

type Path = readonly PropertyKey[];
type Holder = Readonly<Record<string, unknown>>;
type Indicators = RuleSetFile["indicators"];

const bounds = ["from", "above", "to", "below", "exactly", "equals", "floor", "full_from", "divide_by"];
const one = fraction(1n);
/** From here on a ratio that may pass the whole is more likely a percentage written without its sign. */
const suspicious = fraction(5n);

function boundsOf(holder: Holder, path: Path): { written: string; value: Fraction; path: Path }[] {
  const own = bounds.flatMap((key) => {
    const written = holder[key];
    const value = typeof written === "number" || typeof written === "string" ? quantity(written) : null;
    return value === null ? [] : [{ written: String(written), value, path: [...path, key] }];
  });
  const steps = Array.isArray(holder["steps"]) ? holder["steps"] : [];
  return [...own, ...steps.flatMap((step: Holder, at) => boundsOf(step, [...path, "steps", at]))];
}

function isPercent(of: unknown, indicators: Indicators): boolean {
  const ids = typeof of === "string" ? [of] : ((of as { plus?: string[] } | undefined)?.plus ?? []);
  return ids.length > 0 && ids.every((id) => indicators[id]?.kind === "percent");
}

type Fault = readonly [code: string, severity: "error" | "warning"];

function faultOf(
  holder: Holder,
  { written, value }: { written: string; value: Fraction },
  known: Indicators,
): Fault | null {
  const divides = holder["over"] !== undefined || "when_zero" in holder || "previous_zero" in holder;
  if (divides) {
    const mayPass = holder["over_100"] === "allow" || "previous_zero" in holder;
    if (written.endsWith("%") || compare(value, mayPass ? suspicious : one) <= 0) return null;
    return ["rules.ratio_as_percent", mayPass || !("over_100" in holder) ? "warning" : "error"];
  }
  if (!isPercent(holder["of"], known) || value.num <= 0n) return null;
  if (written.endsWith("%")) return ["rules.percent_with_sign", "error"];
  return compare(value, one) <= 0 ? ["rules.percent_as_ratio", "warning"] : null;
}

/** Everything in a rule that measures something against bounds, at any depth. */
function measuresIn(value: unknown, path: Path): { holder: Holder; path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => measuresIn(item, [...path, at]));
  if (value === null || typeof value !== "object") return [];
  // Checked files hold plain records.
  const holder = value as Holder;
  const inside = Object.entries(holder).flatMap(([key, item]) => measuresIn(item, [...path, key]));
  return "of" in holder ? [{ holder, path }, ...inside] : inside;
}

/** Bounds are of the unit of what they bound: a percentage runs to 100, a ratio to 1, which is 100 %. */
export const checkUnits: RuleSetCheck = ({ set, roots }, yaml) =>
  leavesOf(roots)
    .filter(isLeaf)
    .flatMap(({ at, path }) =>
      measuresIn(at.rule, [...path, "rule"]).flatMap(({ holder, path: where }) =>
        boundsOf(holder, where).flatMap((bound): Issue[] => {
          const fault = faultOf(holder, bound, set.indicators);
          if (fault === null) return [];
          const [code, severity] = fault;
          const params = { code: at.code, number: bound.written, bare: bound.written.replace("%", "") };
          return [issue(code, yaml.placeOf(bound.path), params, severity)];
        }),
      ),
    );
