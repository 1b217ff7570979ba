/** A value that stands otherwise in two versions; undefined where one has none. */
export interface Difference {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}

/** Whether nothing is said: an empty list says as little as a key that is not there. */
function isSilent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Every place where two values differ, the deepest that both have; the same number written otherwise counts too. */
export function differences(from: unknown, to: unknown, path = ""): Difference[] {
  if (isHolder(from) && isHolder(to) && Array.isArray(from) === Array.isArray(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => {
      const step = Array.isArray(from) ? `[${Number(key) + 1}]` : `${path === "" ? "" : "."}${key}`;
      return differences(from[key], to[key], `${path}${step}`);
    });
  }
  if (isSilent(from) && isSilent(to)) return [];
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }];
}
