/** A group of keys under construction. */
export type Draft = Record<string, unknown>;

/** Whether a value is a group of keys. */
export function isDraft(value: unknown): value is Draft {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Puts a value where its keys lead, and makes the groups on the way. */
export function put(draft: Draft, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) draft[key] = value;
  else {
    const inner = isDraft(draft[key]) ? draft[key] : {};
    draft[key] = inner;
    put(inner, rest, value);
  }
}

/** The value where keys lead; undefined where there is none. */
export function valueAt(draft: Draft, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isDraft(at) ? at[key] : undefined), draft);
}
