import {
  boolCoreTag,
  defineMappingTag,
  defineScalarTag,
  load,
  NOT_RESOLVED,
  nullCoreTag,
  Schema,
  seqTag,
} from "js-yaml";
import { nfc } from "./text.ts";

/** Thrown inside this file alone: what stands here is left to the reader that keeps places. */
class NotPlain extends Error {}

function leave(): never {
  throw new NotPlain();
}

const plainNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const oddNumber = /^(?:0[ox][0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?[.\d]+[eE][-+]?\d+)$/;

/** Digits that survive a JavaScript number unchanged. */
export const exactDigits = 15;

/** The digits of a number that count: no sign, no point, no zeros in front. */
export function countedDigits(source: string): number {
  return source.replace(/[^0-9]/g, "").replace(/^0+/, "").length;
}

function numberOf(source: string): number | typeof NOT_RESOLVED {
  if (oddNumber.test(source)) return leave();
  if (!plainNumber.test(source)) return NOT_RESOLVED;
  const value = Number(source);
  return countedDigits(source) > exactDigits || Object.is(value, -0) ? leave() : value;
}

const text = defineScalarTag("tag:yaml.org,2002:str", {
  resolve: nfc,
  identify: () => false,
});

const number = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [..."-+.0123456789"],
  resolve: numberOf,
  identify: () => false,
});

type Entries = Record<string, unknown>;

const map = defineMappingTag<Entries>("tag:yaml.org,2002:map", {
  create: () => ({}),
  addPair(entries, key, value) {
    if (typeof key !== "string" || key === "__proto__" || Object.hasOwn(entries, key)) return leave();
    entries[key] = value;
    return "";
  },
  has: (entries, key) => typeof key === "string" && Object.hasOwn(entries, key),
  keys: Object.keys,
  get: (entries, key) => entries[String(key)],
  identify: () => false,
});

const schema = new Schema([text, nullCoreTag, boolCoreTag, number, seqTag, map]);

/** Marks on which readers differ: tabs, lone carriage returns, other breaks and controls, tags, anchors, document marks. */
const unusual =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\t\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\u2028\u2029\uFEFF]|\r(?!\n)|^ *(?:%|---|\.\.\.)|(?:^|[\s,[{])(?:[!&?]|[|>][-+]?(?:\d|[^\n]*\n(?: +\r?\n| *#)))/m;

/**
 * The value of plain YAML, its texts in NFC, several times faster than with places; undefined where anything in it
 * is faulty or unusual, which the reader with places then judges: this one never decides that a file is wrong.
 */
export function plainYaml(source: string): { readonly value: unknown } | undefined {
  if (unusual.test(source)) return undefined;
  try {
    return { value: load(source, { schema, maxAliases: 0 }) };
  } catch {
    return undefined;
  }
}
