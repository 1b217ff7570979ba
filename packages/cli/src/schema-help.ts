import { keyMeaning, kinds } from "@parindex/rules";

type Schema = Record<string, unknown>;

function isSchema(value: unknown): value is Schema {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The kind of rule that a group of keys is; null where it is none. */
function kindOf(properties: Schema): (typeof kinds)[number] | null {
  const said = properties["kind"];
  const name = isSchema(said) ? said["const"] : undefined;
  return kinds.find((kind) => kind.name === name) ?? null;
}

/** Words that stand between a key and its group of keys. */
const wrappers = new Set(["items", "additionalProperties", "anyOf", "oneOf", "allOf", "definitions"]);

function explainKeys(properties: Schema, holder: string): void {
  for (const [key, schema] of Object.entries(properties)) {
    const meaning = keyMeaning(key, holder);
    if (isSchema(schema) && meaning !== null && schema["description"] === undefined)
      Object.assign(schema, meaning);
  }
}

/** Writes into a rule set's schema what each key means, and an example of each kind of rule with its printed text. */
export function withHelp(schema: Schema, holder = "rule-set"): Schema {
  const { properties } = schema;
  if (isSchema(properties)) {
    const kind = kindOf(properties);
    explainKeys(properties, kind?.name ?? holder);
    if (kind !== null) {
      const { label, example } = kind;
      schema["description"] = `${label.vi}: “${example.text}”\n${label.en}`;
      schema["examples"] = [example.rule];
    }
    for (const [key, inner] of Object.entries(properties)) if (isSchema(inner)) withHelp(inner, key);
  }
  for (const [key, inner] of Object.entries(schema)) {
    if (!wrappers.has(key)) continue;
    // What is defined once stands in several places and under no key of its own.
    const isShared = key === "definitions" && isSchema(inner);
    const within: readonly unknown[] = Array.isArray(inner)
      ? inner
      : isShared
        ? Object.values(inner)
        : [inner];
    for (const one of within) if (isSchema(one)) withHelp(one, isShared ? "" : holder);
  }
  return schema;
}
