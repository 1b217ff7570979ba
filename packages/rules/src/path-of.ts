/** The path to the first value inside another that is the text given; null where none is. */
export function pathOf(
  text: string,
  value: unknown,
  path: readonly PropertyKey[],
): readonly PropertyKey[] | null {
  if (value === text) return path;
  if (value === null || typeof value !== "object") return null;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const key of keys) {
    // A key of the very value that is asked.
    const found = pathOf(text, (value as Record<PropertyKey, unknown>)[key], [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
