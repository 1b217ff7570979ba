import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

/** What one pass over the bytes of a text file found. */
export interface TextScan {
  readonly sha256: string;
  /** Lines up to the last that holds anything. */
  readonly lines: number;
  /** Whether every row is exactly one line: no line break in quotes, no blank line between, one sort of line end. */
  readonly oneLineRows: boolean;
  /** Whether a space may stand at the edge of a value. */
  readonly edgeSpaces: boolean;
  /** Whether there are blanks that are no plain space: unbroken spaces, byte order marks. */
  readonly oddBlanks: boolean;
  readonly tabs: boolean;
  /** Whether letters may be written apart from their marks (NFD), which would then equal no other. */
  readonly mayNeedComposing: boolean;
  readonly zeroBytes: boolean;
  /** The first line that is no UTF-8; null where all are. */
  readonly badLine: number | null;
}

const [zero, tab, feed, carriage, space, quote] = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22];
const special = new Uint8Array(256);
for (const byte of [zero, tab, feed, carriage, space, quote, 0xc2, 0xcc, 0xcd, 0xef]) special[byte] = 1;
const edges = new Uint8Array(256);
for (const byte of [tab, feed, carriage, quote, 0x2c, 0x3b]) edges[byte] = 1;

interface State {
  at: number;
  previous: number;
  lineStart: number;
  feeds: number;
  returns: number;
  pairs: number;
  lastFilled: number;
  inQuotes: boolean;
  blankPending: boolean;
  broken: boolean;
  edgeSpaces: boolean;
  oddBlanks: boolean;
  tabs: boolean;
  composing: boolean;
  zeroBytes: boolean;
}

function endLine(state: State, end: number): void {
  const length = end - state.lineStart - (state.previous === carriage ? 1 : 0);
  if (state.inQuotes) state.broken = true;
  if (length <= 0) state.blankPending = true;
  else {
    if (state.blankPending) state.broken = true;
    state.lastFilled = state.feeds + 1;
  }
}

function take(state: State, byte: number, next: number): void {
  switch (byte) {
    case feed:
      endLine(state, state.at);
      state.feeds += 1;
      if (state.previous === carriage) state.pairs += 1;
      state.lineStart = state.at + 1;
      return;
    case carriage:
      state.returns += 1;
      return;
    case quote:
      state.inQuotes = !state.inQuotes;
      return;
    case space:
      if (edges[state.previous] === 1 || edges[next] === 1) state.edgeSpaces = true;
      return;
    case tab:
      state.tabs = true;
      return;
    case zero:
      state.zeroBytes = true;
      return;
    case 0xc2:
      if (next === 0xa0) state.oddBlanks = true;
      return;
    case 0xef:
      // A mark at the very beginning is no part of a value.
      if (next === 0xbb && state.at > 0) state.oddBlanks = true;
      return;
    default:
      state.composing = true;
  }
}

function scanBytes(state: State, bytes: Uint8Array): void {
  const start = state.at;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (special[byte] === 0) continue;
    state.at = start + at;
    if (at > 0) state.previous = bytes[at - 1]!;
    // What follows the last byte of a piece is not known: a line feed is the careful guess.
    take(state, byte, bytes[at + 1] ?? feed);
  }
  state.at = start + bytes.length;
  state.previous = bytes.at(-1) ?? state.previous;
}

/** How many of the bytes are whole letters: a piece may end inside one. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function badLineIn(bytes: Buffer, linesBefore: number): number {
  let line = linesBefore + 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(feed, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return line;
}

/** Scans a text that comes in pieces; each piece is looked at before the next is asked for. */
export async function scanText(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<TextScan> {
  const hash = createHash("sha256");
  const counts = { at: 0, previous: feed, lineStart: 0, feeds: 0, returns: 0, pairs: 0, lastFilled: 0 };
  const marks = { inQuotes: false, blankPending: false, broken: false, edgeSpaces: false };
  const state: State = {
    ...counts,
    ...marks,
    oddBlanks: false,
    tabs: false,
    composing: false,
    zeroBytes: false,
  };
  let badLine: number | null = null;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    hash.update(piece);
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = bytes.subarray(0, wholeLetters(bytes));
    if (badLine === null && !isUtf8(whole)) badLine = badLineIn(whole, state.feeds);
    scanBytes(state, whole);
    rest = Buffer.from(bytes.subarray(whole.length));
  }
  if (rest.length > 0 && badLine === null) badLine = state.feeds + 1;
  if (state.at > state.lineStart) endLine(state, state.at);
  if (state.previous === space) state.edgeSpaces = true;
  const oneEnd = state.returns === 0 || (state.returns === state.pairs && state.pairs === state.feeds);
  return {
    sha256: hash.digest("hex"),
    lines: state.lastFilled,
    oneLineRows: oneEnd && !state.broken,
    edgeSpaces: state.edgeSpaces,
    oddBlanks: state.oddBlanks,
    tabs: state.tabs,
    mayNeedComposing: state.composing,
    zeroBytes: state.zeroBytes,
    badLine,
  };
}
