import { type BenchLeaf, wordsOf } from "./block-words.ts";
import { joinedLeaves } from "./joined-leaves.ts";
import { measuredLeaves } from "./measured-leaves.ts";

/** What is reported under an invented indicator: whole numbers from `low` to `high`, or one of the options. */
export interface Invented {
  readonly id: string;
  readonly kind: "count" | "yes_no" | "date" | "choice";
  readonly low: number;
  readonly high: number;
}

/** The leaves of a block and the figures that it alone reads. */
export interface Block {
  readonly leaves: readonly BenchLeaf[];
  readonly indicators: readonly Invented[];
  /** Survey questions, answered in percent with a sample. */
  readonly question: string;
}

/** Twenty leaves of all kinds; `no` tells blocks apart, `max_e2` gives each leaf its maximum in hundredths. */
export function blockOf(no: number, max_e2: (at: number) => number): Block {
  const words = wordsOf(no, max_e2);
  const { id } = words;
  const some = (kind: Invented["kind"], low: number, high: number, ...names: readonly string[]): Invented[] =>
    names.map((name) => ({ id: id(name), kind, low, high }));
  return {
    leaves: [...measuredLeaves(words), ...joinedLeaves(words)],
    question: id("hai_long"),
    indicators: [
      ...some("yes_no", 0, 1, "cong_khai", "quy_che", "ke_hoach", "giai_thuong", "ban_hanh"),
      ...some("choice", 1, 3, "muc_do"),
      ...some("date", 20_480, 20_520, "ngay_gui"),
      ...some("date", 20_460, 20_470, "ngay_nhan"),
      ...some("count", 0, 20, "so_cuoc", "sang_kien", "vi_pham"),
      ...some("count", 400, 1000, "giao", "tiep_nhan", "ho_so", "thu_tuc", "du_lieu", "thu", "dich_vu"),
      ...some(
        "count",
        300,
        900,
        "xong",
        "dung_han",
        "truc_tuyen",
        "so_hoa",
        "da_lam",
        "mot_cua",
        "hop_le",
        "dat_chuan",
        "cap_nhat",
      ),
    ],
  };
}
