/** What offices shorten, and the words that rule sets print in full. */
const shortened: Readonly<Record<string, string>> = {
  cchc: "cải cách hành chính",
  tthc: "thủ tục hành chính",
  qppl: "quy phạm pháp luật",
  vbqppl: "văn bản quy phạm pháp luật",
  thpl: "thi hành pháp luật",
  tdthpl: "theo dõi thi hành pháp luật",
  pakn: "phản ánh kiến nghị",
  cntt: "công nghệ thông tin",
  dvc: "dịch vụ công",
};

/** The pairs of neighbouring words of a text, in small letters, what is shortened in full; marks and lines part them, and one word alone is itself. */
export function wordPairs(text: string): Set<string> {
  const pieces = text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N} ]+/u);
  const pairs = pieces.flatMap((piece) => {
    const words = piece
      .split(/\s+/u)
      .flatMap((word) => (shortened[word] ?? word).split(" "))
      .filter((word) => word !== "");
    return words.length === 1 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`);
  });
  return new Set(pairs);
}

/** How much of the first set is in the second, in whole percent; 0 where the first is empty. */
export function sharePercent(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  const shared = [...of].filter((pair) => within.has(pair)).length;
  return Math.floor((100 * shared) / of.size);
}
