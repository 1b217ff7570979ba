import type { Words } from "@parindex/model";

/** What faults of progress, links and sent reports say, and what to do about them. */
export const progressWords: Words = {
  "progress.no_reason": {
    vi: "Nhiệm vụ {id} không phát sinh hoặc thôi thực hiện nhưng chưa ghi lý do. Ghi ở cột “Lý do”.",
    en: "Task {id} did not arise or was dropped, without a reason. Write it under `reason`.",
  },
  "progress.done_in_future": {
    vi: "Nhiệm vụ {id} ghi hoàn thành ngày {said}, sau ngày báo cáo {known}. Sửa một trong hai ngày.",
    en: "Task {id} was done on {said}, after the day {known} it is reported of. Mend one of the days.",
  },
  "progress.done_without_day": {
    vi: "Nhiệm vụ {id} ghi đã hoàn thành nhưng chưa có ngày hoàn thành nên không kiểm tra được đúng hạn hay không. Ghi ở cột “Ngày hoàn thành”.",
    en: "Task {id} is done but has no day, so that nobody can check whether it was in time. Write it under `done_on`.",
  },
  "progress.day_without_done": {
    vi: "Nhiệm vụ {id} có ngày hoàn thành {said} nhưng tình trạng không phải đã hoàn thành. Sửa tình trạng hoặc xóa ngày.",
    en: "Task {id} has the day {said} on which it was done, but its state says it was not. Mend one of them.",
  },
  "progress.not_on_time": {
    vi: "Nhiệm vụ {id} ghi “Hoàn thành đúng hạn” nhưng ngày {said} đã quá thời hạn {known} của kế hoạch. Ghi “Hoàn thành quá hạn” hoặc sửa ngày.",
    en: "Task {id} is said to be done on time, but {said} is past the plan's {known}. Write done_late or mend the day.",
  },
  "progress.not_late": {
    vi: "Nhiệm vụ {id} ghi “Hoàn thành quá hạn” nhưng ngày {said} còn trong thời hạn {known}. Ghi “Hoàn thành đúng hạn” hoặc sửa ngày.",
    en: "Task {id} is said to be done late, but {said} is within the plan's {known}. Write done_on_time or mend the day.",
  },
  "progress.not_overdue": {
    vi: "Nhiệm vụ {id} ghi “Quá hạn, chưa hoàn thành” nhưng đến ngày {said} chưa quá thời hạn {known}. Sửa tình trạng hoặc ngày.",
    en: "Task {id} is said to be overdue, but on {said} the plan's {known} had not passed. Mend the state or the day.",
  },
  "progress.unknown_product": {
    vi: "Nhiệm vụ {id} không có thời hạn riêng cho sản phẩm “{said}” (có: {known}). Chép đúng tên sản phẩm, hoặc để trống nếu là cả nhiệm vụ.",
    en: "Task {id} has no deadline of its own for the product “{said}” (it has: {known}). Copy its name, or leave it empty for the whole task.",
  },
  "progress.of_group": {
    vi: "{id} là dòng nhóm, không phải nhiệm vụ. Ghi tiến độ ở từng nhiệm vụ trong nhóm.",
    en: "{id} is a group row and no task. Report on each task of the group.",
  },
  "progress.figure_from_procedure": {
    vi: "Số liệu {indicator_id} lấy từ quy trình (ngày gửi, điểm các bước), không lấy từ báo cáo của đơn vị; giá trị {said} không được dùng. Xóa dòng này.",
    en: "Figure {indicator_id} comes from the procedure (days, points of stages), not from the unit's report; {said} is not used. Delete the row.",
  },
  "progress.figure_from_plan": {
    vi: "Số liệu {indicator_id} của đơn vị lấy từ kế hoạch và tiến độ ({known}); dòng này ghi {said} nên không tính. Bỏ dòng này hoặc sửa tiến độ nhiệm vụ.",
    en: "The figure {indicator_id} is taken from the unit's plan and progress ({known}); this row, which says {said}, does not count. Remove it, or mend the progress.",
  },
  "link.unsigned": {
    vi: "Nhiệm vụ {id} gắn với tiêu chí {said} ghi đã xác nhận nhưng chưa ghi ai xác nhận, ngày nào. Ghi đủ hai cột.",
    en: "The link of task {id} to {said} is confirmed, but not by whom and when. Fill in both.",
  },
  "submission.no_reason": {
    vi: "Báo cáo {id} kỳ {said} không gửi nhưng chưa ghi lý do. Ghi ngày gửi hoặc lý do.",
    en: "Report {id} of {said} was not sent, without a reason. Write the day or the reason.",
  },
  "submission.unknown_period": {
    vi: "Kế hoạch không yêu cầu báo cáo {id} cho kỳ {said}. Sửa mã báo cáo hoặc kỳ.",
    en: "The plan does not oblige report {id} for {said}. Mend the id or the period.",
  },
};
