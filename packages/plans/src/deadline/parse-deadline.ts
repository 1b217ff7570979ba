import { nfc } from "@parindex/model";
import { assignProducts } from "./assign-products.ts";
import { cheapestCut, itemCuts, trimmed, wordCuts } from "./cut.ts";
import { type Deadline, type DeadlinePart, type Terms, termsOf } from "./deadline.ts";
import { readForm } from "./read-form.ts";
import { type Piece, withoutReportPeriods } from "./report-period.ts";
import { bareYear } from "./year.ts";

/** What the parser must know beside the text: the plan's year, and the row's products. */
export interface DeadlineContext {
  readonly year: number;
  readonly products?: readonly string[];
}

/** A cell is never this long; a text that is would be cut in too many ways. */
const longest = 600;

type Reader = (text: string) => Piece | null;

/** Reads pieces of one cell, each text once. */
function reader(year: number): Reader {
  const known = new Map<string, Piece | null>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const reading = readForm(text, year);
    const piece = reading === null ? null : { text, reading };
    known.set(text, piece);
    return piece;
  };
}

/** An item as the fewest forms that together take all its words; null where some word is left over or unclear. */
function piecesOf(item: string, read: Reader): readonly Piece[] | null {
  const cut = cheapestCut(item, wordCuts(item), (piece) => (read(piece) === null ? null : 1));
  return cut === null
    ? null
    : withoutReportPeriods(
        item,
        cut.map((text) => read(text)!),
      );
}

/** Items cut apart as far as they can be read; an item that cannot be stays one unparsed piece. */
function itemsOf(text: string, year: number): (readonly Piece[])[] {
  const unread = 1000;
  const read = reader(year);
  const cost = (item: string): number => (piecesOf(item, read) === null ? unread : -1);
  const items = cheapestCut(text, itemCuts(text), cost) ?? [text];
  return items.map((item) => piecesOf(item, read) ?? [{ text: item, reading: termsOf("unparsed") }]);
}

function partsOf({ text, reading }: Piece): DeadlinePart[] {
  const listed = reading.parts ?? [{ ...reading, text }];
  return listed.map(({ text, kind, start, due, exclusive, due_dates }) => ({
    product: null,
    text,
    kind,
    start,
    due,
    exclusive,
    due_dates: [...due_dates],
  }));
}

function plain({ kind, start, due, exclusive, due_dates }: Terms): Deadline {
  return { kind, start, due, exclusive, due_dates: [...due_dates] };
}

/** What the whole cell says: the part that falls due last, and every recurring day. */
function outer(parts: readonly DeadlinePart[]): Deadline {
  const last = parts.reduce((best, part) => ((part.due ?? "") > (best.due ?? "") ? part : best));
  const days = new Set(parts.flatMap(({ due_dates }) => due_dates));
  return { ...plain(last), due_dates: [...days].sort() };
}

/** A deadline as printed, read; what it cannot read is `unparsed`, and no day is ever made up. */
export function parseDeadline(text: string, { year, products = [] }: DeadlineContext): Deadline {
  const cell = nfc(text).trim();
  const bare = bareYear(trimmed(cell), year);
  if (bare !== null) return plain(bare);
  if (cell.length > longest || trimmed(cell) === "") return plain(termsOf("unparsed"));
  const pieces = itemsOf(cell, year).flat();
  const [only] = pieces;
  const parts = pieces.flatMap(partsOf);
  if (only === undefined || parts.every(({ kind }) => kind === "unparsed")) return plain(termsOf("unparsed"));
  if (parts.length === 1) return plain(only.reading);
  const whole = pieces.length === 1 ? plain(only.reading) : outer(parts);
  return { ...whole, parts: [...assignProducts(cell, parts, products)] };
}
