import { slug } from "@parindex/model";

/** Words of headings under which persons are named, reached or told apart, without tones and with hyphens. */
const words =
  "ho-ten|ho-va-ten|ten-nguoi|nguoi-tra-loi|nguoi-duoc-hoi|so-dien-thoai|dien-thoai|sdt|so-dt|di-dong|zalo|facebook|cccd|can-cuoc|cmnd|cmt|cmtnd|so-dinh-danh|ma-dinh-danh|ho-chieu|so-giay-to|dia-chi|noi-o|noi-cu-tru|cho-o|ho-khau|thuong-tru|tam-tru|email|e-mail|thu-dien-tu|ngay-sinh|nam-sinh|ngay-thang-nam-sinh|chu-ky|tai-khoan|bien-so|full-?name|first-?name|last-?name|surname|phone|mobile|address|birth|birthday|date-of-birth|dob|passport|national-?id|id-?card|ip|ip-address";

const personal = new RegExp(`(?:^|-)(?:${words})(?:-|$)`);

/** Whether a column's heading looks like personal data. */
export function isPersonal(heading: string): boolean {
  return personal.test(slug(heading.replaceAll("_", " ")));
}
