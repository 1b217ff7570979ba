import {
  type Block,
  type Chart,
  dateText,
  type Locale,
  noNumber,
  type Page,
  type Stage,
  statuses,
} from "@parindex/model";
import { stageText, statusText } from "./code-words.ts";
import { indexText, rankOrReason } from "./index-text.ts";
import { noticesOf, type ReportOptions } from "./notices.ts";
import { type RankingRow, rankingTitle } from "./ranking.ts";
import { peersText } from "./scope.ts";
import type { ScoredRow } from "./scored.ts";
import { lossesText, percentCell, type SummaryRow } from "./summary.ts";
import { waitingTable, type WaitingRow } from "./waiting.ts";
import { say, type WordKey } from "./words.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** What fixes a run's numbers. */
export interface ReceiptIdentity {
  readonly run_id: string;
  readonly as_of: string;
  readonly engine_version: string;
  readonly inputs_sha256: string;
}

/** All that the report of a run is made of; `due` is left out where no plan was given. */
export interface ReportInput {
  readonly year: number;
  readonly stage: Stage;
  readonly receipt: ReceiptIdentity;
  readonly scored: readonly ScoredRow[];
  readonly summary: readonly SummaryRow[];
  readonly rankings: readonly RankingRow[];
  readonly charts: readonly Chart[];
  readonly waiting: readonly WaitingRow[];
  readonly due?: TableBlock;
}

type Column = readonly [WordKey, "left" | "right" | "center"];

function table(
  caption: string,
  columns: readonly Column[],
  told: { rows: string[][]; locale: Locale },
): TableBlock {
  return {
    kind: "table",
    caption,
    columns: columns.map(([key, align]) => ({ title: say(key, told.locale), align })),
    rows: told.rows,
  };
}

function heading(key: WordKey, locale: Locale): Block {
  return { kind: "heading", level: 1, text: say(key, locale) };
}

function nothing(locale: Locale): Block {
  return { kind: "paragraph", text: say("no_data", locale) };
}

const scoredColumns: readonly Column[] = [
  ["column.year", "center"],
  ["column.stage", "left"],
  ["column.peers", "left"],
  ["column.units", "right"],
  ["column.rule_set", "left"],
  ["column.rule_set_status", "left"],
];

function scoredBlocks(input: ReportInput, locale: Locale): Block[] {
  const rows = input.scored.map((row) => [
    String(row.year),
    stageText(row.stage, locale),
    peersText(row, locale),
    String(row.units),
    row.notice === null ? row.rule_set_title : `${row.rule_set_title} (${row.notice})`,
    say(`set.${row.rule_set_status}`, locale),
  ]);
  return rows.length === 0
    ? [nothing(locale)]
    : [table(say("title.scored", locale), scoredColumns, { rows, locale })];
}

const rankingColumns: readonly Column[] = [
  ["column.rank", "center"],
  ["column.unit", "left"],
  ["axis.index", "right"],
  ["column.band", "left"],
  ["column.completeness", "right"],
];

function rankingTable(rows: readonly RankingRow[], locale: Locale): TableBlock[] {
  const [first] = rows;
  if (first === undefined) return [];
  const cells = rows.map((row) => [
    rankOrReason(row, locale),
    row.unit_name,
    indexText(row, locale) + (row.provisional ? ` ${say("mark.provisional", locale)}` : ""),
    row.band ?? noNumber,
    percentCell(row.completeness, locale),
  ]);
  return [table(rankingTitle(first, locale), rankingColumns, { rows: cells, locale })];
}

function rankingBlocks(input: ReportInput, locale: Locale): Block[] {
  const groups = Map.groupBy(input.rankings, (row) => peersText(row, locale));
  const tables = [...groups.values()].flatMap((rows) => rankingTable(rows, locale));
  return tables.length === 0 ? [nothing(locale)] : tables;
}

function lossBlocks(input: ReportInput, locale: Locale): Block[] {
  const columns: Column[] = [
    ["column.unit", "left"],
    ["column.losses", "left"],
  ];
  const rows = input.summary.map((row) => [row.unit_name, lossesText(row, locale)]);
  return rows.length === 0
    ? [nothing(locale)]
    : [table(say("title.losses", locale), columns, { rows, locale })];
}

function waitingBlocks(input: ReportInput, options: ReportOptions, locale: Locale): Block[] {
  if (input.summary.length === 0) return [nothing(locale)];
  if (input.waiting.length === 0) return [{ kind: "paragraph", text: say("nothing_waits", locale) }];
  return [waitingTable(input.waiting, options)];
}

function readingBlocks(stage: Stage, locale: Locale): Block[] {
  const params = {
    stage: stageText(stage, locale),
    statuses: statuses.map((status) => statusText(status, locale)).join(" · "),
    scored: statusText("scored", locale),
    not_applicable: statusText("not_applicable", locale),
  };
  const keys = ["index", "range", "completeness", "rank", "lost", "statuses", "years"] as const;
  return keys.map((key) => ({ kind: "paragraph", text: say(`reading.${key}`, locale, params) }));
}

function receiptBlock({ receipt, scored }: ReportInput, locale: Locale): Block {
  const sets = new Map(scored.map((row) => [row.rule_set_id, row.rule_set_sha256]));
  const rows = [
    [say("receipt.run_id", locale), receipt.run_id],
    [say("receipt.as_of", locale), dateText(receipt.as_of)],
    [say("receipt.engine_version", locale), receipt.engine_version],
    [say("receipt.inputs", locale), receipt.inputs_sha256],
    ...[...sets]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, hash]) => [say("receipt.rule_set", locale, { id }), hash]),
  ];
  const columns: Column[] = [
    ["column.item", "left"],
    ["column.value", "left"],
  ];
  return table(say("title.receipt", locale), columns, { rows, locale });
}

/** The whole report of a run: notices first, what was scored, ranks, charts, losses, what waits, how to read it. */
export function reportPage(input: ReportInput, options: ReportOptions = {}): Page {
  const locale = options.locale ?? "vi";
  const notices = noticesOf(input.summary, options);
  const section = (key: WordKey, blocks: readonly Block[]): Block[] => [heading(key, locale), ...blocks];
  const charts: Block[] = input.charts.map((chart) => ({ kind: "chart", chart }));
  return {
    title: say("title.report", locale, { year: input.year, stage: stageText(input.stage, locale) }),
    blocks: [
      ...notices.map((text): Block => ({ kind: "notice", text })),
      ...section("heading.scored", scoredBlocks(input, locale)),
      ...section("heading.rankings", rankingBlocks(input, locale)),
      ...section("heading.charts", charts.length === 0 ? [nothing(locale)] : charts),
      ...section("heading.losses", lossBlocks(input, locale)),
      ...section("heading.waiting", waitingBlocks(input, options, locale)),
      ...(input.due === undefined ? [] : section("heading.due", [input.due])),
      ...section("heading.reading", readingBlocks(input.stage, locale)),
      ...section("heading.receipt", [receiptBlock(input, locale)]),
    ],
  };
}
