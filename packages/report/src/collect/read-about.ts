import { type Grid, type Issue, issue, nfc } from "@parindex/model";

/** What the first sheet of a form says, by field. */
export type About = Readonly<Record<string, string>>;

/** A sheet by its name, whatever its case. */
export function gridNamed(grids: readonly Grid[], name: string): Grid | undefined {
  return grids.find((grid) => nfc(grid.name).trim().toLowerCase() === name.toLowerCase());
}

/** The value beside a title of the first sheet; null where it is not there. */
function beside(grid: Grid, title: string): { readonly text: string; readonly place: string } | null {
  for (const [first, second] of grid.rows)
    if (first?.text?.trim() === title && second !== undefined && second.text !== null)
      return { text: second.text.trim(), place: second.place };
  return null;
}

/** What a form's first sheet must say. */
export interface AboutRules {
  /** The title of each field. */
  readonly titles: Readonly<Record<string, string>>;
  /** Fields that may be absent. */
  readonly optional: readonly string[];
  /** The mark of the version read. */
  readonly mark: string;
}

/** The mark of a form's first sheet, empty where there is none. */
export function markOf(grid: Grid | undefined, title: string): string {
  return grid === undefined ? "" : (beside(grid, title)?.text ?? "");
}

/** Reads a form's first sheet; what is missing or of another version is a fault. */
export function readAbout(
  grid: Grid,
  { titles, optional, mark }: AboutRules,
): { readonly about: About; readonly issues: readonly Issue[] } {
  const { file } = grid;
  const top = grid.rows[0]?.[0]?.place ?? `${grid.name}!A1`;
  const found = Object.entries(titles).map(([field, title]) => ({
    field,
    title,
    value: beside(grid, title),
  }));
  const issues = found
    .filter(({ field, value }) => value === null && !optional.includes(field))
    .map(({ title }) => issue("collect.about_missing", { file, cell: top }, { title }));
  const given = found.find(({ field }) => field === "mark")?.value;
  if (given && given.text !== mark)
    issues.push(
      issue("collect.other_version", { file, cell: given.place }, { found: given.text, known: mark }),
    );
  return { about: Object.fromEntries(found.map(({ field, value }) => [field, value?.text ?? ""])), issues };
}
