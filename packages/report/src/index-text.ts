import { type Locale, noNumber, numberText } from "@parindex/model";
import { rankReasonText } from "./code-words.ts";
import { compareAmounts } from "./exact-points.ts";

/** An index as stored: its certain part and the most it can still become, percent; null where there is none. */
export interface IndexRange {
  readonly index: string | null;
  readonly index_high: string | null;
}

/** Whether data may still raise the index. */
export function isOpen({ index, index_high }: IndexRange): boolean {
  return index !== null && index_high !== null && compareAmounts(index_high, index) > 0;
}

/** `88,37%`, or `78,20–86,70%` while data may still raise it; null is a dash. */
export function indexText(range: IndexRange, locale: Locale): string {
  if (range.index === null) return noNumber;
  const low = numberText(range.index, { places: 2, locale });
  return isOpen(range) ? `${low}–${numberText(range.index_high, { places: 2, locale })}%` : `${low}%`;
}

/** An index beside what it would be if the claims of not applying that still wait were refused; nulls where none waits. */
export interface ClaimedIndex extends IndexRange {
  readonly refused_index: string | null;
  readonly refused_index_high: string | null;
}

/** `88,37% (nếu từ chối đề nghị không áp dụng: 80,10%)`: both indexes while a claim is only claimed. */
export function claimedIndexText(row: ClaimedIndex, locale: Locale): string {
  const own = indexText(row, locale);
  if (row.refused_index === null) return own;
  const refused = indexText({ index: row.refused_index, index_high: row.refused_index_high }, locale);
  return locale === "en"
    ? `${own} (claims of not applying refused: ${refused})`
    : `${own} (nếu từ chối đề nghị không áp dụng: ${refused})`;
}

/** `3/20`; a dash where the unit has no rank. */
export function rankText(row: { readonly rank: number | null; readonly ranked: number }): string {
  return row.rank === null ? noNumber : `${row.rank}/${row.ranked}`;
}

/** `3/20`, or a dash with the reason why there is no rank. */
export function rankOrReason(
  row: { readonly rank: number | null; readonly ranked: number; readonly rank_reason: string | null },
  locale: Locale,
): string {
  if (row.rank !== null || row.rank_reason === null) return rankText(row);
  return `${noNumber} (${rankReasonText(row.rank_reason, locale)})`;
}
