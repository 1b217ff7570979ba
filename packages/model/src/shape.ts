import type { z } from "zod";
import { type Issue, issue } from "./issue.ts";
import { closest } from "./text.ts";
import type { YamlFile } from "./yaml.ts";

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

/** The keys a shape allows at a path, seen through wrappers and unions; empty where it is no object. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = schema._zod;
  if ("innerType" in def) return keysAt(def.innerType as z.core.$ZodType, path);
  if ("getter" in def) return keysAt((def.getter as () => z.core.$ZodType)(), path);
  if ("in" in def) return keysAt(def.in as z.core.$ZodType, path);
  if ("options" in def) return (def.options as z.core.$ZodType[]).flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if ("shape" in def) {
    const shape = def.shape as Record<string, z.core.$ZodType>;
    if (step === undefined) return Object.keys(shape);
    const next = shape[String(step)];
    return next === undefined ? [] : keysAt(next, rest);
  }
  if (step === undefined) return [];
  if ("element" in def) return keysAt(def.element as z.core.$ZodType, rest);
  if ("valueType" in def) return keysAt(def.valueType as z.core.$ZodType, rest);
  return [];
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

function translate(found: ZodIssue, yaml: YamlFile, schema: z.ZodType, base: Path): Issue[] {
  const path = [...base, ...found.path];
  const place = yaml.placeOf(path);
  const params = { path: pathText(path) };
  const value = valueAt(yaml.value, path);
  switch (found.code) {
    case "unrecognized_keys":
      return found.keys.map((key) => {
        const near = closest(key, keysAt(schema, path));
        const at = yaml.placeOf([...path, key]);
        return near === null
          ? issue("shape.unknown_key", at, { key, known: [...new Set(keysAt(schema, path))].join(", ") })
          : issue("shape.misspelt_key", at, { key, near });
      });
    case "invalid_type":
      if (value === undefined)
        return [issue("shape.missing", place, { ...params, expected: found.expected })];
      if (found.expected === "string" && typeof value === "number")
        return [issue("shape.unquoted", place, { ...params, value: short(value) })];
      return [issue("shape.type", place, { ...params, expected: found.expected, value: short(value) })];
    case "invalid_value": {
      if (value === undefined)
        return [issue("shape.missing", place, { ...params, expected: found.values.join(" | ") })];
      const near = closest(short(value), found.values.map(String));
      const known = found.values.map(String).join(", ");
      return [
        issue(near === null ? "shape.option" : "shape.misspelt_option", place, {
          ...params,
          value: short(value),
          known,
          near: near ?? "",
        }),
      ];
    }
    case "invalid_union": {
      const branch = bestBranch(found);
      if (branch.length > 0) return branch.flatMap((inner) => translate(inner, yaml, schema, path));
      const options = keysAt(schema, path);
      return [issue("shape.value", place, { ...params, value: short(value), detail: options.join(", ") })];
    }
    default:
      return [issue("shape.value", place, { ...params, value: short(value), detail: found.message })];
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
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, issues: [] };
  return { value: null, issues: result.error.issues.flatMap((found) => translate(found, yaml, schema, [])) };
}
