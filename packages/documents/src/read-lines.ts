import { type Grid, type Issue, issue, nfc } from "@parindex/model";

/** The lines of a .txt file, cells parted by tabs where it has any; places are `L12`. Blank lines stay, as empty rows. */
export function readLines(text: string, file: string): { grids: Grid[]; issues: Issue[] } {
  const lines = nfc(text.replace(/^\uFEFF/, "")).split(/\r\n|[\r\n\f]/);
  const rows = lines.map((line, at) => {
    const plain = line.replaceAll(/<\/?(?:i|b|u|em|strong|sup|sub)>/gi, "");
    const cells = plain.includes("\t") ? plain.split("\t") : [plain];
    return cells.map((cell) => ({ text: cell.trim() === "" ? null : cell.trim(), place: `L${at + 1}` }));
  });
  if (rows.every((cells) => cells.every((cell) => cell.text === null)))
    return { grids: [], issues: [issue("document.no_text", { file })] };
  return { grids: [{ file, name: "txt", kind: "text", rows }], issues: [] };
}
