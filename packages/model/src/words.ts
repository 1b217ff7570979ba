import { detailWords } from "./detail-words.ts";
import type { Words } from "./issue.ts";

/** What the model's own faults say, and what to do about them. */
export const modelWords: Words = {
  ...detailWords,
  "yaml.syntax": {
    vi: "Tệp YAML sai cú pháp: {detail}. Sửa tại vị trí này.",
    en: "The YAML does not parse: {detail}. Mend it here.",
  },
  "yaml.repeated_key": {
    vi: "Khóa “{key}” ghi hai lần ở cùng một chỗ. Giữ lại một.",
    en: "The key “{key}” stands twice in one place. Keep one.",
  },
  "yaml.key": {
    vi: "Khóa ở đây phải là một từ, không phải danh sách hay bảng. Sửa lại.",
    en: "A key must be one word here, not a list or a map. Mend it.",
  },
  "yaml.alias": {
    vi: "Không dùng bí danh YAML (*). Viết lại nội dung đầy đủ tại đây.",
    en: "YAML aliases (*) are not used. Write the content out here.",
  },
  "yaml.digits": {
    vi: "Số {text} có trên 15 chữ số có nghĩa nên không giữ được chính xác. Viết số trong dấu nháy.",
    en: "The number {text} has more than 15 digits and would lose some. Put it in quotes.",
  },
  "file.empty": {
    vi: "Tệp không có nội dung. Điền nội dung hoặc xóa tệp.",
    en: "The file is empty. Fill it in or delete it.",
  },
  "shape.unknown_key": {
    vi: "Không có khóa “{key}” ở đây. Các khóa dùng được: {known}.",
    en: "There is no key “{key}” here. Known keys: {known}.",
  },
  "shape.misspelt_key": {
    vi: "Không có khóa “{key}”. Có phải là “{near}”?",
    en: "There is no key “{key}”. Did you mean “{near}”?",
  },
  "shape.key_elsewhere": {
    vi: "Khóa “{key}” không dùng được cùng các khóa đang có ở đây. Các khóa dùng được: {known}. Bỏ khóa này hoặc đổi các khóa kia.",
    en: "The key “{key}” does not go with the keys that stand here. Known keys: {known}. Remove it, or change the others.",
  },
  "shape.key_of_other_kind": {
    vi: "Khóa “{key}” không dùng cho {kind}. Các khóa dùng được: {known}. Bỏ khóa này hoặc đổi {name}.",
    en: "The key “{key}” is not for {kind}. Known keys: {known}. Remove it, or change `{name}`.",
  },
  "shape.missing": {
    vi: "Thiếu “{path}” (cần: {expected}). Bổ sung khóa này.",
    en: "“{path}” is missing (expected: {expected}). Add it.",
  },
  "shape.unquoted": {
    vi: "“{path}” là mã hoặc chữ nhưng viết không có dấu nháy nên YAML đọc thành số {value} (1.10 thành 1.1). Đặt trong dấu nháy kép.",
    en: "“{path}” is a code or text written without quotes, so YAML reads the number {value} (1.10 becomes 1.1). Put it in double quotes.",
  },
  "shape.type": {
    vi: "“{path}” phải là {expected}, nhưng đang ghi: {value}. Sửa lại giá trị.",
    en: "“{path}” must be {expected}, not {value}. Correct the value.",
  },
  "shape.option": {
    vi: "“{path}” không nhận giá trị {value}. Chỉ nhận một trong: {known}.",
    en: "“{path}” does not take {value}. It takes one of: {known}.",
  },
  "shape.misspelt_option": {
    vi: "“{path}” không nhận giá trị {value}. Có phải là “{near}”? Các giá trị dùng được: {known}.",
    en: "“{path}” does not take {value}. Did you mean “{near}”? It takes one of: {known}.",
  },
  "shape.value": {
    vi: "“{path}” ghi {value} là chưa đúng: {detail}. Sửa lại giá trị.",
    en: "“{path}” has {value}, which is wrong: {detail}. Correct the value.",
  },
};
