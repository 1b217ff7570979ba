import { commands, type Effects, program } from "@parindex/cli";
import { generatedNotice } from "./markdown-table.ts";

const width = 100;

function helpText(words: readonly string[], language: "vi" | "en"): string {
  let said = "";
  const unused = (): never => {
    throw new Error("help touches nothing but its output");
  };
  const effects: Effects = {
    cwd: ".",
    today: "2026-11-01",
    isTerminal: false,
    out: (text) => void (said += text),
    err: unused,
  };
  const root = program(language, effects);
  let command = root;
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) throw new Error(`no command ${words.join(" ")}`);
    command = next;
  }
  command.configureOutput({
    getOutHelpWidth: () => width,
    getOutHasColors: () => false,
    writeOut: (text) => void (said += text),
  });
  command.outputHelp();
  return said.trimEnd();
}

function section(title: string, words: readonly string[]): string {
  const fenced = (language: "vi" | "en"): string => `\`\`\`text\n${helpText(words, language)}\n\`\`\``;
  return [`## ${title}`, fenced("vi"), fenced("en")].join("\n\n");
}

/** The help text of every command, in Vietnamese and English, as `--help` prints it. */
export function commandHelp(): string {
  const parts = [
    "# Commands",
    generatedNotice,
    "In the repository, `npx --yes pnpm@12 parindex …` runs them. Exit codes: 0 done, 1 the data has faults, 2 wrong use, 3 could not run. Vietnamese is the default; `--locale en` answers in English.",
    section("parindex", []),
    ...commands.map(({ name }) => section(`parindex ${name}`, name.split(" "))),
  ];
  return `${parts.join("\n\n")}\n`;
}
