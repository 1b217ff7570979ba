import { type BenchLeaf, type BlockWords, cap, first, fixed, test } from "./block-words.ts";

/** Fifteen leaves of a block, one of every kind that measures figures, ratios and bands twice and more. */
export function measuredLeaves({ no, id, yes, share, ratio, max, full, half }: BlockWords): BenchLeaf[] {
  const floor = 60 + no;
  return [
    {
      rule: { kind: "yes_no", when: { of: id("cong_khai"), is: "yes" } },
      ...first([id("cong_khai")], [[yes("cong_khai")], full(0)], [[], fixed(0)]),
    },
    {
      rule: { kind: "yes_no", when: { of: id("xong"), over: id("giao"), from: "80%" } },
      ...first([id("xong"), id("giao")], [[test(id("xong"), ">=", 80, id("giao"))], full(1)], [[], fixed(0)]),
    },
    {
      rule: {
        kind: "choice",
        of: id("muc_do"),
        options: { tot: { share: "1" }, kha: { share: "1/2" }, yeu: { points: 0 } },
      },
      ...first(
        [id("muc_do")],
        [[test(id("muc_do"), "==", 1)], full(2)],
        [[test(id("muc_do"), "==", 2)], fixed(half(2))],
        [[], fixed(0)],
      ),
    },
    {
      rule: { ...ratio("dung_han", "tiep_nhan"), floor: `${floor}%`, below_floor: 0 },
      ...first(
        [id("dung_han"), id("tiep_nhan")],
        [[test(id("dung_han"), ">=", 100, id("tiep_nhan"))], full(3)],
        [[test(id("dung_han"), ">=", floor, id("tiep_nhan"))], share(3, "dung_han", "tiep_nhan")],
        [[], fixed(0)],
      ),
    },
    {
      rule: { ...ratio("truc_tuyen", "tiep_nhan"), divide_by: "90%" },
      ...first(
        [id("truc_tuyen"), id("tiep_nhan")],
        [[test(id("truc_tuyen"), ">=", 90, id("tiep_nhan"))], full(4)],
        [[], { max_e2: max(4) * 100, of: [id("truc_tuyen")], over: [id("tiep_nhan")], by: 90 }],
      ),
    },
    {
      rule: {
        kind: "bands",
        of: id("so_cuoc"),
        steps: [
          { from: 12, share: "1" },
          { from: 6, below: 12, share: "1/2" },
          { below: 6, points: 0 },
        ],
      },
      ...first(
        [id("so_cuoc")],
        [[test(id("so_cuoc"), ">=", 12)], full(5)],
        [[test(id("so_cuoc"), ">=", 6)], fixed(half(5))],
        [[], fixed(0)],
      ),
    },
    {
      rule: {
        kind: "bands",
        of: id("so_hoa"),
        over: id("ho_so"),
        ...cap,
        steps: [
          { from: "90%", share: "1" },
          { from: `${floor}%`, below: "90%", share: "1/2" },
          { below: `${floor}%`, points: 0 },
        ],
      },
      ...first(
        [id("so_hoa"), id("ho_so")],
        [[test(id("so_hoa"), ">=", 90, id("ho_so"))], full(6)],
        [[test(id("so_hoa"), ">=", floor, id("ho_so"))], fixed(half(6))],
        [[], fixed(0)],
      ),
    },
    {
      rule: { kind: "per_item", count: id("sang_kien"), per: 0.1 },
      ...first(
        [id("sang_kien")],
        [[test(id("sang_kien"), ">=", max(7) / 10)], full(7)],
        [[], { max_e2: 10, of: [id("sang_kien")], by: 10_000 }],
      ),
    },
    {
      rule: {
        kind: "checklist",
        items: [
          { when: { of: id("cong_khai"), is: "yes" }, share: "1/2" },
          { when: { of: id("quy_che"), is: "yes" }, share: "3/10" },
          { when: { of: id("so_cuoc"), from: 4 }, share: "1/5" },
        ],
      },
      needs: [id("cong_khai"), id("quy_che"), id("so_cuoc")],
      join: "sum",
      cases: [
        { when: [yes("cong_khai")], points: fixed(half(8)) },
        { when: [yes("quy_che")], points: fixed((max(8) * 3) / 10) },
        { when: [test(id("so_cuoc"), ">=", 4)], points: fixed(max(8) / 5) },
      ],
    },
    {
      rule: { kind: "deduction", start: "max", take: [{ count: id("vi_pham"), per: 0.1 }], min: 0 },
      ...first(
        [id("vi_pham")],
        [[test(id("vi_pham"), ">=", max(9) / 10)], fixed(0)],
        [[], { plus_e2: max(9), max_e2: -10, of: [id("vi_pham")], by: 10_000 }],
      ),
    },
    {
      rule: {
        kind: "growth",
        of: id("thu"),
        steps: [
          { from: "10%", share: "1" },
          { from: "0%", below: "10%", share: "1/2" },
          { below: "0%", points: 0 },
        ],
        previous_zero: "not_applicable",
        previous_missing: "missing",
        previous_merged: "missing",
      },
      ...first(
        [id("thu"), `${id("thu")}_before`],
        [[test(id("thu"), ">=", 110, `${id("thu")}_before`)], full(10)],
        [[test(id("thu"), ">=", 100, `${id("thu")}_before`)], fixed(half(10))],
        [[], fixed(0)],
      ),
    },
    {
      rule: {
        kind: "timeliness",
        of: id("ngay_gui"),
        due: { days: 30, after: id("ngay_nhan") },
        late: [{ to_days: 10, share: "1/2" }],
        otherwise: 0,
        not_done: 0,
      },
      ...first(
        [id("ngay_gui"), id("ngay_nhan")],
        [[{ ...test(id("ngay_gui"), "<=", 30), less: id("ngay_nhan") }], full(11)],
        [[{ ...test(id("ngay_gui"), "<=", 40), less: id("ngay_nhan") }], fixed(half(11))],
        [[], fixed(0)],
      ),
    },
    {
      rule: { kind: "survey", question: id("hai_long"), min_sample: 30, below_minimum: "needs_person" },
      surveyed: true,
      ...first(
        [`survey.${id("hai_long")}.percent`, `survey.${id("hai_long")}.sample`],
        [
          [test(`survey.${id("hai_long")}.sample`, ">=", 30)],
          { max_e2: max(12), of: [`survey.${id("hai_long")}.percent`], by: 1_000_000 },
        ],
        [[], null],
      ),
    },
    {
      rule: {
        kind: "relative_best",
        of: id("dich_vu"),
        among: "group",
        best: "highest",
        peer_missing: "leave_out",
      },
      ...first(
        [id("dich_vu")],
        [[], { max_e2: max(13), of: [id("dich_vu")], over: [`${id("dich_vu")}_best`] }],
      ),
    },
    {
      rule: {
        kind: "lookup",
        rows: [
          {
            when: {
              all_of: [
                { of: id("cong_khai"), is: "yes" },
                { of: id("vi_pham"), to: 2 },
              ],
            },
            share: "1",
          },
          {
            when: {
              any_of: [
                { of: id("quy_che"), is: "yes" },
                { of: id("vi_pham"), equals: 0 },
              ],
            },
            share: "1/2",
          },
        ],
        otherwise: { points: 0 },
      },
      ...first(
        [id("cong_khai"), id("vi_pham"), id("quy_che")],
        [[yes("cong_khai"), test(id("vi_pham"), "<=", 2)], full(14)],
        [[yes("quy_che")], fixed(half(14))],
        [[test(id("vi_pham"), "==", 0)], fixed(half(14))],
        [[], fixed(0)],
      ),
    },
  ];
}
