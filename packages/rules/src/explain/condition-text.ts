import { type Amount, termsOf } from "../amount.ts";
import type { Condition } from "../condition.ts";
import type { Named } from "../kind.ts";
import { amountText } from "./amount-text.ts";
import { numberWords, say } from "./say.ts";

const signs = { from: "≥", above: ">", to: "≤", below: "<", equals: "=" } as const;

/** An amount by name; with its numbers where the run saw them. */
function named(from: Amount, seen: Named | null, withFigures = true): string {
  const names = termsOf(from).map(({ indicator_id, sign }, index) => {
    const label = seen === null ? indicator_id : seen.input(indicator_id).label;
    return `${index === 0 ? "" : sign < 0n ? " − " : " + "}${label}`;
  });
  return seen === null || !withFigures ? names.join("") : `${names.join("")} = ${amountText(from, seen)}`;
}

/** A condition in words, with the numbers the run saw. */
export function conditionText(from: Condition, seen: Named | null, withFigures = true): string {
  if ("all_of" in from) return from.all_of.map((part) => conditionText(part, seen, withFigures)).join("; ");
  if ("any_of" in from)
    return `[${from.any_of.map((part) => conditionText(part, seen, withFigures)).join(" | ")}]`;
  if ("not" in from) return `¬(${conditionText(from.not, seen, withFigures)})`;
  if ("is" in from)
    return seen !== null && !withFigures
      ? `${named(from.of, seen, false)}: ${from.is === "yes" ? say(seen, "có", "yes") : say(seen, "không", "no")}`
      : seen === null
        ? `${named(from.of, null)} = ${from.is}`
        : named(from.of, seen).replace(" = ", ": ");
  const { of, over } = from;
  const measured =
    over === undefined
      ? named(of, seen, withFigures)
      : `${named(of, seen, withFigures)} / ${named(over, seen, withFigures)}`;
  const bounds = Object.entries(signs).flatMap(([key, sign]) => {
    const bound = from[key as keyof typeof signs];
    return bound === undefined ? [] : [`${sign} ${numberWords(bound, seen ?? undefined)}`];
  });
  return `${measured} (${bounds.join(", ")})`;
}
