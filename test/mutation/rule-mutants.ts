import { quantity } from "@parindex/model";

/** A value changed in one place, and what was changed there. */
export interface Mutant<Value = unknown> {
  readonly what: string;
  readonly value: Value;
}

/** Words that a policy may take; a key stands for the same policy in every kind. */
const policies: Readonly<Record<string, readonly unknown[]>> = {
  when_zero: ["not_applicable", "full", "zero", "needs_person"],
  over_100: ["error", "cap", "allow"],
  previous_missing: ["missing", "not_applicable", "full", "zero", "needs_person"],
  previous_zero: ["not_applicable", "full", "zero", "needs_person"],
  previous_merged: ["missing", "not_applicable", "full", "zero", "needs_person"],
  below_minimum: ["needs_person", "zero"],
  peer_missing: ["needs_person", "leave_out"],
  best: ["highest", "lowest"],
  among: ["group", "set"],
  is: ["yes", "no"],
  part_step: ["none", "full", "proportional"],
};

/** The same bound with its end the other way: ≥ for >, ≤ for <; exactly for at least. */
const swapped: Readonly<Record<string, string>> = {
  from: "above",
  above: "from",
  to: "below",
  below: "to",
  exactly: "from",
  equals: "from",
};

/** Keys whose text names a figure and never a number. */
const named = new Set([
  "kind",
  "of",
  "over",
  "count",
  "shortfall_of",
  "after",
  "question",
  "plus",
  "minus",
  "inputs",
  "waits_for",
]);

/** A number one more and one less in its last printed place: a slip of the pen. */
export function nudged(value: number | string): (number | string)[] {
  const text = String(value).trim();
  const percent = text.endsWith("%");
  const [top = "", bottom] = text.replace("%", "").split("/");
  const places = top.split(".")[1]?.length ?? 0;
  return [1, -1].map((step) => {
    const moved = (BigInt(top.replace(".", "")) + BigInt(step)).toString();
    const digits = moved.replace("-", "").padStart(places + 1, "0");
    const whole = `${moved.startsWith("-") ? "-" : ""}${digits.slice(0, digits.length - places)}`;
    const decimal = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
    if (percent) return `${decimal}%`;
    return bottom === undefined
      ? typeof value === "number"
        ? Number(decimal)
        : decimal
      : `${decimal}/${bottom}`;
  });
}

function isNumber(value: unknown): value is number | string {
  return typeof value === "number" || (typeof value === "string" && quantity(value) !== null);
}

function renamed(from: object, key: string, name: string): object {
  return Object.fromEntries(Object.entries(from).map(([one, value]) => [one === key ? name : one, value]));
}

function ofEntry(holder: Readonly<Record<string, unknown>>, key: string): Mutant[] {
  const value = holder[key];
  if (named.has(key)) return [];
  const put = (changed: unknown): Mutant => ({
    what: `${key}: ${JSON.stringify(value)} → ${JSON.stringify(changed)}`,
    value: { ...holder, [key]: changed },
  });
  const others = (policies[key] ?? []).filter((one) => one !== value);
  const known = typeof value === "string" && (policies[key]?.includes(value) ?? false);
  const other = swapped[key];
  return [
    ...(known ? others.map(put) : []),
    ...(!known && isNumber(value) ? nudged(value).map(put) : []),
    ...(typeof value === "boolean" ? [put(!value)] : []),
    ...(key === "start" && value === "max" ? [put(0)] : []),
    ...(key === "otherwise" ? [put(value === "needs_person" ? 0 : "needs_person")] : []),
    ...(other === undefined || other in holder || !isNumber(value)
      ? []
      : [{ what: `${key} ${String(value)} → ${other}`, value: renamed(holder, key, other) }]),
    ...mutantsOf(value).map(({ what, value: changed }) => ({
      what: `${key}: ${what}`,
      value: { ...holder, [key]: changed },
    })),
  ];
}

/** Every change of one number, bound, policy, weight or switch inside a value. */
export function mutantsOf(value: unknown): Mutant[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) =>
      mutantsOf(item).map(({ what, value: changed }) => ({
        what: `[${at + 1}] ${what}`,
        value: value.with(at, changed),
      })),
    );
  if (value === null || typeof value !== "object") return [];
  // Checked files hold plain records.
  const holder = value as Readonly<Record<string, unknown>>;
  return Object.keys(holder).flatMap((key) => ofEntry(holder, key));
}
