/** A Markdown table; an empty cell for null, pipes and line ends made harmless. */
export function markdownTable(
  titles: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): string {
  const line = (cells: readonly (string | null)[]): string =>
    `| ${cells.map((cell) => (cell ?? "").replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(titles), line(titles.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Words of code in Markdown, separated by commas; null where there are none. */
export function codeWords(words: readonly string[] | null): string | null {
  return words === null || words.length === 0 ? null : words.map((word) => `\`${word}\``).join(", ");
}

/** What stands under the title of every generated page. */
export const generatedNotice =
  "Written by `pnpm generate` from the code; edit the code, not this page. `pnpm generate:check` fails where they differ.";
