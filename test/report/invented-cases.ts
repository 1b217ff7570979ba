import type { Stage } from "../../packages/model/src/index.ts";
import type { PartRow } from "./database.ts";

/** Points as text, or the status of a leaf that has none. */
type Cell = string;
/** What a unit scored in a year at a stage, leaf by leaf, and its index. */
export interface Case {
  readonly unit_id: string;
  readonly year: number;
  readonly stage: Stage;
  readonly leaves: Readonly<Record<string, Cell>>;
  readonly index: PartRow;
}

/** The maximum of each leaf. */
export const maxima: Readonly<Record<string, string>> = {
  "1.1": "4",
  "1.2.1": "3",
  "1.2.2": "3",
  "2.1": "5",
  "8.1": "5",
};
const good = { "1.1": "4", "1.2.1": "2.5", "1.2.2": "3", "2.1": "4.72", "8.1": "awaiting_survey" };
const open = { completeness: "75", ranked: 4 };

/** The invented results. */
export const cases: readonly Case[] = [
  {
    unit_id: "xa-01",
    year: 2024,
    stage: "self",
    leaves: { ...good, "8.1": "4" },
    index: { index: "90.1", index_high: "90.1", completeness: "100", rank: 1, ranked: 4 },
  },
  {
    unit_id: "xa-01",
    year: 2025,
    stage: "self",
    leaves: { ...good, "8.1": "4.1" },
    index: { index: "91.6", index_high: "91.6", completeness: "100", rank: 1, ranked: 4 },
  },
  {
    unit_id: "xa-01",
    year: 2026,
    stage: "self",
    leaves: good,
    index: { index: "71.1", index_high: "96.1", ...open, rank: 1 },
  },
  {
    unit_id: "xa-02",
    year: 2026,
    stage: "self",
    leaves: good,
    index: { index: "71.1", index_high: "96.1", ...open, rank: 1 },
  },
  {
    unit_id: "xa-02",
    year: 2025,
    stage: "self",
    leaves: good,
    index: { index: "80", index_high: "80", completeness: "100", ranked: 4, rank: 3 },
  },
  {
    unit_id: "xa-02",
    year: 2023,
    stage: "self",
    leaves: good,
    index: { index: "77", index_high: "77", completeness: "100", ranked: 4, rank: 3 },
  },
  {
    unit_id: "xa-03",
    year: 2026,
    stage: "self",
    leaves: {
      "1.1": "0",
      "1.2.1": "1.25",
      "1.2.2": "missing",
      "2.1": "not_applicable",
      "8.1": "awaiting_survey",
    },
    index: { index: "8.33", index_high: "61.67", completeness: "46.67", ranked: 4, rank: 3 },
  },
  {
    unit_id: "xa-04",
    year: 2026,
    stage: "self",
    leaves: {
      "1.1": "missing",
      "1.2.1": "missing",
      "1.2.2": "invalid",
      "2.1": "needs_person",
      "8.1": "awaiting_survey",
    },
    index: { index: null, index_high: null, completeness: "0", ranked: 4, rank_reason: "no_index" },
  },
  {
    unit_id: "dk-01",
    year: 2026,
    stage: "self",
    leaves: good,
    index: {
      index: "71.1",
      index_high: "96.1",
      ...open,
      ranked: 1,
      rank_reason: "group_too_small",
      provisional: true,
    },
  },
  {
    unit_id: "so-01",
    year: 2026,
    stage: "self",
    leaves: good,
    index: {
      index: "71.1",
      index_high: "96.1",
      ranked: 1,
      rank_reason: "group_too_small",
      bonus: "1",
      penalty: "0.5",
    },
  },
  {
    unit_id: "tt-01",
    year: 2026,
    stage: "self",
    leaves: good,
    index: { index: "71.1", index_high: "96.1", ranked: 1, rank_reason: "group_too_small" },
  },
  {
    unit_id: "xa-01",
    year: 2026,
    stage: "appraisal-1",
    leaves: { ...good, "1.1": "3", "1.2.1": "2" },
    index: { index: "63.6", index_high: "88.6", ...open, rank: 1 },
  },
  {
    unit_id: "xa-02",
    year: 2026,
    stage: "appraisal-1",
    leaves: { ...good, "8.1": "4" },
    index: { index: "91.1", index_high: "91.1", ...open, rank: 1 },
  },
];
