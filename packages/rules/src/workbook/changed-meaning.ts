import { differences } from "../diff/differences.ts";

function isEmptyGroup(value: unknown): boolean {
  return value !== null && typeof value === "object" && Object.keys(value).length === 0;
}

/** A value without what says nothing: null, empty lists, groups of which nothing is left. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, one]) => [key, said(one)] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== null && !isEmptyGroup(one)));
}

/** Where two rule set files say different things, as paths; none where they mean the same. */
export function changedMeaning(from: unknown, to: unknown): string[] {
  return differences(said(from), said(to)).map(({ path }) => path);
}
