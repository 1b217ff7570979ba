import { yamlText } from "@parindex/model";
import { keyMeaning, kinds } from "@parindex/rules";
import { generatedNotice } from "./markdown-table.ts";

/** The keys of a kind, each with what it means. */
function keyLines({ name, schema }: (typeof kinds)[number]): string[] {
  return Object.keys(schema.shape).flatMap((key) => {
    const [vi, en] = keyMeaning(key, name)?.description.split("\n") ?? [];
    return key === "kind" || vi === undefined ? [] : [`- \`${key}\`: ${vi} *${en ?? ""}*`];
  });
}

/** Every kind of rule: what it is called, the printed text it stands for, the rule, its keys. */
export function kindList(): string {
  const parts = kinds.map((kind) => {
    const {
      name,
      label,
      example: { text, rule },
    } = kind;
    return [
      `## \`${name}\``,
      `${label.vi} (${label.en}). “${text}”:`,
      `\`\`\`yaml\nrule:\n${yamlText(rule, { line: 90 }).trimEnd().replaceAll(/^/gm, "  ")}\n\`\`\``,
      keyLines(kind).join("\n"),
    ].join("\n\n");
  });
  const opening = [
    "# Kinds of rules",
    generatedNotice,
    'One for each way in which printed criteria give points. Numbers are written `0.5`, `80%` or `"1/3"`, all exact. What no kind says is `not_encoded` and waits for a person.',
  ];
  return `${[...opening, ...parts].join("\n\n")}\n`;
}
