import { nfc } from "@parindex/model";

/** A unit by its name. */
export interface NamedUnit {
  readonly unit_id: string;
  readonly name: string;
}

function plain(text: string): string {
  return nfc(text).toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** Days of letters and stretches of years: the year in them is not the year that is scored. */
const otherYears = /ngày[^,;.()]{0,12}tháng[^,;.()]{0,12}năm\s*\S+|giai đoạn\s*\d{4}\s*[-–]\s*\d{4}/g;

/** The years that the lines above a table name: `NĂM 2026`. */
export function yearsNamed(above: readonly string[]): number[] {
  const text = plain(above.join(" ")).replaceAll(otherYears, " ");
  return [...new Set([...text.matchAll(/năm\s*(20\d\d)/g)].map(([, year]) => Number(year)))];
}

function isNamed(name: string, text: string): boolean {
  const at = text.indexOf(name);
  if (at === -1) return false;
  const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\d]/u.test(letter);
  return (
    (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) ||
    isNamed(name, text.slice(at + name.length))
  );
}

function namedIn(text: string, units: readonly NamedUnit[]): NamedUnit[] {
  const found = units.filter(({ name }) => isNamed(plain(name), text));
  return found.filter(
    ({ name }) => !found.some((other) => other.name !== name && plain(other.name).includes(plain(name))),
  );
}

/** The units that a table's title names after “của”, else those that the lines above it name. */
export function unitsNamed(above: readonly string[], units: readonly NamedUnit[]): NamedUnit[] {
  const text = plain(above.join(" "));
  const owners = [...text.matchAll(/năm\s*20\d\d\s*(?:của)?\s*([^()]*)/g)].flatMap(([, rest]) =>
    namedIn(rest ?? "", units),
  );
  const found = owners.length > 0 ? owners : namedIn(text, units);
  return [...new Map(found.map((unit) => [unit.unit_id, unit])).values()];
}
