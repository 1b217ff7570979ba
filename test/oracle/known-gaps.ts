/** What the plan does otherwise than the design says; each stays out of the random sets until it is mended. */
const knownGaps = new Set([
  "single_ratio_not_done",
  "negative_minimum_inside_composite",
  "negative_peer",
  "huge_peer",
  "fine_target_of_huge_amounts",
  "personal_leaf_granted_without_figures",
  "part_not_held_outside_part_blocks",
  "fraction_of_min_applicable",
  "band_of_exact_index",
] as const);

/** A difference between the plan and the design. */
export type Gap = typeof knownGaps extends Set<infer Name> ? Name : never;

/** Whether random sets leave a case out. */
export function isLeftOut(gap: Gap): boolean {
  return knownGaps.has(gap);
}
