import { type Grid, type Issue, issue, nfc } from "@parindex/model";

const rare = 0.05;

/** Which lines begin a page: after a form feed, or, where few lines are indented, after the one blank that stands for it. */
function pageOpenings(lines: readonly string[]): ReadonlySet<string> {
  const filled = lines.filter((line) => line.trim() !== "");
  const indented = filled.filter((line) => /^ \S/u.test(line));
  const isRare = indented.length > 0 && indented.length < filled.length * rare;
  return new Set(filled.filter((line) => line.startsWith("\f") || (isRare && /^ \S/u.test(line))));
}

/** The lines of a .txt file, cells parted by tabs where it has any; places are `L12`. Blank lines stay, as empty rows. */
export function readLines(text: string, file: string): { grids: Grid[]; issues: Issue[] } {
  const lines = nfc(text.replace(/^\uFEFF/, "")).split(/\r\n|[\r\n]|(?=\f)/);
  const openings = pageOpenings(lines);
  const rows = lines.map((line, at) => {
    const plain = line.replaceAll(/<\/?(?:i|b|u|em|strong|sup|sub)>/gi, "");
    const cells = plain.includes("\t") ? plain.split("\t") : [plain];
    const page = openings.has(line) ? { opens_page: true } : {};
    return cells.map((cell) => ({
      text: cell.trim() === "" ? null : cell.trim(),
      place: `L${at + 1}`,
      ...page,
    }));
  });
  if (rows.every((cells) => cells.every((cell) => cell.text === null)))
    return { grids: [], issues: [issue("document.no_text", { file })] };
  return { grids: [{ file, name: "txt", kind: "text", rows }], issues: [] };
}
