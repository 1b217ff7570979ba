import type { Words } from "./issue.ts";

/** Parts of messages: what a parameter says when its value is one of these codes. */
export const detailWords: Words = {
  "say.string": { vi: "chữ", en: "text" },
  "say.number": { vi: "số", en: "a number" },
  "say.int": { vi: "số nguyên", en: "a whole number" },
  "say.boolean": { vi: "true hoặc false", en: "true or false" },
  "say.array": { vi: "danh sách (mỗi mục một dấu “-”)", en: "a list (a “-” for each item)" },
  "say.object": { vi: "nhóm khóa (“khóa: giá trị”)", en: "keys with values (“key: value”)" },
  "say.object_of": { vi: "nhóm khóa gồm: {known}", en: "keys among: {known}" },
  "say.null": { vi: "null", en: "null" },
  "say.one_of_several": { vi: "một trong các dạng được phép", en: "one of the forms allowed" },
  "say.at_least": { vi: "phải từ {limit} trở lên", en: "it must be {limit} or more" },
  "say.above": { vi: "phải lớn hơn {limit}", en: "it must be above {limit}" },
  "say.at_most": { vi: "phải từ {limit} trở xuống", en: "it must be {limit} or less" },
  "say.below": { vi: "phải nhỏ hơn {limit}", en: "it must be below {limit}" },
  "say.not_empty": {
    vi: "cần ít nhất {limit} mục hoặc ký tự",
    en: "it needs at least {limit} items or letters",
  },
  "say.too_long": {
    vi: "chỉ được nhiều nhất {limit} mục hoặc ký tự",
    en: "it takes at most {limit} items or letters",
  },
  "say.date": {
    vi: "cần ngày có thật, dạng 2026-12-31",
    en: "it needs a day that exists, such as 2026-12-31",
  },
  "say.form": { vi: "không đúng dạng chữ quy định", en: "it is not of the form asked for" },
  "say.bad_key": { vi: "có khóa không đúng dạng", en: "a key in it is not of the form asked for" },
  "say.yaml.bad_indent": {
    vi: "thụt dòng không thẳng hàng, hoặc ngoặc chưa đóng",
    en: "the indentation does not line up, or a bracket is not closed",
  },
  "say.yaml.tab": {
    vi: "thụt dòng bằng phím Tab; chỉ dùng dấu cách",
    en: "a tab indents the line; use spaces",
  },
  "say.yaml.missing_mark": {
    vi: "thiếu dấu đóng (nháy, ngoặc), dấu phẩy hoặc dấu cách",
    en: "a closing quote or bracket, a comma or a space is missing",
  },
  "say.yaml.escape": {
    vi: "dấu \\ trong nháy kép đứng trước ký tự không được phép; dùng nháy đơn",
    en: "a \\ in double quotes stands before a letter it does not go with; use single quotes",
  },
  "say.yaml.start": {
    vi: "chữ không có nháy bắt đầu bằng ký tự dành riêng (%, @, `, |, >); đặt trong dấu nháy",
    en: "text without quotes begins with a reserved mark (%, @, `, |, >); put it in quotes",
  },
  "say.yaml.colon": {
    vi: "hai dấu hai chấm trên một dòng; đặt phần chữ có dấu hai chấm trong dấu nháy",
    en: "two colons in one line; put the text that has a colon in quotes",
  },
  "say.yaml.unexpected": { vi: "có ký tự không đúng chỗ", en: "something stands where it does not belong" },
  "say.yaml.key_lines": { vi: "khóa phải nằm trọn trên một dòng", en: "a key must stand on one line" },
  "say.yaml.documents": {
    vi: "dấu “---” chia tệp thành nhiều phần; mỗi tệp chỉ một phần",
    en: "“---” cuts the file into several; a file holds one",
  },
  "say.yaml.tag": { vi: "không dùng thẻ “!” và nhãn “&”", en: "tags “!” and anchors “&” are not used" },
  "say.yaml.other": { vi: "không đọc được từ đây", en: "it cannot be read from here on" },
};
