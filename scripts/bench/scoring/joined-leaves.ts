import { type BenchLeaf, type BlockWords, first, fixed, test } from "./block-words.ts";

function items(...rules: readonly (readonly [number, object])[]): object[] {
  return rules.map(([e2, rule]) => ({ max: e2 / 100, rule }));
}

/** Five leaves of a block: four made of other rules, and one that waits for a person. */
export function joinedLeaves({ no, id, yes, share, ratio, max, full, half }: BlockWords): BenchLeaf[] {
  return [
    {
      rule: {
        kind: "sum_of",
        items: items(
          [half(15), { kind: "yes_no", when: { of: id("ke_hoach"), is: "yes" } }],
          [half(15), ratio("da_lam", "giao")],
        ),
      },
      ...first(
        [id("ke_hoach"), id("da_lam"), id("giao")],
        [[yes("ke_hoach"), test(id("da_lam"), ">=", 100, id("giao"))], full(15)],
        [[yes("ke_hoach")], { plus_e2: half(15), max_e2: half(15), of: [id("da_lam")], over: [id("giao")] }],
        [[test(id("da_lam"), ">=", 100, id("giao"))], fixed(half(15))],
        [[], { max_e2: half(15), of: [id("da_lam")], over: [id("giao")] }],
      ),
    },
    {
      rule: {
        kind: "product_of",
        items: items([100, ratio("mot_cua", "thu_tuc")], [100, ratio("hop_le", "thu_tuc")]),
      },
      ...first(
        [id("mot_cua"), id("thu_tuc"), id("hop_le"), id("thu_tuc")],
        [
          [test(id("mot_cua"), ">=", 100, id("thu_tuc")), test(id("hop_le"), ">=", 100, id("thu_tuc"))],
          full(16),
        ],
        [[test(id("mot_cua"), ">=", 100, id("thu_tuc"))], share(16, "hop_le", "thu_tuc")],
        [[test(id("hop_le"), ">=", 100, id("thu_tuc"))], share(16, "mot_cua", "thu_tuc")],
        [[], { max_e2: max(16), of: [id("mot_cua"), id("hop_le")], over: [id("thu_tuc"), id("thu_tuc")] }],
      ),
    },
    {
      rule: {
        kind: "best_of",
        items: items(
          [max(17), { kind: "yes_no", when: { of: id("giai_thuong"), is: "yes" } }],
          [max(17), ratio("dat_chuan", "du_lieu")],
        ),
      },
      ...first(
        [id("giai_thuong"), id("dat_chuan"), id("du_lieu")],
        [[yes("giai_thuong")], full(17)],
        [[test(id("dat_chuan"), ">=", 100, id("du_lieu"))], full(17)],
        [[], share(17, "dat_chuan", "du_lieu")],
      ),
    },
    {
      rule: {
        kind: "weakest",
        items: items(
          [max(18), { kind: "yes_no", when: { of: id("ban_hanh"), is: "yes" } }],
          [max(18), ratio("cap_nhat", "du_lieu")],
        ),
      },
      ...first(
        [id("ban_hanh"), id("cap_nhat"), id("du_lieu")],
        [[test(id("ban_hanh"), "==", 0)], fixed(0)],
        [[test(id("cap_nhat"), ">=", 100, id("du_lieu"))], full(18)],
        [[], share(18, "cap_nhat", "du_lieu")],
      ),
    },
    no % 2 === 0
      ? {
          rule: { kind: "not_encoded", inputs: [id("so_cuoc")], waits_for: "văn bản hướng dẫn" },
          ...first([], [[], null]),
        }
      : { rule: { kind: "manual", from: 0, to: "max", reason: "required" }, ...first([], [[], null]) },
  ];
}
