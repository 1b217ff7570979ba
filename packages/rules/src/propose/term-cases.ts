import { fraction } from "@parindex/model";
import type { Condition } from "../condition.ts";
import type { AtomDraft, TermDraft } from "../kind.ts";
import { type Candidate, conditionCases } from "./condition-cases.ts";
import { edgesOf, edgeText } from "./edges.ts";
import { type Figures, type Given, givenOf, merged } from "./figures.ts";
import { allVariables, bring, type Brought, divideByZero } from "./solve.ts";

/** Cases of a rule, and figures under which it has points. */
interface Proposed {
  readonly base: Given;
  readonly candidates: readonly Candidate[];
}

function textOf(atom: AtomDraft, { indicators }: Figures): "share" | "date" | "number" {
  const [first, ...others] = atom.a.terms;
  if (others.length === 0 && indicators[first?.indicator_id ?? ""]?.kind === "date") return "date";
  return atom.b === undefined || (atom.b.terms.length === 0 && (atom.b.constant?.num ?? 1n) === 1n)
    ? "number"
    : "share";
}

function named(name: string, given: Given | null): Candidate[] {
  return given === null ? [] : [{ name, given }];
}

/** A sample as large as is needed, one less and one more; nothing where none is asked for. */
function samples({ atom, params = {} }: TermDraft, figures: Figures): { enough: Given; short: Candidate[] } {
  const [sample] = atom?.c?.terms ?? [];
  if (sample === undefined || params.min_sample_e4 === undefined) return { enough: {}, short: [] };
  const least = params.min_sample_e4 / 10_000n;
  const of = (count: bigint): Given =>
    givenOf({ indicator_id: sample.indicator_id, part: "value" }, fraction(count), figures);
  return { enough: of(least), short: named(`cỡ mẫu ${least - 1n}`, of(least - 1n)) };
}

function withPeers(term: TermDraft, base: Given, low: Given): Candidate[] {
  if (term.params?.best === undefined) return [];
  return [
    ...named("bằng đơn vị tốt nhất", { ...base, peers: [low] }),
    ...named("kém đơn vị kia", { ...low, peers: [base] }),
    ...named("đơn vị kia chưa báo cáo", { ...base, peers: [{}, low] }),
    ...named("không có đơn vị nào để so", base),
  ];
}

/** Each summand alone, so that none is left out of a list or weighed as another. */
function summands({ atom, params = {} }: TermDraft, figures: Figures, base: Given): Candidate[] {
  if (atom === undefined || atom.a.terms.length < 2 || params.signed === true) return [];
  return allVariables({ a: atom.a })
    .filter(({ indicator_id }) => figures.indicators[indicator_id]?.kind === "count")
    .flatMap((variable) =>
      named(`chỉ thêm ${variable.indicator_id}`, merged(base, givenOf(variable, fraction(1n), figures))),
    );
}

/** What a policy of the rule is asked for: a figure declared not done, last year's missing, a merged unit. */
function policies({ atom, params = {}, steps = [] }: TermDraft, base: Given): Candidate[] {
  const [first] = atom?.a.terms ?? [];
  if (first === undefined) return [];
  const { previous: _previous, ...now } = base;
  const isChoice = steps.some(({ option }) => option !== undefined);
  return [
    ...(params.not_done_e16 === undefined && !isChoice
      ? []
      : named("không thực hiện", { ...base, [first.indicator_id]: "not_done" })),
    ...(params.on_previous_missing === undefined ? [] : named("thiếu số liệu năm trước", now)),
    ...(params.on_merged === undefined ? [] : named("đơn vị mới sắp xếp", { ...base, merged: "yes" })),
  ];
}

function sides({ at, below, above }: Brought, text: string): Candidate[] {
  return [
    ...named(`ngay dưới ${text}`, below),
    ...named(`tại ${text}`, at),
    ...named(`ngay trên ${text}`, above),
  ];
}

function measured(term: TermDraft & { readonly atom: AtomDraft }, figures: Figures): Proposed {
  const { atom } = term;
  const as = textOf(atom, figures);
  const { enough, short } = samples(term, figures);
  const edges = edgesOf(term).map((at) => ({ at, brought: bring(atom, at, figures) }));
  const one = bring(atom, fraction(1n), figures);
  const highest =
    edges.findLast(({ brought }) => brought.at !== null)?.brought.at ?? one.at ?? one.below ?? {};
  const base = merged(highest, enough);
  const around = edges.flatMap(({ at, brought }) => sides(brought, edgeText(at, as)));
  const zero = named("mẫu số bằng 0", divideByZero(atom, figures));
  const low = around[0]?.given ?? base;
  return {
    base,
    candidates: [
      ...[...around, ...zero].map(({ name, given }) => ({ name, given: merged(given, enough) })),
      ...short.map(({ name, given }) => ({ name, given: merged(base, given) })),
      ...summands(term, figures, low),
      ...policies(term, base),
      ...withPeers(term, base, low),
    ],
  };
}

function chosen({ atom, steps = [], ...term }: TermDraft): Proposed {
  const [of] = atom?.a.terms ?? [];
  const each = steps.flatMap(({ option }) =>
    of === undefined || option === undefined
      ? []
      : named(`lựa chọn ${option}`, { [of.indicator_id]: option }),
  );
  const base = each[0]?.given ?? {};
  return { base, candidates: [...each, ...policies({ ...term, ...(atom && { atom }), steps }, base)] };
}

/** Rows or items with a condition each: every bound of each, none that holds, all that hold. */
function conditional(conditions: readonly Condition[], figures: Figures): Proposed {
  const each = conditions.map((one) => conditionCases(one, figures));
  const none = merged(...each.map(({ fails }) => fails));
  const all = merged(none, ...each.map(({ holds }) => holds));
  return {
    base: all,
    candidates: [
      ...named("không điều kiện nào đạt", none),
      ...named("mọi điều kiện đạt", all),
      ...each.flatMap(({ holds }, at) => named(`chỉ điều kiện ${at + 1} đạt`, merged(none, holds))),
      ...each.flatMap(({ candidates }) =>
        candidates.map(({ name, given }) => ({ name, given: merged(none, given) })),
      ),
    ],
  };
}

function joined(items: NonNullable<TermDraft["items"]>, figures: Figures): Proposed {
  const parts = items.map(({ term }) => termCases(term, figures));
  const base = merged(...parts.map((part) => part.base));
  return {
    base,
    candidates: parts.flatMap(({ candidates }, at) =>
      candidates.map(({ name, given }) => ({ name: `phần ${at + 1}, ${name}`, given: merged(base, given) })),
    ),
  };
}

/** Cases at every bound and for every policy of a compiled rule, with figures under which it has points. */
export function termCases(term: TermDraft, figures: Figures): Proposed {
  const { atom, steps = [], condition, items } = term;
  if (items !== undefined) return joined(items, figures);
  const conditions = condition === undefined ? steps.flatMap((step) => step.condition ?? []) : [condition];
  if (conditions.length > 0) return conditional(conditions, figures);
  if (steps.some(({ option }) => option !== undefined)) return chosen(term);
  return atom === undefined ? { base: {}, candidates: [] } : measured({ ...term, atom }, figures);
}
