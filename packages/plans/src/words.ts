import type { Words } from "@parindex/model";
import { doubtWords } from "./import/doubt-words.ts";

const periodRule = {
  vi: "“start” và “due” phải là ngày đầu và ngày cuối của kỳ, “exclusive” là false",
  en: "`start` and `due` must be the period's first and last day, and `exclusive` false",
};
const undatedRule = {
  vi: "“start” và “due” phải là null, “exclusive” là false",
  en: "`start` and `due` must be null, and `exclusive` false",
};

function kindWords(kind: string, rule: { readonly vi: string; readonly en: string }): Words {
  return {
    [`plan.deadline.${kind}`]: {
      vi: `Thời hạn loại ${kind}: ${rule.vi}; đang ghi từ {start} đến {due}. Sửa loại hoặc sửa ngày.`,
      en: `A deadline of kind ${kind}: ${rule.en}; it has {start} to {due}. Mend the kind or the days.`,
    },
  };
}

/** What faults of plans say, and what to do about them. */
export const planWords: Words = {
  ...doubtWords,
  "import.no_table": {
    vi: "Không thấy bảng nhiệm vụ nào có dòng tiêu đề cột (TT, Nội dung/Nhiệm vụ, Chủ trì, Thời gian, Sản phẩm). Thêm dòng tiêu đề hoặc kiểm tra lại tệp.",
    en: "No table of tasks with a heading was found (TT, Nội dung/Nhiệm vụ, Chủ trì, Thời gian, Sản phẩm). Add the heading row or check the file.",
  },
  "import.other_plan": {
    vi: "{path} đã có và không làm từ văn bản này; không ghi đè. Ghi --out thư mục khác, hoặc chuyển tệp cũ đi nơi khác; kế hoạch sửa đổi thì ghi “amends: {id}” và plan_id riêng.",
    en: "{path} is there already and was not made from this document; it is not overwritten. Give another --out, or move the old file away; an amending plan says `amends: {id}` and has a plan_id of its own.",
  },
  "import.same_id": {
    vi: "Tệp này và {first} cùng cho mã kế hoạch “{id}”. Đổi tên một tệp rồi nhập lại.",
    en: "This file and {first} give the same plan id “{id}”. Rename one and import again.",
  },
  "import.no_year": {
    vi: "Không rõ kế hoạch của năm nào. Ghi --year.",
    en: "It is not clear which year the plan is of. Give --year.",
  },
  ...kindWords("by-date", {
    vi: "phải có “due”, và “start” không sau “due”",
    en: "`due` is needed, and `start` is not after it",
  }),
  ...kindWords("in-month", periodRule),
  ...kindWords("in-quarter", periodRule),
  ...kindWords("in-year", periodRule),
  ...kindWords("recurring", { vi: "“start” phải là null", en: "`start` must be null" }),
  ...kindWords("ongoing", undatedRule),
  ...kindWords("on-demand", undatedRule),
  ...kindWords("relative", undatedRule),
  ...kindWords("unparsed", undatedRule),
  "plan.repeated_id": {
    vi: "“{field}” {value} đã dùng ở dòng {line}. Mỗi mã chỉ dùng một lần: đặt mã khác.",
    en: "`{field}` {value} is already used in line {line}. Choose another.",
  },
  "plan.id_form": {
    vi: "“{field}” {value} phải bắt đầu bằng “{start}” và có số thứ tự theo sau. Sửa lại mã.",
    en: "`{field}` {value} must begin with “{start}” and go on with a running number. Mend it.",
  },
  "plan.unknown_reference": {
    vi: "“{field}” {value} không có trong “{list}”. Bổ sung ở “{list}” hoặc sửa mã.",
    en: "`{field}` {value} is not among `{list}`. Add it there or mend the code.",
  },
  "plan.misspelt_reference": {
    vi: "“{field}” {value} không có trong “{list}”. Có phải là “{near}”? Sửa lại mã.",
    en: "`{field}` {value} is not among `{list}`. Did you mean “{near}”? Mend the code.",
  },
  "plan.unknown_parent": {
    vi: "Dòng nhóm {value} (“parent”) không có trong kế hoạch. Sửa mã hoặc ghi null.",
    en: "The group row {value} (`parent`) is not in the plan. Mend the id or write null.",
  },
  "plan.late_parent": {
    vi: "Dòng nhóm {value} (“parent”) phải đứng trước dòng này. Chuyển dòng nhóm lên trên.",
    en: "The group row {value} (`parent`) must come before this row. Move it up.",
  },
  "plan.parent_no_group": {
    vi: "{value} (“parent”) không phải dòng nhóm. Ghi is_group: true ở dòng đó hoặc sửa “parent”.",
    en: "{value} (`parent`) is no group row. Write is_group: true there or mend `parent`.",
  },
  "plan.deadline_without_text": {
    vi: "Có “deadline” nhưng “deadline_text” là null. Chép thời hạn như in, hoặc ghi deadline: null.",
    en: "There is a `deadline` but `deadline_text` is null. Copy the printed text or write deadline: null.",
  },
  "plan.text_without_deadline": {
    vi: "Có “deadline_text” ({text}) nhưng “deadline” là null. Ghi thời hạn đã đọc; không đọc được thì kind: unparsed.",
    en: "There is a `deadline_text` ({text}) but `deadline` is null. Write what it says; kind: unparsed where unclear.",
  },
  "plan.deadline_year": {
    vi: "Ngày {day} quá xa năm kế hoạch {year}. Kiểm tra lại năm.",
    en: "The day {day} is too far from the plan's year {year}. Check its year.",
  },
  "plan.deadline_other_year": {
    vi: "Ngày {day} không thuộc năm kế hoạch {year} (kể cả quý I năm sau). Kiểm tra lại năm; đúng như in thì ghi vào anomalies, kind: wrong_year.",
    en: "The day {day} is not in the plan's year {year} (nor in the first quarter of the next). Check its year; where it is as printed, list it under anomalies as kind: wrong_year.",
  },
  "plan.due_dates_order": {
    vi: "“due_dates” phải tăng dần, mỗi ngày một lần. Sắp xếp lại.",
    en: "`due_dates` must ascend, each day once. Put them in order.",
  },
  "plan.due_dates_kind": {
    vi: "Chỉ thời hạn loại recurring có “due_dates”, không phải {kind}. Để [] hoặc sửa loại.",
    en: "Only a recurring deadline has `due_dates`, not {kind}. Write [] or mend the kind.",
  },
  "plan.single_part": {
    vi: "“parts” chỉ dùng khi có từ hai thời hạn trở lên. Bỏ “parts”.",
    en: "`parts` is for two deadlines or more. Leave it out.",
  },
  "plan.parts_due": {
    vi: "“due” ghi {due}, nhưng ngày muộn nhất trong “parts” là {last}. Sửa một trong hai.",
    en: "`due` is {due}, but the latest day in `parts` is {last}. Mend one of them.",
  },
  "plan.part_product": {
    vi: "Sản phẩm “{product}” không có trong “products” ({near}). Chép đúng tên sản phẩm hoặc ghi null.",
    en: "The product “{product}” is not among `products` ({near}). Copy its name or write null.",
  },
  "plan.wrapped_text": {
    vi: "“{path}” còn dấu xuống dòng, tab hoặc khoảng trắng thừa. Nối lại thành một dòng.",
    en: "“{path}” still has a line break, tab or extra space. Join it into one line.",
  },
  "plan.no_title": {
    vi: "Dòng không có tên nhiệm vụ. Ghi “title” như in; ô gộp thì ghi inferred.title.",
    en: "The row has no title. Write it as printed, or inferred.title where a merged cell gives it.",
  },
  "plan.replaces_without_amends": {
    vi: "Nhiệm vụ {task_id} ghi “replaces” nhưng kế hoạch không ghi “amends”. Ghi mã kế hoạch được sửa đổi ở “amends”.",
    en: "Task {task_id} has `replaces` but the plan has no `amends`. Write the id of the amended plan there.",
  },
  "plan.unknown_amended": {
    vi: "“amends” ghi {amends}, không có trong các kế hoạch của thư mục plans/. Gần nhất: {near}. Sửa mã hoặc thêm tệp.",
    en: "`amends` names {amends}, which is not among the plans. Closest: {near}. Mend the id or add the file.",
  },
  "plan.amendment_undated": {
    vi: "Kế hoạch sửa đổi {amends} chưa có “issued_on”, không biết hiệu lực từ ngày nào. Ghi ngày ban hành.",
    en: "The plan that amends {amends} has no `issued_on`, so nobody knows since when it holds. Write the day.",
  },
  "plan.unknown_replaced": {
    vi: "Nhiệm vụ {task_id} thay {replaces}, không có trong kế hoạch được sửa đổi. Gần nhất: {near}. Sửa mã.",
    en: "Task {task_id} replaces {replaces}, which the amended plan does not have. Closest: {near}. Mend the id.",
  },
  "plan.replaced_twice": {
    vi: "Nhiệm vụ {task_id} thay {replaces}, đã bị {earlier} thay. Thay nhiệm vụ mới nhất hoặc bỏ một dòng.",
    en: "Task {task_id} replaces {replaces}, which {earlier} replaces already. Replace the latest one, or remove a row.",
  },
};
