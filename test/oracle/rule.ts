/** A number as rule files write it: `0.5`, `80%` or `"1/3"`. */
export type Written = number | string;

/** One indicator, or a sum of indicators less others. */
export type Amount = string | { plus: readonly string[]; minus?: readonly string[] };

/** Bounds as rule files write them: ≥, >, ≤, <, =. */
export interface Bounds {
  from?: Written;
  above?: Written;
  to?: Written;
  below?: Written;
  exactly?: Written;
}

/** Points, or a share of the maximum; exactly one of them is written. */
export interface Worth {
  points?: Written;
  share?: Written;
}

/** A test of figures. */
export type FigureTest =
  | { of: Amount; is: "yes" | "no" }
  | ({ of: Amount; over?: Amount; equals?: Written } & Omit<Bounds, "exactly">);

/** Tests that nest. */
export type Nested<Test> =
  | Test
  | { all_of: Nested<Test>[] }
  | { any_of: Nested<Test>[] }
  | { not: Nested<Test> };

/** A test of figures that nests. */
export type Condition = Nested<FigureTest>;

/** What stands in for points where they cannot be reckoned. */
export type Policy = "not_applicable" | "full" | "zero" | "needs_person" | "missing";

/** What a rule that divides states. */
export interface Dividing {
  when_zero?: Policy;
  over_100?: "error" | "cap" | "allow";
}

/** A part of a composite with its own maximum. */
export interface Part {
  max: Written;
  rule: Rule;
}

/** So many points for each step by which a ratio falls short. */
export interface Shortfall {
  shortfall_of: Amount;
  over: Amount;
  from: Written;
  step: Written;
  per: Written;
  part_step: "none" | "full" | "proportional";
}

/** A day of a year, or so many days after another date. */
export type Due =
  | { month: number; day: number; year_offset?: number; exclusive?: boolean }
  | { days: number; after: string; exclusive?: boolean };

/** Every kind of rule, as rule files write it. */
export interface Rules {
  yes_no: { kind: "yes_no"; when: Condition };
  choice: { kind: "choice"; of: string; options: Record<string, Worth> };
  ratio: {
    kind: "ratio";
    of: Amount;
    over?: Amount;
    floor?: Written;
    below_floor?: Written;
    full_from?: Written;
    divide_by?: Written;
  } & Dividing;
  bands: {
    kind: "bands";
    of: Amount;
    over?: Amount;
    steps: (Bounds & Worth)[];
    /** A number, or `needs_person`. */
    otherwise?: Written;
  } & Dividing;
  per_item: { kind: "per_item"; count: Amount; per: Written };
  checklist: { kind: "checklist"; items: { when: Condition; share: Written }[] };
  deduction: {
    kind: "deduction";
    start: Written;
    take: ({ count: Amount; per: Written } | Shortfall)[];
    min: Written;
  } & Dividing;
  growth: {
    kind: "growth";
    of: Amount;
    steps?: (Bounds & Worth)[];
    divide_by?: Written;
    full_from?: Written;
    previous_missing: Policy;
    previous_zero: Policy;
    previous_merged: Policy;
  };
  timeliness: {
    kind: "timeliness";
    of: string;
    due: Due;
    late?: ({ to_days: number } & Worth)[];
    otherwise: Written;
    not_done: Written;
  };
  survey: {
    kind: "survey";
    question: string;
    weights?: Record<string, Written>;
    mean_of?: { from: Written; to: Written };
    min_sample?: number;
    below_minimum?: "needs_person" | "zero";
  };
  relative_best: {
    kind: "relative_best";
    of: Amount;
    over?: Amount;
    among: "group" | "set";
    best: "highest" | "lowest";
    peer_missing: "needs_person" | "leave_out";
    when_zero?: Policy;
  };
  lookup: {
    kind: "lookup";
    rows: ({ when: Condition } & Worth)[];
    otherwise: "needs_person" | Worth;
  };
  sum_of: { kind: "sum_of"; items: Part[] };
  product_of: { kind: "product_of"; items: Part[] };
  best_of: { kind: "best_of"; items: Part[] };
  weakest: { kind: "weakest"; items: Part[] };
  manual: { kind: "manual"; from: Written; to: Written; reason: "required" };
  not_encoded: { kind: "not_encoded"; inputs?: string[]; waits_for: string };
}

/** Any rule, as rule files write it. */
export type Rule = Rules[keyof Rules];
