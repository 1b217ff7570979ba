import type { Words } from "@parindex/model";

/** What faults of questionnaires and their results say. */
export const questionnaireWords: Words = {
  "questionnaire.some_group_weights": {
    vi: "Có nhóm ghi trọng số, có nhóm không. Ghi trọng số cho mọi nhóm, hoặc không ghi cho nhóm nào (mỗi phiếu tính như nhau).",
    en: "Some groups have a weight and some have none. Give one to every group, or to none (each answer then counts alike).",
  },
  "questionnaire.group_weights": {
    vi: "Trọng số các nhóm cộng lại là {sum}, phải là 100% và mỗi nhóm trên 0. Sửa trọng số.",
    en: "The weights of the groups sum to {sum}; they must sum to 100 %, each above 0. Mend them.",
  },
  "questionnaire.repeated_question": {
    vi: "Câu hỏi “{id}” đã có ở trên. Đặt mã khác.",
    en: "There is a question “{id}” above. Give it another id.",
  },
  "questionnaire.question_elsewhere": {
    vi: "Câu hỏi “{id}” đã có trong {first} cùng năm. Đặt mã khác, hoặc tách năm.",
    en: "There is a question “{id}” in {first} in the same year. Give it another id, or part the years.",
  },
  "questionnaire.unknown_group": {
    vi: "Không có nhóm “{group}” trong “groups”. Gần nhất: {near}. Sửa tên hoặc khai báo nhóm.",
    en: "There is no group “{group}” in `groups`. Closest: {near}. Mend its name or declare it.",
  },
  "questionnaire.no_answers": {
    vi: "Câu hỏi “{id}” không có phương án trả lời. Ghi “answers” ở câu hỏi hoặc cho cả phiếu.",
    en: "Question “{id}” has no answers. Write `answers` at the question or for the whole form.",
  },
  "questionnaire.question_weight": {
    vi: "Trọng số của câu hỏi “{id}” phải trên 0. Sửa, hoặc bỏ câu hỏi.",
    en: "The weight of question “{id}” must be above 0. Mend it, or leave the question out.",
  },
  "questionnaire.unknown_feed": {
    vi: "Không tiêu chí điều tra nào có uid hay câu hỏi “{name}”. Gần nhất: {near}. Sửa tên.",
    en: "No surveyed leaf has the uid or question “{name}”. Closest: {near}. Mend it.",
  },
  "questionnaire.feeds_several": {
    vi: "Tiêu chí “{name}” hỏi nhiều câu ({known}). Ghi rõ câu nào thay cho uid.",
    en: "Leaf “{name}” asks several questions ({known}). Name one of them instead.",
  },
  "questionnaire.fed_twice": {
    vi: "Câu “{question}” của bộ {rule_set_id} đã lấy từ {first} trong cùng năm. Chỉ một phiếu cho mỗi câu: gộp hai phiếu thành một, mỗi đối tượng một nhóm.",
    en: "Question “{question}” of set {rule_set_id} is fed by {first} in the same year. One form a question: make the two one, with a group for each kind of respondent.",
  },
  "questionnaire.other_weights": {
    vi: "Tiêu chí {code}: phương án “{answer}” ở phiếu tính {given}, ở bộ tiêu chí tính {rule}. Sửa cho khớp với bản in.",
    en: "Criterion {code}: answer “{answer}” weighs {given} in the form and {rule} in the rule set. Mend one to agree with the print.",
  },
  "questionnaire.weight_off_scale": {
    vi: "Tiêu chí {code}: trọng số của phương án “{answer}” phải từ {from} đến {to}. Sửa trọng số.",
    en: "Criterion {code}: the weight of answer “{answer}” must lie from {from} to {to}. Mend it.",
  },
  "survey.unknown_respondents": {
    vi: "Câu hỏi “{question}”: không hỏi nhóm “{group}” (có: {known}). Sửa cột respondents.",
    en: "Question “{question}” is not asked of the group “{group}” (there are: {known}). Mend `respondents`.",
  },
  "survey.unknown_answer": {
    vi: "Câu hỏi “{question}” không có phương án “{answer}” (có: {known}). Sửa cột answer.",
    en: "Question “{question}” has no answer “{answer}” (there are: {known}). Mend `answer`.",
  },
  "survey.no_count": {
    vi: "Câu hỏi “{question}”: ghi số phiếu của từng phương án (answers), hoặc tỷ lệ % kèm cỡ mẫu (percent, sample).",
    en: "Question “{question}”: give how many chose each answer (`answers`), or a percent with its sample.",
  },
  "survey.counts_needed": {
    vi: "Câu hỏi “{question}”: tiêu chí {code} tính theo từng phương án nên cần số phiếu từng phương án, không dùng được tỷ lệ %.",
    en: "Question “{question}”: criterion {code} weighs each answer, so counts of answers are needed, not a percent.",
  },
  "survey.two_kinds": {
    vi: "Câu hỏi “{question}”: vừa có số phiếu từng phương án, vừa có tỷ lệ %. Chỉ giữ một cách.",
    en: "Question “{question}” has both counts of answers and a percent. Keep one of them.",
  },
  "survey.above_sample": {
    vi: "Câu hỏi “{question}”: tổng số phiếu các phương án là {counted}, quá cỡ mẫu {sample}. Kiểm tra lại.",
    en: "Question “{question}”: the answers sum to {counted}, above the sample of {sample}. Check them.",
  },
  "survey.waiting_group": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: chưa có kết quả của {waiting}. Tiêu chí còn chờ điều tra cho đến khi có đủ.",
    en: "Unit “{unit_id}” in {year}, criterion {code}: no result yet of {waiting}. The criterion waits until all are there.",
  },
  "survey.few_answers": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: {told}. Không tính từ số phiếu này; cần người có thẩm quyền chấm.",
    en: "Unit “{unit_id}” in {year}, criterion {code}: {told}. Nothing is computed from so few; a person must score it.",
  },
  "survey.too_fine": {
    vi: "Đơn vị “{unit_id}” năm {year}, câu “{question}”: cỡ mẫu các nhóm quá lớn để tính chính xác. Nạp tỷ lệ % đã tính thay cho số phiếu.",
    en: "Unit “{unit_id}” in {year}, question “{question}”: the groups' samples are too large to be put together exactly. Load the percent instead.",
  },
  "survey.given_twice": {
    vi: "Đơn vị “{unit_id}” năm {year}: câu “{question}” vừa có kết quả theo phiếu, vừa có kết quả nhập thẳng. Chỉ giữ một.",
    en: "Unit “{unit_id}” in {year}: question “{question}” has a result by questionnaire and one given straight. Keep one of them.",
  },
  "survey.stray_group": {
    vi: "Câu hỏi “{question}” không có trong phiếu nào của năm {year} mà lại chia nhóm đối tượng. Thêm tệp vào questionnaires/, hoặc bỏ cột respondents.",
    en: "Question “{question}” is in no questionnaire of {year}, and its rows tell groups apart. Add the file to questionnaires/ or drop `respondents`.",
  },
  "survey.held_elsewhere": {
    vi: "Kết quả điều tra câu “{question}” năm {year} của {count} đơn vị là kết quả của {held_at}, không phải điều tra riêng từng đơn vị.",
    en: "The survey result of question “{question}” in {year} of {count} unit(s) is that of {held_at}, not of a survey of their own.",
  },
};
