import type { Words } from "@parindex/model";

/** The words of pictures of plans, by key. */
export const planChartWords = {
  "title.plan_year": { vi: "Các nhiệm vụ của kế hoạch trong năm", en: "The tasks of a plan over the year" },
  "title.plan_year_full": {
    vi: "Các nhiệm vụ của kế hoạch năm {year}, tính đến ngày {as_of}: {unit}",
    en: "The tasks of the plan of {year} as of {as_of}: {unit}",
  },
  "title.plan_progress": {
    vi: "Tiến độ kế hoạch theo lĩnh vực và nơi chủ trì",
    en: "Progress of a plan by heading and lead",
  },
  "title.plan_progress_full": {
    vi: "Tiến độ kế hoạch năm {year}, tính đến ngày {as_of}: {unit}",
    en: "Progress of the plan of {year} as of {as_of}: {unit}",
  },
  "about.plan_year": {
    vi: "Từng nhiệm vụ của một đơn vị trên trục thời gian của năm, theo lĩnh vực và tình trạng",
    en: "Each task of a unit along the year, by heading and state",
  },
  "about.plan_progress": {
    vi: "Nhiệm vụ của một đơn vị đã xong, đúng hạn, quá hạn, theo lĩnh vực và nơi chủ trì",
    en: "Tasks of a unit done, in time, late, by heading and lead",
  },
  "note.plan_year": {
    vi: "Thanh: khoảng thời gian được giao; hình thoi: ngày đến hạn; hình thoi rỗng: kỳ đã qua; vạch mảnh: không có ngày cố định; vạch đứt đỏ: ngày tính. Ngày ngoài khung vẽ ở mép.",
    en: "Bar: the period given; diamond: a day due; hollow: a day gone by; thin line: no fixed day; red dashes: the day asked for. Days outside stand at the edge.",
  },
  "note.plan_progress": {
    vi: "Không phát sinh, thôi thực hiện không tính vào số phải làm. Nhiệm vụ có nhiều nơi chủ trì được đếm ở từng nơi.",
    en: "What did not arise or was dropped is not counted as planned. A task of several leads counts with each.",
  },
  "mark.plan_done": {
    vi: "xong {done}/{planned}, đúng hạn {on_time}",
    en: "done {done}/{planned}, on time {on_time}",
  },
  "mark.plan_unreported": {
    vi: "đã báo xong {done}/{planned}, chưa báo {unreported}",
    en: "reported done {done}/{planned}, unreported {unreported}",
  },
  "axis.tasks": { vi: "Số nhiệm vụ", en: "Tasks" },
  by_heading: { vi: "Theo lĩnh vực trong kế hoạch", en: "By heading of the plan" },
  by_lead: { vi: "Theo nơi chủ trì", en: "By lead" },
  other_leads: { vi: "và {count} nơi khác", en: "and {count} more" },
  no_heading: { vi: "Không thuộc lĩnh vực nào", en: "Under no heading" },
  no_lead: { vi: "Chưa rõ nơi chủ trì", en: "No lead named" },
} as const satisfies Words;
