import { cliWords } from "@parindex/cli";
import { documentWords } from "@parindex/documents";
import { modelWords, type Words } from "@parindex/model";
import { planWords } from "@parindex/plans";
import { rulesWords } from "@parindex/rules";
import { storeWords } from "@parindex/store";
import { codeWords, generatedNotice, markdownTable } from "./markdown-table.ts";

const sources: readonly (readonly [string, Words])[] = [
  ["Files and shapes", modelWords],
  ["Plans", planWords],
  ["Rule sets", rulesWords],
  ["Records", storeWords],
  ["Documents", documentWords],
  ["Workspaces and commands", cliWords],
];

/** Every fault that data may have, and what people are told to do. */
export function messageList(): string {
  const parts = [
    "# Messages",
    generatedNotice,
    `Each message names the place (\`file:line:column\`, or \`file sheet!cell\`), what is wrong, and how to mend it. A word in braces such as ${codeWords(["{path}"])} is filled in from the data.`,
    ...sources.flatMap(([title, words]) => [
      `## ${title}`,
      markdownTable(
        ["Code", "Tiếng Việt", "English"],
        Object.entries(words).map(([code, { vi, en }]) => [`\`${code}\``, vi, en]),
      ),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}
