import { type Issue, issue, type YamlFile } from "@parindex/model";
import { isRecord, walk } from "./walk.ts";

type Path = readonly PropertyKey[];

interface Choice {
  readonly path: Path;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The values of `{ by_group: { … } }`; null for anything else. */
function choiceOf(value: unknown): Choice["values"] | null {
  if (!isRecord(value) || !isRecord(value["by_group"]) || Object.keys(value).length !== 1) return null;
  return value["by_group"];
}

function choicesIn(file: unknown): Choice[] {
  const found: Choice[] = [];
  walk(file, true, (value, path) => {
    const values = choiceOf(value);
    if (values === null) return true;
    found.push({ path: [...path], values });
    return null;
  });
  return found;
}

function chosen(value: unknown, group: string): unknown {
  const values = choiceOf(value);
  if (values !== null) return values[group];
  if (Array.isArray(value)) return value.map((item) => chosen(item, group));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, chosen(item, group)]));
}

/** A file as one group of units reads it: every `by_group` replaced by that group's value. */
export interface GroupReading {
  readonly group: string;
  readonly yaml: YamlFile;
}

/** One reading for each group that any `by_group` names; none where numbers are the same for all. */
export function groupReadings(yaml: YamlFile): {
  readonly readings: GroupReading[];
  readonly issues: Issue[];
} {
  const choices = choicesIn(yaml.value);
  const groups = [...new Set(choices.flatMap(({ values }) => Object.keys(values)))];
  const issues = choices.flatMap(({ path, values }) =>
    groups
      .filter((group) => values[group] === undefined)
      .map((group) =>
        issue("rules.group_without_value", yaml.placeOf(path), {
          group,
          known: Object.keys(values).join(", "),
        }),
      ),
  );
  if (issues.length > 0) return { readings: [], issues };
  return {
    readings: groups.map((group) => ({ group, yaml: { ...yaml, value: chosen(yaml.value, group) } })),
    issues,
  };
}
