import type { SheetHead } from "./sheet-head.ts";

const office = "ỦY BAN NHÂN DÂN";

/** What a Vietnamese letter is headed and signed with, by the tier of the unit. */
export interface LetterHead {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly signature: readonly string[];
  /** The unit as sentences name it: `UBND xã …`, `Sở …`. */
  readonly unit: string;
}

function withoutOffice(name: string): string {
  return name.replace(/^(UBND|Ủy ban nhân dân)\s+/i, "");
}

function lowerKind(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn|Đặc khu|Huyện|Quận|Thị xã|Tỉnh|Thành phố)(?=\s)/, (kind) =>
    kind.toLowerCase(),
  );
}

/** Tiers whose head is a people's committee. */
function isCommittee(head: SheetHead): boolean {
  return head.tier === "commune" || head.tier === "district" || head.tier === "province";
}

function provinceName(province: string | null): string {
  if (province === null) return "TỈNH …";
  const upper = withoutOffice(province).toUpperCase();
  return /^(TỈNH|THÀNH PHỐ)\s/.test(upper) ? upper : `TỈNH ${upper}`;
}

function leftLines(head: SheetHead): string[] {
  if (isCommittee(head)) return [office, withoutOffice(head.unit_name).toUpperCase()];
  if (head.tier === "department")
    return [`${office} ${provinceName(head.province)}`, head.unit_name.toUpperCase()];
  return [(head.parent_name ?? "…").toUpperCase(), head.unit_name.toUpperCase()];
}

function signatureLines(head: SheetHead, deputy: boolean): string[] {
  const title = (head.head_title ?? (isCommittee(head) ? "Chủ tịch" : "Giám đốc")).toUpperCase();
  const lines = deputy ? [`KT. ${title}`, `PHÓ ${title}`] : [title];
  return isCommittee(head) ? [`TM. ${office}`, ...lines] : lines;
}

/** The head of a unit's letter; number, day and month are left to fill. */
export function letterHead(head: SheetHead, options: { readonly deputy?: boolean } = {}): LetterHead {
  return {
    left: leftLines(head),
    right: [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      `${head.place_name ?? "…"}, ngày … tháng … năm …`,
    ],
    signature: signatureLines(head, options.deputy === true),
    unit: isCommittee(head) ? `UBND ${lowerKind(withoutOffice(head.unit_name))}` : head.unit_name,
  };
}
