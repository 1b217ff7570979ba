import { termsOf } from "./deadline.ts";
import { datePattern, type Form, whole } from "./form.ts";

const ongoingText = whole(
  "(?:thực hiện\\s+)?(?:thường xuyên|liên tục|quanh năm)(?:(?:,|\\s+và)?\\s+(?:thường xuyên|liên tục|quanh năm|(?:trong(?: cả)?|cả) năm(?: \\d{4})?))?",
);

/** `Thường xuyên`, `Liên tục`: all the time. */
export const ongoing: Form = (text) => (ongoingText.test(text) ? termsOf("ongoing") : null);

const documents =
  "văn bản|quy định|hướng dẫn|kế hoạch|quyết định|chỉ đạo|thông báo|chủ trương|công văn|nghị quyết|nghị định|thông tư|kết luận|kết quả|đề án|chỉ thị";

const demand = new RegExp(
  `^(?:thực hiện\\s+)?(?:khi (?:có (?!(?:${documents})(?!\\p{L}))|phát sinh|cần|xảy ra|được (?:yêu cầu|đề nghị)|cơ quan)|theo (?:yêu cầu|nhu cầu|phát sinh|đề nghị)|đột xuất|nếu (?:có|phát sinh))`,
  "iu",
);

const hanging = [
  /^(?:thực hiện\s+)?theo\s+(?!định kỳ|thường kỳ|tháng$|quý$|năm$)\p{L}/iu,
  /^trong (?:vòng|thời (?:hạn|gian))\s/iu,
  /^(?:ngay )?sau\s|^(?:ngay )?trước khi\s|^kể từ\s|^lồng ghép\s|^cùng (?:với|thời (?:điểm|gian))\s|^căn cứ\s|^tùy\s/iu,
  new RegExp(`^(?:ngay )?khi (?:có (?:${documents})(?!\\p{L})|được |hoàn thành |kết thúc )`, "iu"),
  /(?:^|\s)(?:chậm|muộn) nhất (?:là |sau |không quá )?\d+ (?:giờ|ngày|tuần|tháng)(?: làm việc)?,? (?:khi|sau|kể từ|trước|tính từ)\s/iu,
  /^\d+ (?:giờ|ngày|tuần|tháng)(?: làm việc)?,? (?:khi|sau|kể từ|trước|tính từ)\s/iu,
  /\ssau (?:khi |kiểm tra|ngày|kỳ|đợt|hội nghị)/iu,
];

const datedInside = new RegExp(`(?:trước|nhất|đến|hết)\\s+(?:là\\s+)?(?:ngày\\s+)?${datePattern("a")}`, "iu");

/** `Khi có yêu cầu`, `Theo yêu cầu`: when somebody asks. */
export const onDemand: Form = (text) =>
  demand.test(text) && !datedInside.test(text) ? termsOf("on-demand") : null;

/** `Sau khi có văn bản…`, `Theo kế hoạch của tỉnh`, `Trong vòng 10 ngày sau khi…`: hangs on something else. */
export const relative: Form = (text) =>
  hanging.some((form) => form.test(text)) && !datedInside.test(text) ? termsOf("relative") : null;
