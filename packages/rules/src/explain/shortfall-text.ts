import { decimalText, fraction, numberText, scaled } from "@parindex/model";
import type { Seen } from "../kind.ts";
import { exact, type RuleNumber } from "../number.ts";
import type { Shortfall } from "../shortfall.ts";
import { measureText } from "./measure-text.ts";
import { numberWords, say } from "./say.ts";

/** How many steps a ratio falls short, with two places where a begun step counts its share; for reading. */
function stepsOf({ from, step, part_step }: Shortfall, { a, b, locale }: Seen): string {
  if (a === null || b === null || b.num === 0n) return "–";
  const [line, size] = [exact(from), exact(step)];
  const short = fraction(
    (line.num * b.num * a.den - line.den * a.num * b.den) * size.den,
    line.den * b.num * a.den * size.num,
  );
  if (short.num <= 0n) return "0";
  if (part_step === "none") return `${short.num / short.den}`;
  if (part_step === "full") return `${(short.num + short.den - 1n) / short.den}`;
  return numberText(decimalText(scaled(short, 2), 2), { locale });
}

function percentWords(value: RuleNumber, { locale }: Seen): string {
  const { num, den } = exact(value);
  return `${numberText(decimalText(scaled(fraction(num * 100n, den), 4), 4), { locale })}%`;
}

/** `0,05 × 3 bậc (97/100 = 97,00%, thiếu so với 100%, mỗi bậc 1%)`. */
export function shortfallText(short: Shortfall, seen: Seen): string {
  const [steps, measured] = [stepsOf(short, seen), measureText(true, seen)];
  const [from, step] = [percentWords(short.from, seen), percentWords(short.step, seen)];
  return say(
    seen,
    `${numberWords(short.per, seen)} × ${steps} bậc (${measured}, thiếu so với ${from}, mỗi bậc ${step})`,
    `${numberWords(short.per, seen)} × ${steps} steps (${measured}, short of ${from}, ${step} a step)`,
  );
}
