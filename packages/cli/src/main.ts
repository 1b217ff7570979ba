import { Command, CommanderError, InvalidArgumentError } from "commander";
import { commands } from "./command-list/index.ts";
import type { CommandSpec } from "./command-list/spec.ts";
import { type Effects, type Invocation, realEffects } from "./effects.ts";
import { jsonText } from "./json-text.ts";
import { usageText } from "./usage-text.ts";

type Language = "vi" | "en";

const notice = {
  vi: "Chấm điểm cải cách hành chính theo đúng bộ tiêu chí, giải thích từng điểm, không cần mạng.",
  en: "Scores public-administration reform by the rules as printed, explains every point, offline.",
};
const helpWords = {
  vi: { example: "Ví dụ:", help: "xem hướng dẫn", version: "xem phiên bản" },
  en: { example: "Example:", help: "show help", version: "show the version" },
};

/** What commander writes above the parts of a help text. */
const titles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { "Usage:": "Cách dùng:", "Arguments:": "Tham số:", "Options:": "Tùy chọn:", "Commands:": "Các lệnh:" },
  en: {},
};

/** The language asked for on the line, before anything is parsed: help itself must speak it. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf("--locale");
  const value =
    at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith("--locale="))?.slice("--locale=".length);
  return value === "en" ? "en" : "vi";
}

/** `vi` or `en`; anything else is wrong use, said in both. */
function localeOption(value: string): string {
  if (value === "vi" || value === "en") return value;
  throw new InvalidArgumentError("vi, en");
}

function addOptions(command: Command, spec: CommandSpec, language: Language): void {
  for (const { flag, value, about } of spec.options)
    command.option(value === undefined ? `--${flag}` : `--${flag} <${value}>`, about[language]);
  command.option("--json", { vi: "kết quả dạng JSON cho máy", en: "JSON for machines" }[language]);
  command.option(
    "--locale <LOCALE>",
    { vi: "ngôn ngữ: vi (mặc định) hoặc en", en: "language: vi (default) or en" }[language],
    localeOption,
  );
  command.addHelpText("after", `\n${helpWords[language].example}\n  ${spec.example}`);
}

interface Outcome {
  code: number;
}

function invocationOf(
  command: Command,
  { name, language, effects }: { name: string; language: Language; effects: Effects },
): Invocation {
  const options = command.opts<Record<string, string | boolean | undefined>>();
  return {
    name,
    args: command.processedArgs.flat().filter((arg): arg is string => typeof arg === "string"),
    options,
    common: { locale: language, json: options["json"] === true },
    effects,
  };
}

function addCommand(
  parent: Command,
  spec: CommandSpec,
  context: { language: Language; effects: Effects; outcome: Outcome },
): void {
  const { language, effects, outcome } = context;
  const name = spec.name.split(" ").at(-1) ?? spec.name;
  const command = parent
    .command(name)
    .description(spec.about[language])
    .helpOption("-h, --help", helpWords[language].help);
  for (const arg of spec.args) command.argument(arg);
  addOptions(command, spec, language);
  command.action(async () => {
    const { body } = await spec.load();
    outcome.code = await body(invocationOf(command, { name: spec.name, language, effects }));
  });
}

const groups: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  plan: { vi: "kế hoạch", en: "plans" },
  rules: { vi: "bộ tiêu chí", en: "rule sets" },
  collect: { vi: "thu thập số liệu từ các đơn vị", en: "collecting from units" },
};

/** The commands to tell apart by a line: those that share its first word, else all. */
function askedBy([word]: readonly string[]): readonly CommandSpec[] {
  const asked = commands.filter(({ name }) => name.split(" ")[0] === word);
  return asked.length > 0 ? asked : commands;
}

/** The command line as a tree, nothing run yet. */
export function program(
  language: Language,
  effects: Effects,
  { specs = commands, outcome = { code: 0 } }: { specs?: readonly CommandSpec[]; outcome?: Outcome } = {},
): Command {
  const root = new Command("parindex")
    .description(notice[language])
    .helpOption("-h, --help", helpWords[language].help)
    .version("0.1.0", "-V, --version", helpWords[language].version)
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titles[language][title] ?? title })
    .configureOutput({ writeOut: effects.out, writeErr: effects.err, outputError: () => undefined });
  const parents = new Map<string, Command>();
  for (const spec of specs) {
    const [first = "", second] = spec.name.split(" ");
    let parent = root;
    if (second !== undefined) {
      parent =
        parents.get(first) ??
        root
          .command(first)
          .description(groups[first]?.[language] ?? first)
          .helpCommand(false);
      parents.set(first, parent);
    }
    addCommand(parent, spec, { language, effects, outcome });
  }
  return root;
}

function isUsageError(error: unknown): error is Error & { exitCode: 2 | 3 } {
  return error instanceof Error && error.name === "UsageError" && "exitCode" in error;
}

/** Wrong use in words, or where JSON was asked for as the one fault of its list. */
function sayWrongUse(message: string, argv: readonly string[], effects: Effects): void {
  if (!argv.includes("--json")) {
    effects.err(`${message}\n`);
    return;
  }
  const place = { file: null, line: null, column: null, cell: null };
  effects.out(jsonText({ issues: [{ severity: "error", code: "usage", ...place, message, params: {} }] }));
}

/** Runs one command line; gives the exit code: 0 done, 1 the data has faults, 2 wrong use, 3 could not run. */
export async function main(argv: readonly string[], effects: Effects = realEffects()): Promise<number> {
  const language = languageOf(argv);
  const outcome: Outcome = { code: 0 };
  try {
    await program(language, effects, { specs: askedBy(argv), outcome }).parseAsync([...argv], {
      from: "user",
    });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0 || error.code === "commander.help") return argv.length === 0 ? 2 : 0;
      sayWrongUse(usageText(error.message, language), argv, effects);
      return 2;
    }
    if (!isUsageError(error)) throw error;
    sayWrongUse(error.message, argv, effects);
    return error.exitCode;
  }
}
