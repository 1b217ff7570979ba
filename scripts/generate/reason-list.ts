import { reasonCodes, stages, statuses } from "@parindex/model";
import { leafReasonText, rankReasonText, stageText, statusText } from "@parindex/report";
import { duckdb, planScript, type Reason, reasons } from "@parindex/rules";
import { generatedNotice, markdownTable } from "./markdown-table.ts";

const titles = ["Code", "Tiếng Việt", "English"] as const;

/** Why a unit has no rank: the codes that the plan itself writes. */
function rankReasons(): string[] {
  const script = planScript(duckdb);
  const part = script.slice(script.indexOf("eligible AS"), script.indexOf("banded AS"));
  return [...new Set([...part.matchAll(/THEN '([a-z_]+)'/g)].map(([, code]) => code ?? ""))];
}

// Object.entries forgets the literal keys of `reasons`; they are exactly its own.
const leafReasons = Object.entries(reasons) as [Reason, (typeof reasons)[Reason]][];

/** Statuses and every reason code, with what people are told. */
export function reasonList(): string {
  const parts = [
    "# Statuses and reasons",
    generatedNotice,
    "## Stages",
    "The steps of an assessment, kept apart and never overwritten.",
    markdownTable(
      titles,
      stages.map((stage) => [`\`${stage}\``, stageText(stage, "vi"), stageText(stage, "en")]),
    ),
    "## Statuses",
    "Found before any arithmetic; only `scored` carries points.",
    markdownTable(
      titles,
      statuses.map((status) => [`\`${status}\``, statusText(status, "vi"), statusText(status, "en")]),
    ),
    "## Why a leaf has no points",
    markdownTable(
      ["Code", "Status", "Tiếng Việt", "English"],
      leafReasons.map(([code, status]) => [
        `\`${code}\``,
        `\`${status}\``,
        leafReasonText(code, "vi"),
        leafReasonText(code, "en"),
      ]),
    ),
    "## Why a unit has no rank",
    markdownTable(
      titles,
      rankReasons().map((code) => [`\`${code}\``, rankReasonText(code, "vi"), rankReasonText(code, "en")]),
    ),
    "## Why an appraiser changed points",
    `Codes of \`assessment.reason_code\`: ${reasonCodes.map((code) => `\`${code}\``).join(", ")}.`,
  ];
  return `${parts.join("\n\n")}\n`;
}
