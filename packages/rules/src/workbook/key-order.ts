/** Keys of a rule set's file, of its nodes and its lists, in the order people read them. */
const order = `schema id code uid name title status notice applies_to legal label kind unit source scale max
   parts sections rounding ranking reform_area unread section part scored_by owner appraised_by
   scoring_text cites document article quote evidence required expected not_applicable
   not_applicable_to on_close bands from above to below gates when effect rule given targets expect cases
   indicators areas criteria`.split(/\s+/);

function rank(key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}

const kept = new Set(["rule", "given", "targets", "when", "effect", "options"]);

/** A value with its known keys in the order of reading; what a person ordered in one cell stays as it is. */
export function inOrder(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  if (key === "indicators") return Object.fromEntries(entries.map(([id, one]) => [id, inOrder(one)]));
  if (kept.has(key)) return value;
  const sorted = entries.toSorted(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(sorted.map(([name, one]) => [name, inOrder(one, name)]));
}
