/** Letters that may be composed otherwise or join with what stands beside them: any but Latin, Vietnamese, common marks. */
const mayCompose = /[\u0300-\u1DFF\u1F00-\u200F\u2028-\u202F\u205F-\uFFFF]/;

/** Text in Unicode NFC: the same word typed two ways must be one word. */
export function nfc(text: string): string {
  return mayCompose.test(text) ? text.normalize("NFC") : text;
}

let collator: Intl.Collator | undefined;

/** Vietnamese dictionary order (Đ after D, tones last). */
export function compareVietnamese(a: string, b: string): number {
  // Made when first needed: it costs every start ten milliseconds.
  collator ??= new Intl.Collator("vi");
  return collator.compare(a, b);
}

/** Lower-case ASCII words joined by `-`: `Xã Tà Đùng` is `xa-ta-dung`. */
export function slug(text: string): string {
  return text
    .replace(/[đĐ]/g, "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + Number(letter !== other)));
    row = next;
  }
  return row.at(-1)!;
}

/** The known word that `word` is most likely meant to be; null where none is near. */
export function closest(word: string, known: Iterable<string>): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (best === null || steps < best.distance) best = { word: candidate, distance: steps };
  }
  return best !== null && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.word : null;
}
