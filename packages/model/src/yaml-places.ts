import type { Node, YAMLMap } from "yaml";
import { type Issue, type Place, issue } from "./issue.ts";
import { nfc } from "./text.ts";
import { yamlLibrary } from "./yaml-library.ts";
import { countedDigits, exactDigits } from "./yaml-value.ts";

/** A YAML text read with the place of every node. */
export interface PlacedYaml {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  placeOf(path: readonly PropertyKey[]): Place;
  isQuoted(path: readonly PropertyKey[]): boolean;
}

type Child = { key: Node | null; value: Node | null };

function childOf(node: Node | null, step: PropertyKey): Child | null {
  const { isMap, isScalar, isSeq } = yamlLibrary();
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step),
    );
    return pair === undefined ? null : { key: pair.key as Node, value: pair.value as Node | null };
  }
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? null : { key: null, value: value as Node };
  }
  return null;
}

function find(root: Node | null, path: readonly PropertyKey[]): Child & { exact: boolean } {
  let found: Child = { key: null, value: root };
  for (const step of path) {
    const child = childOf(found.value, step);
    if (child === null) return { ...found, exact: false };
    found = child;
  }
  return { ...found, exact: true };
}

function nfcDeep(value: unknown): unknown {
  if (typeof value === "string") return nfc(value);
  if (Array.isArray(value)) return value.map(nfcDeep);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [nfc(key), nfcDeep(item)]));
}

/** Keys that one map has twice; the parser's own check compares every pair and costs as much as the parsing. */
function repeatedKeys(map: YAMLMap, at: (offset: number) => Place): Issue[] {
  const { isNode, isScalar } = yamlLibrary();
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const place = at(isNode(key) ? (key.range?.[0] ?? 0) : 0);
    if (!isScalar(key)) return [issue("yaml.key", place)];
    const name = nfc(String(key.value));
    if (seen.has(name)) return [issue("yaml.repeated_key", place, { key: name })];
    seen.add(name);
    return [];
  });
}

/** What the library's faults say in words. */
const faults: Readonly<Record<string, string>> = {
  BAD_INDENT: "say.yaml.bad_indent",
  TAB_AS_INDENT: "say.yaml.tab",
  MISSING_CHAR: "say.yaml.missing_mark",
  BAD_DQ_ESCAPE: "say.yaml.escape",
  BAD_SCALAR_START: "say.yaml.start",
  BLOCK_AS_IMPLICIT_KEY: "say.yaml.colon",
  BLOCK_IN_FLOW: "say.yaml.missing_mark",
  UNEXPECTED_TOKEN: "say.yaml.unexpected",
  MULTILINE_IMPLICIT_KEY: "say.yaml.key_lines",
  MULTIPLE_DOCS: "say.yaml.documents",
  TAG_RESOLVE_FAILED: "say.yaml.tag",
  MULTIPLE_TAGS: "say.yaml.tag",
  MULTIPLE_ANCHORS: "say.yaml.tag",
};

/** Reads YAML 1.2 text with places and all its faults; a byte order mark must be gone. */
export function placedYaml(text: string, file: string): PlacedYaml {
  const { isScalar, LineCounter, parseDocument, visit } = yamlLibrary();
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const issues = document.errors.map((error) =>
    issue("yaml.syntax", at(error.pos[0]), { detail: faults[error.code] ?? "say.yaml.other" }),
  );
  visit(document, {
    Map: (_key, node) => void issues.push(...repeatedKeys(node, at)),
    Alias: (_key, node) => void issues.push(issue("yaml.alias", at(node.range?.[0] ?? 0))),
    Scalar: (_key, node) => {
      if (typeof node.value === "number" && countedDigits(node.source ?? "") > exactDigits)
        issues.push(issue("yaml.digits", at(node.range?.[0] ?? 0), { text: node.source ?? "" }));
    },
  });
  const root = document.contents as Node | null;
  return {
    value: issues.length === 0 ? nfcDeep(document.toJS()) : null,
    issues,
    placeOf(path) {
      const { key, value } = find(root, path);
      return at((key ?? value)?.range?.[0] ?? 0);
    },
    isQuoted(path) {
      const { value } = find(root, path);
      return isScalar(value) && (value.type === "QUOTE_DOUBLE" || value.type === "QUOTE_SINGLE");
    },
  };
}
