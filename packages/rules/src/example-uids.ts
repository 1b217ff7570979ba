import { type Issue, issue, slug, type YamlFile } from "@parindex/model";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}

/** Every uid that a file has. */
function uidsIn(value: unknown): string[] {
  if (!isRecord(value)) return [];
  const own = typeof value["uid"] === "string" ? [value["uid"]] : [];
  return [...own, ...Object.values(value).flatMap(uidsIn)];
}

function nodeAt(value: unknown, path: string): Readonly<Record<string, unknown>> | null {
  const keys = path.replace(/\.?uid$/, "").match(/[^.[\]]+/g) ?? [];
  const found = keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
  return isRecord(found) ? found : null;
}

/** Where a uid is missing, one that would do: made of the title, and not taken yet. */
export function withExampleUids(issues: readonly Issue[], yaml: YamlFile): Issue[] {
  const taken = new Set(uidsIn(yaml.value));
  return issues.map((one) => {
    const { path } = one.params;
    if (one.code !== "shape.missing" || typeof path !== "string" || !/(^|\.)uid$/.test(path)) return one;
    const title = nodeAt(yaml.value, path)?.["title"];
    const shown = typeof title === "string" ? title : path;
    const plain = slug(shown).split("-").slice(0, 6).join("-") || "muc";
    let example = plain;
    for (let turn = 2; taken.has(example); turn += 1) example = `${plain}-${turn}`;
    taken.add(example);
    return issue("rules.uid_missing", one.place, { title: shown, example });
  });
}
