type Path = readonly PropertyKey[];

/** Whether a value of a file is a group of keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * Shows every list and group of keys of a file, each before what is in it. `look` gives what it tells those inside,
 * null to pass them over; the path it is given changes after it returns.
 */
export function walk<Told>(
  value: unknown,
  told: Told,
  look: (value: object, path: Path, told: Told) => Told | null,
): void {
  const path: PropertyKey[] = [];
  const within = (one: object, from: Told): void => {
    const own = look(one, path, from);
    if (own === null) return;
    for (const [key, item] of Object.entries(one)) {
      if (item === null || typeof item !== "object") continue;
      path.push(Array.isArray(one) ? Number(key) : key);
      within(item as object, own);
      path.pop();
    }
  };
  if (value !== null && typeof value === "object") within(value, told);
}
