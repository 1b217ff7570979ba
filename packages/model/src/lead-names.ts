import { nfc } from "./text.ts";

/** Who leads a task, one name each, as printed; a task led by nobody has one null. */
export function leadsOf(lead: string | null): (string | null)[] {
  const names = (lead ?? "").split(/[\n;]/u).map((name) => nfc(name).trim());
  const known = names.filter((name) => name !== "");
  return known.length === 0 ? [null] : known;
}
