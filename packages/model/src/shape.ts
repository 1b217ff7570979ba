import type { z } from "zod";
import { type Issue, issue, type Place } from "./issue.ts";
import { closest } from "./text.ts";
import type { YamlFile } from "./yaml.ts";

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

interface Inner {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
}

/** The options of a union that may be meant: the one its discriminator names, else all of them. */
function optionsOf(def: object, value: unknown): readonly z.core.$ZodType[] {
  const { options, discriminator } = def as { options: z.core.$ZodType[]; discriminator?: string };
  if (discriminator === undefined) return options;
  const named = (value as Record<string, unknown> | undefined)?.[discriminator];
  const meant = options.filter((option) => option._zod.propValues?.[discriminator]?.has(named as string));
  return meant.length > 0 ? meant : options;
}

/** The groups of keys that a shape allows at a path of a value, seen through wrappers and unions; none where it is no object. */
function groupsAt({ schema, value }: Inner, path: Path): Readonly<Record<string, z.core.$ZodType>>[] {
  const { def } = schema._zod;
  const through = (inner: unknown): Readonly<Record<string, z.core.$ZodType>>[] =>
    groupsAt({ schema: inner as z.core.$ZodType, value }, path);
  if ("innerType" in def) return through(def.innerType);
  if ("getter" in def) return through((def.getter as () => z.core.$ZodType)());
  if ("in" in def) return through(def.in);
  if ("options" in def) return optionsOf(def, value).flatMap(through);
  const [step, ...rest] = path;
  const into = (inner: unknown): Readonly<Record<string, z.core.$ZodType>>[] =>
    groupsAt(
      { schema: inner as z.core.$ZodType, value: step === undefined ? undefined : valueAt(value, [step]) },
      rest,
    );
  if ("shape" in def) {
    const shape = def.shape as Record<string, z.core.$ZodType>;
    if (step === undefined) return [shape];
    const next = shape[String(step)];
    return next === undefined ? [] : into(next);
  }
  if (step === undefined) return [];
  if ("element" in def) return into(def.element);
  if ("valueType" in def) return into(def.valueType);
  return [];
}

/** The keys a shape allows at a path of a value. */
function keysAt(inner: Inner, path: Path): string[] {
  return groupsAt(inner, path).flatMap((shape) => Object.keys(shape));
}

/** The words that tell the groups of a union apart, such as each `kind`. */
function namesAt(inner: Inner, path: Path, key: string): string[] {
  return groupsAt(inner, path).flatMap((shape) => {
    const values = shape[key]?._zod.values ?? [];
    return [...values].map(String);
  });
}

function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : String(step)))
    .join(".")
    .replaceAll(".[", "[");
}

function short(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** The issues of the union branch that fits best: the one that agrees on most, seen by where it fails. */
function bestBranch(found: ZodIssue & { code: "invalid_union" }): readonly ZodIssue[] {
  const branches = (found.errors ?? []).filter((branch) => branch.length > 0);
  const rank = (branch: readonly ZodIssue[]): number =>
    branch.some(({ path, code }) => path.length === 0 && code === "invalid_type") ? 1000 : branch.length;
  return [...branches].sort((a, b) => rank(a) - rank(b))[0] ?? [];
}

/** Types of values as people are told them; any other as it is. */
function typeWords(expected: string): string {
  if (expected === "record") return "say.object";
  return /^(string|number|int|boolean|array|object|null)$/.test(expected) ? `say.${expected}` : expected;
}

/** What is missing in words; of a group of keys, which keys it takes. */
function expectedOf(expected: string, keys: readonly string[]): Record<string, string> {
  if (expected !== "object" || keys.length === 0) return { expected: typeWords(expected) };
  return { expected: "say.object_of", known: keys.join(", ") };
}

/** What is wrong with a value of the right type, as a code in words where the shape has no words of its own. */
function detailOf(found: ZodIssue): Record<string, string | number> {
  switch (found.code) {
    case "too_small": {
      const counted = found.origin === "string" || found.origin === "array";
      const detail = counted ? "say.not_empty" : found.inclusive === false ? "say.above" : "say.at_least";
      return { detail, limit: String(found.minimum) };
    }
    case "too_big": {
      const counted = found.origin === "string" || found.origin === "array";
      const detail = counted ? "say.too_long" : found.inclusive === false ? "say.below" : "say.at_most";
      return { detail, limit: String(found.maximum) };
    }
    case "invalid_format":
      if (found.format === "date") return { detail: "say.date" };
      return { detail: found.message.startsWith("Invalid") ? "say.form" : found.message };
    case "invalid_key":
      return { detail: "say.bad_key" };
    default:
      return { detail: found.message };
  }
}

interface UnknownKey {
  readonly keys: readonly string[];
  readonly value: unknown;
  readonly place: Place;
}

/** A key that is not for this place: misspelt, of another kind of thing, or not known at all. */
function unknownKey(key: string, { keys, value, place }: UnknownKey): Issue {
  const known = keys.join(", ");
  if (keys.includes(key)) return issue("shape.key_elsewhere", place, { key, known });
  const near = closest(key, keys);
  if (near !== null) return issue("shape.misspelt_key", place, { key, near });
  const kind = (value as { kind?: unknown }).kind;
  return typeof kind === "string"
    ? issue("shape.key_of_other_kind", place, { key, known, kind: `kind: ${kind}`, name: "kind" })
    : issue("shape.unknown_key", place, { key, known });
}

/** A word that is none of those allowed, with the closest. */
function unknownWord(
  value: unknown,
  words: readonly string[],
  { place, params }: { readonly place: Place; readonly params: Issue["params"] },
): Issue {
  const near = closest(short(value), words);
  const code = near === null ? "shape.option" : "shape.misspelt_option";
  return issue(code, place, { ...params, value: short(value), known: words.join(", "), near: near ?? "" });
}

function translate(found: ZodIssue, yaml: YamlFile, schema: z.ZodType, base: Path): Issue[] {
  const path = [...base, ...found.path];
  const place = yaml.placeOf(path);
  const params = { path: pathText(path) };
  const value = valueAt(yaml.value, path);
  switch (found.code) {
    case "unrecognized_keys": {
      const keys = [...new Set(keysAt({ schema, value: yaml.value }, path))];
      return found.keys.map((key) => unknownKey(key, { keys, value, place: yaml.placeOf([...path, key]) }));
    }
    case "invalid_type":
      if (value === undefined)
        return [
          issue("shape.missing", place, {
            ...params,
            ...expectedOf(found.expected, [...new Set(keysAt({ schema, value: yaml.value }, path))]),
          }),
        ];
      if (found.expected === "string" && typeof value === "number")
        return [issue("shape.unquoted", place, { ...params, value: short(value) })];
      return [
        issue("shape.type", place, { ...params, expected: typeWords(found.expected), value: short(value) }),
      ];
    case "invalid_value": {
      if (value === undefined)
        return [issue("shape.missing", place, { ...params, expected: found.values.join(" | ") })];
      return [unknownWord(value, found.values.map(String), { place, params })];
    }
    case "invalid_union": {
      const branch = bestBranch(found);
      if (branch.length > 0) return branch.flatMap((inner) => translate(inner, yaml, schema, path));
      const own = path.at(-1);
      const names =
        "discriminator" in found && typeof own === "string"
          ? [...new Set(namesAt({ schema, value: yaml.value }, path.slice(0, -1), own))]
          : [];
      if (value === undefined)
        return [
          issue("shape.missing", place, { ...params, expected: names.join(" | ") || "say.one_of_several" }),
        ];
      if (names.length > 0) return [unknownWord(value, names, { place, params })];
      const detail = keysAt({ schema, value: yaml.value }, path).join(", ") || "say.one_of_several";
      return [issue("shape.value", place, { ...params, value: short(value), detail })];
    }
    default:
      return [issue("shape.value", place, { ...params, value: short(value), ...detailOf(found) })];
  }
}

/** A YAML value of a shape, or all its faults with line, column and remedy. */
export function checkShape<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
): { readonly value: z.infer<T> | null; readonly issues: readonly Issue[] } {
  if (yaml.issues.length > 0) return { value: null, issues: yaml.issues };
  if (yaml.value === null || yaml.value === undefined)
    return { value: null, issues: [issue("file.empty", { file: yaml.file })] };
  // Compiling a shape to code pays for thousands of rows, not for one file.
  const result = schema.safeParse(yaml.value, { jitless: true });
  if (result.success) return { value: result.data, issues: [] };
  return { value: null, issues: result.error.issues.flatMap((found) => translate(found, yaml, schema, [])) };
}
