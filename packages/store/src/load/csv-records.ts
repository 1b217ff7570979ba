/** One record of a CSV text: its cells, the line it begins on, and whether its quotes are broken. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly broken: boolean;
}

const breaks = /\r\n|\n|\r/g;

function lineBreaks(text: string): number {
  return text.match(breaks)?.length ?? 0;
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly broken: boolean;
}

function cellReader(text: string, delimiter: string): (at: number) => Cell {
  const bare = new RegExp(`[^${delimiter}\\r\\n]*`, "y");
  const quoted = /"((?:[^"]|"")*)"/y;
  const restOfLine = /[^\r\n]*/y;
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  return (at) => {
    if (text[at] !== '"') {
      const found = match(bare, at)?.[0] ?? "";
      return { text: found, end: at + found.length, broken: false };
    }
    const found = match(quoted, at);
    const end = at + (found?.[0].length ?? 0);
    const closed = found !== null && (end >= text.length || `${delimiter}\r\n`.includes(text[end]!));
    if (closed) return { text: found[1]!.replaceAll('""', '"'), end, broken: false };
    const line = match(restOfLine, at)?.[0] ?? "";
    return { text: line, end: at + line.length, broken: true };
  };
}

/** The records of a CSV text as RFC 4180 has them, any line ends, blank lines left out. */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const read = cellReader(text, delimiter);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    let broken = false;
    for (;;) {
      const cell = read(at);
      cells.push(cell.text);
      broken ||= cell.broken;
      at = cell.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 2;
    else if (at < text.length) at += 1;
    if (broken || cells.length > 1 || cells[0] !== "") yield { cells, line, broken };
    line += lineBreaks(text.slice(start, at));
  }
}
