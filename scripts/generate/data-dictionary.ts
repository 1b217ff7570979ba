import * as model from "@parindex/model";
import {
  type Column,
  columnsOf,
  type Locale,
  reformAreaNames,
  reformAreas,
  type Table,
  tiers,
} from "@parindex/model";
import { tierText } from "@parindex/report";
import { entryTable, exclusionTable, factTable, parameterTables } from "@parindex/rules";
import { plainTables, recordTables } from "@parindex/store";
import { codeWords, generatedNotice, markdownTable } from "./markdown-table.ts";

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && "row" in value && "key" in value && "name" in value;
}

/** The words of a closed list, each with what people call it where it has a name. */
function optionWords({ options, names }: Column): string | null {
  if (names === undefined) return codeWords(options);
  return (options ?? []).map((word) => `\`${word}\` ${names[word] ?? ""}`).join(", ");
}

function columnRow(column: Column): (string | null)[] {
  const { name, sql, nullable, label, about } = column;
  return [`\`${name}\``, sql, nullable ? "yes" : "", label, about ?? null, optionWords(column)];
}

function tableSection({ name, about, key, row }: Table): string {
  return [
    `### \`${name}\``,
    `${about.vi}. ${about.en}. Key: ${codeWords(key) ?? "none"}.`,
    markdownTable(["Column", "Type", "Null", "Nhãn", "Meaning", "Options"], columnsOf(row).map(columnRow)),
  ].join("\n\n");
}

function chapter(title: string, about: string, tables: readonly Table[]): string {
  return [`## ${title}`, about, ...tables.map(tableSection)].join("\n\n");
}

function named(words: readonly string[], textOf: (word: string, locale: Locale) => string): string {
  return markdownTable(
    ["Code", "Tiếng Việt", "English"],
    words.map((word) => [`\`${word}\``, textOf(word, "vi"), textOf(word, "en")]),
  );
}

function codeLists(): string {
  const areas = new Map<string, Readonly<Record<Locale, string>>>(Object.entries(reformAreaNames));
  const tierOf = new Map<string, (typeof tiers)[number]>(tiers.map((tier) => [tier, tier]));
  return [
    "## Lists of codes",
    "### Reform areas (`reform_area`)",
    named(reformAreas, (word, locale) => areas.get(word)?.[locale] ?? word),
    "### Tiers (`tier`)",
    named(tiers, (word, locale) => tierText(tierOf.get(word) ?? "agency", locale)),
  ].join("\n\n");
}

/** Every table with its columns, types, labels, meanings and options. */
export function dataDictionary(): string {
  const listed = new Set([...recordTables, ...plainTables].map(({ name }) => name));
  const unlisted = Object.values<unknown>(model)
    .filter(isTable)
    .filter(({ name }) => !listed.has(name));
  const parts = [
    "# Data dictionary",
    generatedNotice,
    "Names are the same in a file's header, in SQL, in JSON and on a chart's axis. `DECIMAL` values are exact and travel as text; nothing here is a floating number. “Null” says whether a value may be absent; an absent value is never a zero.",
    chapter(
      "Records",
      "Fed by the files in a workspace's `records/`. A CSV file or a sheet begins with its table's name, with anything after a hyphen (`indicator_report-xa-mau-a-04.csv`), or carries the table's Vietnamese name; its columns go by name or by Vietnamese label.",
      recordTables,
    ),
    chapter("Rule sets, plans and scores", "Filled by the program itself.", plainTables),
    ...(unlisted.length === 0 ? [] : [chapter("Others", "Known to the model, not yet stored.", unlisted)]),
    chapter(
      "Parameters of the scoring plan",
      "What rule sets compile to, and what one run scores. `_e4`, `_e6`, `_e9` and `_e16` are whole counts of 10^-4, 10^-6, 10^-9 and 10^-16; `_num` and `_den` are the two halves of an exact fraction.",
      [...parameterTables, factTable, entryTable, exclusionTable],
    ),
    codeLists(),
  ];
  return `${parts.join("\n\n")}\n`;
}
