import { type Issue, issue } from "@parindex/model";
import { numberValue, valueText } from "./exact-value.ts";
import type { NamedRows, RawRow } from "./record-file.ts";

/** A number kept as its file writes it, before a double can change it. */
class SourceNumber {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Revive = (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown;

function parseExact(text: string): unknown {
  const revive: Revive = (_key, value, { source }) =>
    typeof value === "number" && source !== undefined ? new SourceNumber(source) : value;
  // The standard's third argument of a reviver is not in the language's own typing yet.
  return JSON.parse(text, revive as (this: unknown, key: string, value: unknown) => unknown);
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return (
    value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof SourceNumber)
  );
}

function textOf(value: unknown): string | null | undefined {
  return value instanceof SourceNumber ? numberValue(value.source) : valueText(value);
}

/** One object of a JSON file: what it holds and where it stands. */
interface Found {
  readonly value: JsonObject;
  /** Its line in JSON lines; its number from 1 in a list. */
  readonly line: number;
}

/** The objects of a JSON file, and what in it is none. */
export interface JsonObjects {
  readonly objects: readonly Found[];
  readonly issues: readonly Issue[];
}

function broken(file: string, line: number): Issue {
  return issue("load.broken_json", { file, line });
}

/** The objects of JSON lines, one a line; blank lines are passed over. */
export function jsonLines(text: string, file: string): JsonObjects {
  const objects: Found[] = [];
  const issues: Issue[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    try {
      const value = parseExact(line);
      if (isObject(value)) objects.push({ value, line: at + 1 });
      else issues.push(issue("load.no_object", { file, line: at + 1 }));
    } catch {
      issues.push(broken(file, at + 1));
    }
  }
  return { objects, issues };
}

/** The objects of a JSON file that holds a list of them. */
export function jsonList(text: string, file: string): JsonObjects {
  try {
    const value = parseExact(text);
    if (!Array.isArray(value)) return { objects: [], issues: [issue("load.no_list", { file })] };
    const all: readonly unknown[] = value;
    const objects = all.flatMap((one, at) => (isObject(one) ? [{ value: one, line: at + 1 }] : []));
    const others = all.flatMap((one, at) =>
      isObject(one) ? [] : [issue("load.no_object", { file, line: at + 1 })],
    );
    return { objects, issues: others };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = at === undefined ? 1 : text.slice(0, Number(at)).split("\n").length;
    return { objects: [], issues: [broken(file, line)] };
  }
}

/** Every name used, in the order of its first use. */
export function jsonNames({ objects }: JsonObjects): string[] {
  return [...new Set(objects.flatMap(({ value }) => Object.keys(value)))];
}

/** The objects as rows of text, a cell a name; a list or object inside is a fault. */
export function jsonRows(
  { objects, issues }: JsonObjects,
  names: readonly string[],
  file: string,
): NamedRows {
  const nested: Issue[] = [];
  const rows = objects.map(({ value, line }): RawRow => {
    const cells = names.map((name) => {
      const text = textOf(value[name]);
      if (text === undefined) nested.push(issue("load.nested_value", { file, line }, { column: name }));
      return text ?? null;
    });
    return { cells, line, places: [] };
  });
  return { rows, issues: [...issues, ...nested] };
}
