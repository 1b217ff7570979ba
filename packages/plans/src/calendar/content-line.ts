const encoder = new TextEncoder();

/** Octets that a line may have, without its line break (RFC 5545, 3.1). */
const widest = 75;

/** Text as a calendar value: marks that mean something there are escaped, control characters are dropped (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\\", "\\\\")
    .replace(/[;,]/gu, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n|\u2028|\u2029/gu, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** A letter with the marks that stand on it is never parted. */
const letters = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** A line folded so that none has over 75 octets, at letters and never inside one. */
function folded(line: string): string {
  const lines: string[] = [];
  let [own, octets] = ["", 0];
  for (const { segment } of letters.segment(line)) {
    const size = encoder.encode(segment).length;
    if (octets + size > widest) {
      lines.push(own);
      [own, octets] = [" ", 1];
    }
    own += segment;
    octets += size;
  }
  return [...lines, own].join("\r\n");
}

/** Content lines as a file has them: folded, each ended by CR LF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
