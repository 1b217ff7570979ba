import { dateText } from "@parindex/model";
import type { DueWindow } from "../due/due-state.ts";
import type { CampaignRow } from "./campaign-query.ts";
import { daysLeft } from "../due/next-due.ts";
import { type ListedObligation, type ObligationState, sendingState } from "./obligations.ts";

const titles = {
  data_to: ({ data_from, data_to }: CampaignRow): string =>
    `Ngày cuối của kỳ số liệu đánh giá (từ ${dateText(data_from)} đến ${dateText(data_to)})`,
  self_due: ({ year }: CampaignRow): string => `Tự chấm điểm năm ${year}, gửi kết quả`,
  explain_due: ({ year }: CampaignRow): string => `Giải trình sau thẩm định lần 1 năm ${year}`,
} as const;

function stateOf(row: CampaignRow, window: DueWindow): ObligationState {
  const state = sendingState({ ...row, exclusive: false, is_reported: false }, window);
  // Nobody records that figures ended or that an explanation was sent, and what is published is over: the day is only past.
  const isOver = row.publish_on !== null && row.publish_on < window.as_of;
  return state === "unreported" && (row.step !== "self_due" || isOver) ? "passed" : state;
}

/** The days of assessments as obligations, and how each stands on a day. */
export function campaignDays(rows: readonly CampaignRow[], window: DueWindow): ListedObligation[] {
  return rows.map((row) => {
    const { unit_id, unit_name, year, step, due, issuer, submitted_on } = row;
    return {
      source: "campaign",
      obligation_id: `${unit_id}-${year}-${step}`,
      period: "Y",
      plan_id: null,
      unit_id,
      unit_name,
      year,
      title: titles[step](row),
      reporter: null,
      recipient: issuer,
      deadline_text: `Lịch đánh giá năm ${year}`,
      due,
      exclusive: false,
      counts: false,
      source_place: null,
      is_reported: submitted_on !== null,
      submitted_on,
      document: null,
      state: stateOf(row, window),
      days_left: submitted_on === null ? daysLeft(due, false, window.as_of) : null,
    };
  });
}
