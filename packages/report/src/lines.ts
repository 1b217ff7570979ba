/** Text cut at spaces into lines of at most `width` letters; a longer word keeps its own line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A label of several lines for an axis, at most `most` lines; what is cut ends with an ellipsis. */
export function label(text: string, width: number, most = 3): string {
  const lines = wrapped(text, width);
  if (lines.length <= most) return lines.join("\n");
  return `${lines.slice(0, most).join("\n")}…`;
}

/** The most lines that any label has; one where there is none. */
export function lineCount(labels: readonly string[]): number {
  return Math.max(1, ...labels.map((text) => text.split("\n").length));
}

/** A label for each unit; units of the same name are told apart by their id. */
export function unitLabels(
  rows: readonly { readonly unit_id: string; readonly unit_name: string }[],
  width: number,
): Map<string, string> {
  const names = new Map(rows.map((row) => [row.unit_id, row.unit_name]));
  const times = (name: string): number => [...names.values()].filter((other) => other === name).length;
  return new Map(
    [...names].map(([id, name]) => [id, label(times(name) > 1 ? `${name} (${id})` : name, width)]),
  );
}
